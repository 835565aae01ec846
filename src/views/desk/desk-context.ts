import { conditionInRole } from '@/machines/view/condition-in-role';
import { DEFAULT_ZONE_MINUTES, zoneMinutes } from '@/calendar/zone';
import type { CampaignKind } from '@/scripts/language/desk/offer-catalogue';
import type { Language } from '@/scripts/language/language';
import type { Facts } from '@/scripts/language/fact';
import type { Role } from '@/scripts/language/roles/bindings';
import { textOfRole, valueOfRole } from '@/scripts/language/roles/role-of';
import type { Script } from '@/scripts/language/script';

/** What a tool may know of the moment and of the call that it is opened in. */
export interface DeskContext {
  readonly language: Language;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly now: number;
  /** Settings of the script, which thresholds of the desk may name. */
  readonly settings: Script['settings'];
  readonly script: Script | null;
  /** What the call knows; null without a call. */
  readonly facts: Facts | null;
  /** Null when the call does not say it, or there is no call. */
  readonly campaign: CampaignKind | null;
  readonly campaignId: string;
  readonly region: string;
  readonly planName: string;
  readonly agentLogin: string;
  /** As CRM_MNP says, a day or a minute; null when not known. */
  readonly cancelDeadline: string | null;
  /** Hours east of UTC at the subscriber. */
  readonly utcOffset: number;
  readonly callbackAt: string | null;
  readonly offersVoiced: number;
  readonly saidNo: boolean;
  readonly state: 'saved' | 'in_work';
  /** Roles whose facts the current step asks for: only these can be handed to the call. */
  readonly askable: readonly Role[];
}

/** The context of a call, or of none when there are no facts. A role that the script lacks is as one that is not known. */
export function deskContext(
  script: Script | null,
  facts: Facts | null,
  moment: Pick<DeskContext, 'language' | 'today' | 'now' | 'askable'>,
): DeskContext {
  const known = facts ?? {};
  const text = (role: Role) => textOfRole(script, known, role);
  const voiced = valueOfRole(script, known, 'offersVoiced');
  return {
    ...moment,
    settings: script?.settings ?? [],
    script,
    facts,
    campaign: text('campaign') || null,
    campaignId: text('campaignId'),
    region: text('region'),
    planName: text('plan'),
    agentLogin: text('agentLogin'),
    cancelDeadline: text('deadline') || null,
    utcOffset: (zoneMinutes(text('zone')) ?? DEFAULT_ZONE_MINUTES) / 60,
    callbackAt: text('callbackAt') || null,
    offersVoiced: typeof voiced === 'number' ? voiced : 0,
    saidNo: conditionInRole(script, 'refuses', known),
    state: conditionInRole(script, 'thinks', known) ? 'in_work' : 'saved',
  };
}
