import { fillText } from '@/machines/fill-text';
import type { Facts } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';

/** When the client expects to be called again. */
export interface CallBack {
  /** Local minute, `YYYY-MM-DDTHH:mm`. */
  readonly at: string;
  /** The same in words of the script's language. */
  readonly text: string;
}

/** The agreed call-back of a call; null when none is agreed. */
export function callBack(script: Script, facts: Facts): CallBack | null {
  const at = facts['callbackAt'];
  if (typeof at !== 'string' || at === '') return null;
  const text = fillText('{callbackAt:dateTime}', facts, script)
    .map((segment) => (segment.kind === 'missing' ? '' : segment.text))
    .join('');
  return { at, text };
}
