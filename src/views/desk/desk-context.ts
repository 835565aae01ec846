import { DEFAULT_ZONE_MINUTES, zoneMinutes } from '@/calendar/zone';
import type { CampaignKind } from '@/scripts/language/desk/offer-catalogue';
import type { Language } from '@/desk/spoken';
import type { Facts } from '@/scripts/language/fact';

/** What a tool may know of the moment and of the call that it is opened in. */
export interface DeskContext {
  readonly language: Language;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly now: number;
  readonly campaign: CampaignKind;
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
  /** Facts that the current step asks for: only these can be handed to the call. */
  readonly askable: readonly string[];
}

const KINDS: readonly CampaignKind[] = ['first_attempt', 'second_attempt', 'epk', 'mk_task', 'inbound'];

/** The context of a call, or of no call when `facts` is empty. */
export function deskContext(
  facts: Facts,
  moment: Pick<DeskContext, 'language' | 'today' | 'now' | 'askable'>,
): DeskContext {
  const text = (id: string) => {
    const value = facts[id];
    return typeof value === 'string' ? value : '';
  };
  const voiced = facts['offersVoiced'];
  return {
    ...moment,
    campaign: KINDS.find((kind) => kind === facts['campaignKind']) ?? 'second_attempt',
    campaignId: text('campaignId'),
    region: text('region'),
    planName: text('plan'),
    agentLogin: text('agentLogin'),
    cancelDeadline: text('cancelDeadline') || null,
    utcOffset: (zoneMinutes(text('timeZone')) ?? DEFAULT_ZONE_MINUTES) / 60,
    callbackAt: text('callbackAt') || null,
    offersVoiced: typeof voiced === 'number' ? voiced : 0,
    saidNo: facts['decision'] === 'refuse',
    state: facts['decision'] === 'think' ? 'in_work' : 'saved',
  };
}
