// What the agent sees in the client's card (R2), typed. Knows how to join two cards and what offers ask of one; see
// `read-client-card.ts` for the text of a card. Never holds a name, number, passport or address.
import type { Kopecks } from '../money';
import type { Fee, Plan } from '../offers/plan';
import type { Tenure } from './tenure';

/** The card; null where it is not known. */
export interface ClientCard {
  readonly planName: string | null;
  readonly soc: string | null;
  readonly feePerDay: Kopecks | null;
  readonly feePerMonth: Kopecks | null;
  /** Day of connection or of the last change of plan, `YYYY-MM-DD`. */
  readonly connectedOn: string | null;
  readonly tenure: Tenure | null;
  readonly device: string | null;
  /** Additional numbers that the plan allows («Max ДН»). */
  readonly extraNumbersAtMost: number | null;
  /** «Дели все» is on. */
  readonly sharesAll: boolean | null;
}

export const EMPTY_CARD: ClientCard = {
  planName: null,
  soc: null,
  feePerDay: null,
  feePerMonth: null,
  connectedOn: null,
  tenure: null,
  device: null,
  extraNumbersAtMost: null,
  sharesAll: null,
};

/** What was typed stays; what was recognised fills the gaps. */
export function mergeCards(typed: ClientCard, recognised: ClientCard): ClientCard {
  return {
    planName: typed.planName ?? recognised.planName,
    soc: typed.soc ?? recognised.soc,
    feePerDay: typed.feePerDay ?? recognised.feePerDay,
    feePerMonth: typed.feePerMonth ?? recognised.feePerMonth,
    connectedOn: typed.connectedOn ?? recognised.connectedOn,
    tenure: typed.tenure ?? recognised.tenure,
    device: typed.device ?? recognised.device,
    extraNumbersAtMost: typed.extraNumbersAtMost ?? recognised.extraNumbersAtMost,
    sharesAll: typed.sharesAll ?? recognised.sharesAll,
  };
}

/** The plan that offers ask about; the daily fee wins when both are known. Null without a fee. */
export function planFromCard(
  card: ClientCard,
  flags: Pick<Plan, 'isLinear' | 'packageSpendsOnNet' | 'isFarEast'>,
): Plan | null {
  const fee: Fee | null =
    card.feePerDay !== null
      ? { per: 'day', kopecks: card.feePerDay }
      : card.feePerMonth !== null
        ? { per: 'month', kopecks: card.feePerMonth }
        : null;
  return fee === null ? null : { name: card.planName ?? '', fee, ...flags };
}
