// The tariff plan of a client as far as offers ask about it. In: what the agent sees in the card. Out: a checked plan.
// Money in kopecks. It names no plan of the operator and guesses no price.
import { type DeskProblem, deskProblem } from '../desk-problem';
import type { Result } from '@/scripts/language/result';
import { type Kopecks, LARGEST_SUM } from '../money';

/** The recurring fee: by the day, by the calendar month, or none at all. */
export type Fee =
  | { readonly per: 'day'; readonly kopecks: Kopecks }
  | { readonly per: 'month'; readonly kopecks: Kopecks }
  | { readonly per: 'none' };

export interface Plan {
  readonly name: string;
  readonly fee: Fee;
  /** «Линейный ТП»: the agent says so; which plans are is not known to the catalogue (K2). */
  readonly isLinear: boolean;
  /** The shared package spends minutes on calls inside the operator's network (K5). */
  readonly packageSpendsOnNet: boolean;
  /** The number belongs to the Far East price zone (K7). */
  readonly isFarEast: boolean;
}

/** A plan whose fee is a possible sum. Problems: `bad-amount`, `negative-amount`, `amount-too-large`, all at `fee`. */
export function checkPlan(plan: Plan): Result<Plan, readonly DeskProblem[]> {
  if (plan.fee.per === 'none') return { ok: true, value: plan };
  const problem = feeProblem(plan.fee.kopecks);
  return problem ? { ok: false, error: [problem] } : { ok: true, value: plan };
}

function feeProblem(kopecks: number): DeskProblem | null {
  if (kopecks < 0) return deskProblem('negative-amount', 'fee', { text: String(kopecks / 100) });
  if (!Number.isInteger(kopecks)) return deskProblem('bad-amount', 'fee', { text: String(kopecks / 100) });
  return kopecks > LARGEST_SUM ? deskProblem('amount-too-large', 'fee', { roubles: LARGEST_SUM / 100 }) : null;
}
