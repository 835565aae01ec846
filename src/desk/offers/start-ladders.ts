// Puts the ladders of a client on a plan and a day. In: the desk and its footing. Out: the next desk, with the tiles that had to go.
import type { DeskProblem } from '../desk-problem';
import type { Result } from '@/scripts/language/result';
import type { DeskState } from '../desk-state';
import type { CampaignKind, OfferCatalogue } from '@/scripts/language/desk/offer-catalogue';
import { chooseOffer, type ReleasedOffer } from './offer-ladder';
import { emptyLadder, type Ladder, type Role } from './ladder';
import { replaceLadder } from './offer-table';
import type { Plan } from './plan';

/** What a ladder starts from. */
export interface LadderStart {
  readonly plan: Plan;
  readonly campaign: CampaignKind | null;
  readonly role: Role;
  /** `YYYY-MM-DD`. */
  readonly start: string;
}

/** The desk on its new footing, and the tiles that had to go. */
export interface StartedLadders {
  readonly state: DeskState;
  readonly released: readonly ReleasedOffer[];
}

/**
 * Puts every ladder on a new footing, or begins the first one. Tiles that the new plan or day forbids are released.
 * Problems: those of the plan, `bad-date` at `start`.
 */
export function startLadders(
  catalogue: OfferCatalogue,
  state: DeskState,
  footing: LadderStart,
): Result<StartedLadders, readonly DeskProblem[]> {
  const empty = emptyLadder(footing.plan, footing.campaign, footing.role, footing.start);
  if (!empty.ok) return empty;
  const released: ReleasedOffer[] = [];
  const ladders = state.table.ladders.map((ladder) => {
    // Campaign, role and day first, so that the plan's verdict is the last word.
    const moved: Ladder = { ...ladder, campaign: footing.campaign, role: footing.role, start: footing.start };
    const next = chooseOffer(catalogue, moved, { kind: 'plan', plan: footing.plan });
    if (!next.ok) return ladder;
    released.push(...next.value.released);
    return next.value.ladder;
  });
  const table =
    ladders.length === 0
      ? { ladders: [empty.value], voiced: [] }
      : ladders.reduce((before, ladder, place) => replaceLadder(before, place, ladder), state.table);
  return { ok: true, value: { state: { ...state, plan: footing.plan, table }, released } };
}
