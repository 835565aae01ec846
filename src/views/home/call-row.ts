import { valueLabel } from '@/scripts/language/value-label';
import type { Fact } from '@/scripts/language/fact';
import { factOfRole, valueOfRole } from '@/scripts/language/roles/role-of';
import type { Script } from '@/scripts/language/script';
import { minuteAt } from '@/calendar/instant';
import { callbackInstant } from '@/scripts/language/callback-instant';
import type { StoredHeader } from '@/stores/call-history';

/** A stored call as a line of a list. */
export interface CallRow {
  readonly callId: string;
  readonly maskedNumber: string;
  /** Label of the campaign; null when the call has none. */
  readonly campaign: string | null;
  readonly callNo: number | null;
  readonly startedAt: number;
  /** When to call back, milliseconds since the epoch. */
  readonly callbackAt: number | null;
  /** The hour that the client then has, `HH:mm`; null when it is the agent's own. */
  readonly clientHour: string | null;
  readonly note: string;
  readonly closing: { readonly status: string | null; readonly disposition: string; readonly rule: string } | null;
  /** Parameters of a screen pop for the next call to the same client; the number is not kept, so it is not among them. */
  readonly again: Readonly<Record<string, string>>;
}

/** Names the ids of a stored call as the script does; an id that the script lacks is shown as it was written. */
export function callRow(header: StoredHeader, script: Script | null, offsetMinutes: number): CallRow {
  const { callId, maskedNumber, startedAt, note, intake, closing } = header;
  const callbackAt = callbackInstant(script, intake, header.callbackAt, offsetMinutes);
  const ownMinute = callbackAt === null ? null : minuteAt(callbackAt, offsetMinutes);
  const campaignId = valueOfRole(script, intake, 'campaign');
  const callNo = valueOfRole(script, intake, 'callNumber');
  return {
    callId,
    maskedNumber,
    startedAt,
    callbackAt,
    clientHour: header.callbackAt === ownMinute ? null : (header.callbackAt?.slice(-'HH:mm'.length) ?? null),
    note,
    campaign: typeof campaignId === 'string' ? choiceLabel(factOfRole(script, 'campaign'), campaignId) : null,
    callNo: typeof callNo === 'number' ? callNo : null,
    closing:
      closing === null
        ? null
        : {
            status: closing.status === null ? null : labelOf(script?.closing.statuses, closing.status),
            disposition: labelOf(script?.closing.dispositions, closing.disposition),
            rule: closing.rule,
          },
    again: nextCall(header, script),
  };
}

/** The same intake with the next number of the call. */
function nextCall({ intake }: StoredHeader, script: Script | null): Readonly<Record<string, string>> {
  const parameters: Record<string, string> = {};
  for (const fact of script?.facts ?? []) {
    const value = intake[fact.id];
    if (fact.from !== 'intake' || fact.autofill !== undefined || value === undefined || value === null) continue;
    if (typeof value === 'object') continue;
    const isNumber = fact.id === script?.bindings.callNumber && fact.kind === 'count' && typeof value === 'number';
    parameters[fact.id] = isNumber ? String(Math.min(value + 1, fact.max)) : valueLabel(undefined, value);
  }
  return parameters;
}

function choiceLabel(fact: Fact | null, value: string): string {
  return fact?.kind === 'choice' ? labelOf(fact.values, value) : value;
}

function labelOf(named: readonly { readonly id: string; readonly label: string }[] | undefined, id: string): string {
  return named?.find((candidate) => candidate.id === id)?.label ?? id;
}
