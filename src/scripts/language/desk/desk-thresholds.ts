// Periods, prices and limits that the tools of the desk measure against. In: nothing. Out: their schema. A threshold that the script
// has as a dated setting names it, so that the figure has one home.
import * as v from 'valibot';
import { Bound } from '../condition';
import { described } from '../text';

export const DeskThresholds = v.strictObject({
  laddersAtOnce: described(Bound, 'Ladders that may be compared at once.'),
  offersAfterNo: described(Bound, 'Offers voiced after which a clear no is taken for one (R13).'),
  nearlyExpiredFlashDays: described(
    Bound,
    'A note in work ends soon when it ends within so many days; 1: today or tomorrow (A9).',
  ),
  cancelHintDays: described(Bound, 'Days after the contract in the estimate of the deadline (R3).'),
  ownSubscriptionBelow: described(
    Bound,
    'Roubles of one charge below which a subscription is the operator’s own (R43).',
  ),
  partnerSubscriptionFrom: described(Bound, 'Roubles of one charge from which on it is a partner’s (R46).'),
  correctionEach: described(v.nullable(Bound), 'Most roubles of one correction; null: no limit is known (R40).'),
  correctionTogether: described(
    v.nullable(Bound),
    'Most roubles of all corrections together; null: no limit is known.',
  ),
});
export type DeskThresholds = v.InferOutput<typeof DeskThresholds>;
