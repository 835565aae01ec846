// Whole calls of the retention desk, walked on the compiled script. What they must end in is written by hand from the
// closing table of the desk (§6) and never read from the script.
import { type CallState, factsOf } from '@/machines/machine/call-state';
import { compileScript } from '@/machines/machine/compile-script';
import { deriveClosing } from '@/machines/view/derive-closing';
import type { Facts } from '@/scripts/language/fact';
import { parseScript } from '@/scripts/parse/parse-script';
import { retentionSource } from '@/scripts/retention/retention-source';
import { type ShortMove, step, stepOf, walk } from './walk';

export const compiled = compileScript(retention());

function retention() {
  const parsed = parseScript(retentionSource);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.slice(0, 10), null, 2));
  return parsed.value;
}

export const says = (...answers: string[]): ShortMove[] => answers.map((answer) => ({ answer }));
export const ticks = (...flags: string[]): ShortMove[] => flags.map((enter) => ({ enter, value: true }));
/** The client names a time. */
export const NAMED: ShortMove = { enter: 'callbackAt', value: '2026-04-30T14:30' };
export const happens = (event: string): ShortMove => ({ event });

export const INTAKE: Facts = {
  campaignKind: 'second_attempt',
  callNo: 1,
  cancelDeadline: '2026-05-02',
  timeZone: 'utc3',
};
export const PREPARED = ticks('boHelperOpened', 'deadlineChecked');
export const GREETED = [...PREPARED, ...says('person', 'listening')];
/** The client asks who calls: whether he may talk is asked once more. */
export const INTRODUCED = [...GREETED, ...says('surprised')];
export const ASKED = [...GREETED, ...says('goes-on')];
/** Who calls himself: the call begins with the greeting, and nobody asks him whether it is convenient. */
export const INBOUND = says('listening', 'goes-on');
export const TALKING = [...ASKED, ...says('yes', 'yes')];
export const OFFERED = [...TALKING, ...says('price'), { enter: 'offerText', value: 'пять рублей в сутки на полгода' }];
export const AGREED = [...OFFERED, ...says('agrees', 'right')];
export const CONSENTED = [...AGREED, ...says('matched', 'yes')];
export const CANCELLED = [...CONSENTED, ...says('done')];
export const SAVED = [...CANCELLED, ...says('done', 'done')];
export const SAVED_FLASH = [...ticks('flashDone', 'actionsChecked'), { enter: 'flashUntil', value: '2027-04-23' }];

export function call(moves: readonly ShortMove[], intake: Facts = {}): CallState {
  return walk(compiled, { ...INTAKE, ...intake }, moves);
}

/** What the table says of a call that stands on its way out. */
export function closing(state: CallState) {
  const { row, status, rule, disposition, obligations } = deriveClosing(compiled, factsOf(state));
  const owed = obligations.filter((one) => one.state === 'owed').map(({ id }) => id);
  return { row, disposition: disposition.id, status: status?.id ?? null, rule, owed };
}

/** Closes a call after these ticks and answers; fails when anything is still owed. */
export function closed(state: CallState, ...moves: ShortMove[]): string {
  return stepOf([...moves, { answer: 'close' }].reduce((now, move) => step(compiled, now, move), state));
}
