// One choice of the agent. In: a ladder and the choice. Out: the next ladder, or why not. It is the only way to change one, so no
// ladder ever breaks K1–K5; what they forbid is said in `offer-reasons.ts`.
import { dayNumberOf } from '@/calendar/civil-day';
import { type DeskProblem, deskProblem } from '../desk-problem';
import type { CampaignKind, OfferCatalogue } from '@/scripts/language/desk/offer-catalogue';
import type { Result } from '@/scripts/language/result';
import { type Ladder, type Role, tileOf } from './ladder';
import { type Reason, reasonsAgainst } from './offer-reasons';
import { checkPlan, type Plan } from './plan';

/** One click. `take` in a phase that is taken replaces what stood there. */
export type LadderChoice =
  | { readonly kind: 'take'; readonly offer: string }
  | { readonly kind: 'drop'; readonly offer: string }
  | { readonly kind: 'ban'; readonly ban: string; readonly on: boolean }
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'start'; readonly day: string }
  | { readonly kind: 'campaign'; readonly campaign: CampaignKind | null }
  | { readonly kind: 'role'; readonly role: Role };

/** A choice that was made, with the tiles that had to go because of it. */
export interface LadderChange {
  readonly ladder: Ladder;
  readonly released: readonly ReleasedOffer[];
}

/** Why a choice was refused: rules that forbid the tile, or a field that cannot be read. */
export interface ChoiceRefusal {
  readonly reasons: readonly Reason[];
  readonly problems: readonly DeskProblem[];
}

type ChosenOffer = Result<LadderChange, ChoiceRefusal>;

/**
 * Applies one choice or refuses it. The result always keeps K1–K5, so no order of choices leads to a forbidden
 * combination. A new plan or day releases the tiles that it forbids and says why; it is never refused for them.
 */
export function chooseOffer(
  catalogue: OfferCatalogue,
  ladder: Ladder,
  choice: LadderChoice,
): Result<LadderChange, ChoiceRefusal> {
  switch (choice.kind) {
    case 'take':
      return takeOffer(catalogue, ladder, choice.offer);
    case 'drop':
      return applied(ladder, { chosen: ladder.chosen.filter((id) => id !== choice.offer) });
    case 'ban':
      return setBan(catalogue, ladder, choice.ban, choice.on);
    case 'plan': {
      const plan = checkPlan(choice.plan);
      return plan.ok ? releasing(catalogue, { ...ladder, plan: plan.value }) : refused([], plan.error);
    }
    case 'start':
      return dayNumberOf(choice.day) === null
        ? refused([], [deskProblem('bad-date', 'start', { text: choice.day })])
        : releasing(catalogue, { ...ladder, start: choice.day });
    case 'campaign':
      return applied(ladder, { campaign: choice.campaign });
    case 'role':
      return applied(ladder, { role: choice.role });
  }
}

/** A tile that had to go, and why. */
export interface ReleasedOffer {
  readonly offer: string;
  readonly reasons: readonly Reason[];
}

/** The chosen tiles that K1–K5 or the catalogue's dates forbid; empty for every ladder that `chooseOffer` made. */
export function forbiddenIn(catalogue: OfferCatalogue, ladder: Ladder): readonly ReleasedOffer[] {
  return catalogue.offers
    .filter(({ id }) => ladder.chosen.includes(id))
    .map((tile) => ({ offer: tile.id, reasons: reasonsAgainst(catalogue, ladder, tile) }))
    .filter(({ reasons }) => reasons.length > 0);
}

function takeOffer(catalogue: OfferCatalogue, ladder: Ladder, offer: string): ChosenOffer {
  const tile = catalogue.offers.find(({ id }) => id === offer);
  if (!tile) return refused([{ code: 'unknown-offer', rule: 'R28', data: { offer } }], []);
  const reasons = reasonsAgainst(catalogue, ladder, tile);
  if (reasons.length > 0) return refused(reasons, []);
  const replaced = tile.phase === null ? null : tileOf(catalogue, ladder, tile.phase);
  const chosen = new Set([...ladder.chosen.filter((id) => id !== replaced?.id), tile.id]);
  return applied(ladder, { chosen: catalogue.offers.filter(({ id }) => chosen.has(id)).map(({ id }) => id) });
}

function setBan(catalogue: OfferCatalogue, ladder: Ladder, ban: string, on: boolean): ChosenOffer {
  if (!catalogue.bans.some(({ id }) => id === ban)) {
    return refused([{ code: 'unknown-offer', rule: 'R42', data: { offer: ban } }], []);
  }
  const bans = catalogue.bans.map(({ id }) => id).filter((id) => (id === ban ? on : ladder.bans.includes(id)));
  return applied(ladder, { bans });
}

function applied(ladder: Ladder, change: Partial<Ladder>): ChosenOffer {
  return { ok: true, value: { ladder: { ...ladder, ...change }, released: [] } };
}

function refused(reasons: readonly Reason[], problems: readonly DeskProblem[]): ChosenOffer {
  return { ok: false, error: { reasons, problems } };
}

function releasing(catalogue: OfferCatalogue, ladder: Ladder): ChosenOffer {
  const released = forbiddenIn(catalogue, ladder);
  const gone = new Set(released.map(({ offer }) => offer));
  return { ok: true, value: { ladder: { ...ladder, chosen: ladder.chosen.filter((id) => !gone.has(id)) }, released } };
}
