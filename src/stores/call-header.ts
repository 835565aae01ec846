import type { Journal } from '@/machines/session/journal';
import type { ClosingView } from '@/machines/view/step-view';
import type { Facts } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import type { CallHeader } from '@/storage/call-record';
import { CALLBACK_FACT } from '@/scripts/language/callback-instant';

interface Written {
  /** When the call was last touched, milliseconds since the epoch. */
  readonly at: number;
  readonly maskedNumber: string;
  readonly note: string;
}

/** What the lists keep of a call. `closing` is null while the contact is open. No personal fact is read (R51). */
export function headerOf(journal: Journal, facts: Facts, closing: ClosingView | null, written: Written): CallHeader {
  const callbackAt = facts[CALLBACK_FACT];
  return {
    callId: journal.callId,
    script: journal.script,
    startedAt: journal.startedAt,
    updatedAt: written.at,
    intake: journal.intake,
    maskedNumber: written.maskedNumber,
    state: closing === null ? 'open' : 'closed',
    closing:
      closing === null
        ? null
        : {
            row: closing.row,
            disposition: closing.disposition.id,
            status: closing.status?.id ?? null,
            rule: closing.rule,
          },
    callbackAt: typeof callbackAt === 'string' ? callbackAt : null,
    note: written.note,
  };
}

/** The subscriber's number as it may be stored, `+7 000 ***-**-01`; empty when it is not known. */
export function maskedNumberOf(script: Script, personal: Facts): string {
  const fact = script.facts.find((candidate) => candidate.kind === 'text' && candidate.format === 'ctn');
  const number = fact === undefined ? null : personal[fact.id];
  const digits = typeof number === 'string' ? number.replaceAll(/\D/g, '').slice(-10) : '';
  return digits.length === 10 ? `+7 ${digits.slice(0, 3)} ***-**-${digits.slice(-2)}` : '';
}
