// Puts one tool of the desk on the page, with a moment and a client that are nobody's.
import type { DeskLimits } from '@/desk/desk-limits';
import { EMPTY_DESK, type DeskState } from '@/desk/desk-state';
import { builtInOffers } from '@/desk/offers/built-in-offers';
import { chooseOffer } from '@/desk/offers/offer-ladder';
import { emptyLadder, type Ladder } from '@/desk/offers/ladder';
import type { Plan } from '@/desk/offers/plan';
import { i18n } from '@/install-messages';
import { retention } from '../../support/retention-roads';
import type { DeskContext } from '@/views/desk/desk-context';

/** 2 May 2021, noon in Moscow, on a second attempt. */
export function context(more: Partial<DeskContext> = {}): DeskContext {
  i18n.locale.value = 'ru';
  return {
    language: 'ru',
    today: '2021-04-23',
    now: Date.UTC(2021, 3, 23, 9, 0),
    settings: [],
    script: retention,
    facts: null,
    campaign: 'second_attempt',
    campaignId: '5413300',
    region: 'Москва',
    planName: '',
    agentLogin: 'AgentDemo',
    cancelDeadline: null,
    utcOffset: 3,
    callbackAt: null,
    offersVoiced: 0,
    saidNo: false,
    state: 'saved',
    askable: [],
    ...more,
  };
}

/** Limits like those of the built-in desk. */
export const LIMITS: DeskLimits = {
  laddersAtOnce: 3,
  offersAfterNo: 2,
  nearlyExpiredFlashDays: 1,
  cancelHintDays: 4,
  subscriptionPrices: { ownBelow: 1_500, partnerFrom: 2_000 },
  corrections: { each: null, together: null },
};

export const fiftyADay: Plan = {
  name: 'Близкие люди 5',
  fee: { per: 'day', kopecks: 5_000 },
  isLinear: false,
  packageSpendsOnNet: false,
  isFarEast: false,
};

/** A ladder of a plan of fifty roubles a day from 23 April 2021. */
export function ladderOf(...offers: string[]): Ladder {
  const empty = emptyLadder(fiftyADay, 'second_attempt', 'line2', '2021-04-23');
  if (!empty.ok) throw new Error('ladder refused');
  return offers.reduce((ladder, offer) => {
    const next = chooseOffer(builtInOffers(), ladder, { kind: 'take', offer });
    if (!next.ok) throw new Error(`${offer} refused`);
    return next.value.ladder;
  }, empty.value);
}

/** A desk on which this ladder lies. */
export function deskWith(...offers: string[]): DeskState {
  return { ...EMPTY_DESK, plan: fiftyADay, table: { ladders: [ladderOf(...offers)], voiced: [] } };
}

/** The text without spaces that do not break. */
export const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ').trim();
