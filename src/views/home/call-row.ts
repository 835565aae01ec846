import { allSteps } from '@/scripts/language/all-steps';
import { valueLabel } from '@/scripts/language/values/value-label';
import type { Fact } from '@/scripts/language/fact';
import { factOfRole, valueOfRole } from '@/scripts/language/roles/role-of';
import type { Script } from '@/scripts/language/script';
import { minuteAt } from '@/calendar/instant';
import { callbackInstant } from '@/scripts/language/values/callback-instant';
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
  /** Title of the step that an open call stands on; null when the script does not have it. */
  readonly step: string | null;
  /** Why the call was closed outside its script. */
  readonly closedByHand: string | null;
  /** Parameters of a screen pop for the next call to the same client; the number is not kept, so it is not among them. */
  readonly again: Readonly<Record<string, string>>;
}

/** Names the ids of a stored call as the script does; an id that the script lacks is shown as it was written. */
export function callRow(header: StoredHeader, script: Script | null, offsetMinutes: number): CallRow {
  const { callId, maskedNumber, startedAt, note, intake } = header;
  const callNo = valueOfRole(script, intake, 'callNumber');
  return {
    callId,
    maskedNumber,
    startedAt,
    ...callback(header, script, offsetMinutes),
    note,
    campaign: campaignLabel(header, script),
    callNo: typeof callNo === 'number' ? callNo : null,
    closing: closingLabels(header, script),
    step: stepTitle(header, script),
    closedByHand: header.closedByHand ?? null,
    again: nextCall(header, script),
  };
}

/** Steps of another script are not told by their ids: they mean nothing to who reads. */
function stepTitle({ step, state }: StoredHeader, script: Script | null): string | null {
  if (step === undefined || state === 'closed' || script === null) return null;
  return allSteps(script).find((placed) => placed.step.id === step)?.step.title ?? null;
}

/** The client's hour is told only where it is another than the agent's. */
function callback(
  header: StoredHeader,
  script: Script | null,
  offsetMinutes: number,
): Pick<CallRow, 'callbackAt' | 'clientHour'> {
  const callbackAt = callbackInstant(script, header.intake, header.callbackAt, offsetMinutes);
  const ownMinute = callbackAt === null ? null : minuteAt(callbackAt, offsetMinutes);
  const isOwn = header.callbackAt === ownMinute;
  return { callbackAt, clientHour: isOwn ? null : (header.callbackAt?.slice(-'HH:mm'.length) ?? null) };
}

function campaignLabel({ intake }: StoredHeader, script: Script | null): string | null {
  const campaign = valueOfRole(script, intake, 'campaign');
  return typeof campaign === 'string' ? choiceLabel(factOfRole(script, 'campaign'), campaign) : null;
}

function closingLabels({ closing }: StoredHeader, script: Script | null): CallRow['closing'] {
  if (closing === null) return null;
  const { status, disposition, rule } = closing;
  return {
    status: status === null ? null : labelOf(script?.closing.statuses, status),
    disposition: labelOf(script?.closing.dispositions, disposition),
    rule,
  };
}

/** The same intake with the next number of the call. */
function nextCall({ intake }: StoredHeader, script: Script | null): Readonly<Record<string, string>> {
  const typed = script?.facts.filter((fact) => fact.from === 'intake' && fact.autofill === undefined) ?? [];
  return Object.fromEntries(
    typed.flatMap((fact): [string, string][] => {
      const value = intake[fact.id];
      if (value === undefined || value === null || typeof value === 'object') return [];
      const next = fact.id === script?.bindings.callNumber ? nextNumber(fact, value) : value;
      return [[fact.id, valueLabel(undefined, next)]];
    }),
  );
}

function nextNumber(fact: Fact, value: string | number | boolean): string | number | boolean {
  return fact.kind === 'count' && typeof value === 'number' ? Math.min(value + 1, fact.max) : value;
}

function choiceLabel(fact: Fact | null, value: string): string {
  return fact?.kind === 'choice' ? labelOf(fact.values, value) : value;
}

function labelOf(named: readonly { readonly id: string; readonly label: string }[] | undefined, id: string): string {
  return named?.find((candidate) => candidate.id === id)?.label ?? id;
}
