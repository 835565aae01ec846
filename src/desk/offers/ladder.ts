// The offers that are being put together for one client. In: a plan and a day. Out: a ladder with nothing chosen. How it grows is
// `offer-ladder.ts`, what it costs `ladder-schedule.ts`.
import { dayNumberOf } from '@/calendar/civil-day';
import type { CampaignKind, OfferCatalogue, OfferTile } from '@/scripts/language/desk/offer-catalogue';
import { type DeskProblem, deskProblem } from '../desk-problem';
import type { Result } from '@/scripts/language/result';
import { checkPlan, type Plan } from './plan';

/** Line of support that the agent works on (R34, A18). */
export type Role = 'line1' | 'line2';

/** What is on the table: at most one tile for each of the three phases, any packages and bans beside them. */
export interface Ladder {
  readonly plan: Plan;
  /** Null when nobody has said it. */
  readonly campaign: CampaignKind | null;
  readonly role: Role;
  /** First day of the first phase, `YYYY-MM-DD`. */
  readonly start: string;
  /** Ids of tiles, in the order of the catalogue. */
  readonly chosen: readonly string[];
  /** Ids of bans, in the order of the catalogue (R42). */
  readonly bans: readonly string[];
}

/** A ladder with nothing chosen. Problems: those of the plan, `bad-date` at `start`. */
export function emptyLadder(
  plan: Plan,
  campaign: CampaignKind | null,
  role: Role,
  start: string,
): Result<Ladder, readonly DeskProblem[]> {
  const checked = checkPlan(plan);
  const problems = checked.ok ? [] : [...checked.error];
  if (dayNumberOf(start) === null) problems.push(deskProblem('bad-date', 'start', { text: start }));
  return problems.length > 0
    ? { ok: false, error: problems }
    : { ok: true, value: { plan, campaign, role, start, chosen: [], bans: [] } };
}

/** The tile that stands in a phase. */
export function tileOf(catalogue: OfferCatalogue, ladder: Ladder, phase: 1 | 2 | 3): OfferTile | null {
  return catalogue.offers.find((tile) => tile.phase === phase && ladder.chosen.includes(tile.id)) ?? null;
}
