// The figures that the tools measure against. In: the thresholds of a desk and the settings of its script, which some of them name.
// Out: numbers. What no setting tells is not known, and the tool then neither warns nor guesses.
import type { Bound } from '@/scripts/language/condition';
import type { DeskThresholds } from '@/scripts/language/desk/desk-thresholds';
import type { Script } from '@/scripts/language/script';
import type { CorrectionLimits } from './corrections';
import type { Kopecks } from './money';
import type { SubscriptionPrices } from './subscription-route';

/** Limits of one desk; null where a limit is not known. */
export interface DeskLimits {
  readonly laddersAtOnce: number | null;
  readonly offersAfterNo: number | null;
  readonly nearlyExpiredFlashDays: number | null;
  readonly cancelHintDays: number | null;
  readonly subscriptionPrices: SubscriptionPrices | null;
  readonly corrections: CorrectionLimits;
}

/** The thresholds as numbers; sums come in roubles and leave in kopecks. */
export function deskLimits(thresholds: DeskThresholds, settings: Script['settings']): DeskLimits {
  const value = (bound: Bound | null): number | null =>
    typeof bound === 'object' ? (settings.find(({ id }) => id === bound?.setting)?.value ?? null) : bound;
  const sum = (bound: Bound | null): Kopecks | null => {
    const roubles = value(bound);
    return roubles === null ? null : Math.round(roubles * 100);
  };
  const [ownBelow, partnerFrom] = [sum(thresholds.ownSubscriptionBelow), sum(thresholds.partnerSubscriptionFrom)];
  return {
    laddersAtOnce: value(thresholds.laddersAtOnce),
    offersAfterNo: value(thresholds.offersAfterNo),
    nearlyExpiredFlashDays: value(thresholds.nearlyExpiredFlashDays),
    cancelHintDays: value(thresholds.cancelHintDays),
    subscriptionPrices: ownBelow === null || partnerFrom === null ? null : { ownBelow, partnerFrom },
    corrections: { each: sum(thresholds.correctionEach), together: sum(thresholds.correctionTogether) },
  };
}
