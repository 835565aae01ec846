import type { Facts } from '@/scripts/language/fact';
import { factOfRole, settingOfRole, valueOfRole } from '@/scripts/language/roles/role-of';
import type { Script } from '@/scripts/language/script';

/** What a call store tells of itself. */
interface CallParts {
  readonly maskedNumber: string;
  readonly startedAt: number | null;
  readonly deadlineAt: number | null;
  readonly isRunning: boolean;
  readonly saving: 'saved' | 'saving' | 'refused';
}

/** What the head of the call screen shows. */
export interface CallHeading extends CallParts {
  readonly campaign: string | null;
  readonly callNo: number | null;
  /** The call from which «неудобно» closes the contact. */
  readonly callLimit: number | null;
}

/** The head of a call: its campaign by name, and which of how many calls it is where the script knows. */
export function callHeading(script: Script, facts: Facts, call: CallParts): CallHeading {
  const campaign = factOfRole(script, 'campaign');
  const value = valueOfRole(script, facts, 'campaign');
  const label = campaign?.kind === 'choice' ? campaign.values.find((choice) => choice.id === value)?.label : undefined;
  const callNo = valueOfRole(script, facts, 'callNumber');
  const limit = settingOfRole(script, 'callLimit');
  return {
    maskedNumber: call.maskedNumber,
    startedAt: call.startedAt,
    deadlineAt: call.deadlineAt,
    isRunning: call.isRunning,
    saving: call.saving,
    campaign: label ?? null,
    callNo: typeof callNo === 'number' ? callNo : null,
    // A call beyond the last one is not «6 из 5».
    callLimit: limit !== null && typeof callNo === 'number' && callNo > limit ? null : limit,
  };
}
