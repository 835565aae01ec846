// The offers that are being put together for one client. In: a ladder and one choice. Out: the next ladder, or why not.
// Enforces K1–K5 and nothing else: which tile suits which tariff class is unknown, so the agent picks. Counts no money.
import { dayNumberOf } from '@/calendar/civil-day';
import { type DeskProblem, type DeskResult, deskProblem } from '../desk-problem';
import type { CampaignKind, OfferCatalogue, OfferTile } from '@/scripts/language/desk/offer-catalogue';
import { checkPlan, type Plan } from './plan';

/** Line of support that the agent works on (R34, A18). */
export type Role = 'line1' | 'line2';

/** What is on the table: at most one tile for each of the three phases, any packages and bans beside them. */
export interface Ladder {
  readonly plan: Plan;
  readonly campaign: CampaignKind;
  readonly role: Role;
  /** First day of the first phase, `YYYY-MM-DD`. */
  readonly start: string;
  /** Ids of tiles, in the order of the catalogue. */
  readonly chosen: readonly string[];
  /** Ids of bans, in the order of the catalogue (R42). */
  readonly bans: readonly string[];
}

/** Why a tile may not be offered; `rule` cites the source, `data` fills `desk.reason.<code>`. */
export interface Reason {
  readonly code:
    | 'needs-daily-fee'
    | 'not-needed-linear'
    | 'fee-already-lower'
    | 'capped'
    | 'would-cap'
    | 'needs-on-net-package'
    | 'not-valid-yet'
    | 'not-valid-any-more'
    | 'unknown-offer';
  readonly rule: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/** What the agent should know of a tile that may be offered all the same. */
export interface Caution {
  readonly code: 'campaign-unconfirmed' | 'needs-review' | 'beyond-line-1' | 'nothing-to-discount' | 'price-unknown';
  readonly rule: string;
}

/** One tile as it stands now. */
export interface OfferState {
  readonly tile: OfferTile;
  readonly isChosen: boolean;
  /** Empty: it may be offered. */
  readonly reasons: readonly Reason[];
  readonly cautions: readonly Caution[];
}

/** One click. `take` in a phase that is taken replaces what stood there. */
export type LadderChoice =
  | { readonly kind: 'take'; readonly offer: string }
  | { readonly kind: 'drop'; readonly offer: string }
  | { readonly kind: 'ban'; readonly ban: string; readonly on: boolean }
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'start'; readonly day: string }
  | { readonly kind: 'campaign'; readonly campaign: CampaignKind }
  | { readonly kind: 'role'; readonly role: Role };

/** A choice that was made, with the tiles that had to go because of it, or the reasons why it was refused. */
export type ChosenOffer =
  | { readonly ok: true; readonly ladder: Ladder; readonly released: readonly ReleasedOffer[] }
  | { readonly ok: false; readonly reasons: readonly Reason[]; readonly problems: readonly DeskProblem[] };

/**
 * Applies one choice or refuses it. The result always keeps K1–K5, so no order of choices leads to a forbidden
 * combination. A new plan or day releases the tiles that it forbids and says why; it is never refused for them.
 */
export function chooseOffer(catalogue: OfferCatalogue, ladder: Ladder, choice: LadderChoice): ChosenOffer {
  switch (choice.kind) {
    case 'take':
      return takeOffer(catalogue, ladder, choice.offer);
    case 'drop':
      return applied(ladder, { chosen: ladder.chosen.filter((id) => id !== choice.offer) });
    case 'ban':
      return setBan(catalogue, ladder, choice.ban, choice.on);
    case 'plan': {
      const plan = checkPlan(choice.plan);
      return plan.ok ? releasing(catalogue, { ...ladder, plan: plan.value }) : refused([], plan.problems);
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

/** A ladder with nothing chosen. Problems: those of the plan, `bad-date` at `start`. */
export function emptyLadder(plan: Plan, campaign: CampaignKind, role: Role, start: string): DeskResult<Ladder> {
  const checked = checkPlan(plan);
  const problems = checked.ok ? [] : [...checked.problems];
  if (dayNumberOf(start) === null) problems.push(deskProblem('bad-date', 'start', { text: start }));
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: { plan, campaign, role, start, chosen: [], bans: [] } };
}

/** Every tile of the catalogue: whether it may be offered beside what is chosen, and if not, by which rule. */
export function offerable(catalogue: OfferCatalogue, ladder: Ladder): readonly OfferState[] {
  return catalogue.offers.map((tile) => ({
    tile,
    isChosen: ladder.chosen.includes(tile.id),
    reasons: reasonsAgainst(catalogue, ladder, tile),
    cautions: cautionsFor(catalogue, ladder, tile),
  }));
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

/** The tile that stands in a phase. */
export function tileOf(catalogue: OfferCatalogue, ladder: Ladder, phase: 1 | 2 | 3): OfferTile | null {
  return catalogue.offers.find((tile) => tile.phase === phase && ladder.chosen.includes(tile.id)) ?? null;
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
  return { ok: true, ladder: { ...ladder, ...change }, released: [] };
}

function refused(reasons: readonly Reason[], problems: readonly DeskProblem[]): ChosenOffer {
  return { ok: false, reasons, problems };
}

function releasing(catalogue: OfferCatalogue, ladder: Ladder): ChosenOffer {
  const released = forbiddenIn(catalogue, ladder);
  const gone = new Set(released.map(({ offer }) => offer));
  return { ok: true, ladder: { ...ladder, chosen: ladder.chosen.filter((id) => !gone.has(id)) }, released };
}

function reasonsAgainst(catalogue: OfferCatalogue, ladder: Ladder, tile: OfferTile): readonly Reason[] {
  const { plan, start } = ladder;
  const reasons: Reason[] = [];
  for (const requirement of tile.requires) {
    const reason = unmet(requirement, plan, tile);
    if (reason) reasons.push(reason);
  }
  const { effect } = tile;
  if (tile.phase === 3 && effect.kind === 'percent') {
    const cap = tileOf(catalogue, ladder, 2)?.capsNext;
    if (cap !== undefined && effect.percent > cap) {
      reasons.push({ code: 'capped', rule: 'R31', data: { percent: effect.percent, cap } });
    }
  }
  if (tile.capsNext !== undefined) {
    const next = tileOf(catalogue, ladder, 3)?.effect;
    if (next?.kind === 'percent' && next.percent > tile.capsNext) {
      reasons.push({ code: 'would-cap', rule: 'R31', data: { percent: next.percent, cap: tile.capsNext } });
    }
  }
  if (start < tile.valid.from) reasons.push({ code: 'not-valid-yet', rule: 'R56', data: { day: tile.valid.from } });
  if (tile.valid.until !== null && start > tile.valid.until) {
    reasons.push({ code: 'not-valid-any-more', rule: 'R56', data: { day: tile.valid.until } });
  }
  return reasons;
}

function unmet(requirement: OfferTile['requires'][number], plan: Plan, tile: OfferTile): Reason | null {
  switch (requirement) {
    case 'dailyFee':
      return plan.fee.per === 'day' ? null : { code: 'needs-daily-fee', rule: 'R29', data: {} };
    case 'notLinear':
      return plan.isLinear ? { code: 'not-needed-linear', rule: 'R32', data: {} } : null;
    case 'packageSpendsOnNet':
      return plan.packageSpendsOnNet ? null : { code: 'needs-on-net-package', rule: 'R33', data: {} };
    case 'feeAboveOffer':
      return tile.effect.kind !== 'perDay' || isFeeAbove(plan, tile.effect.kopecks)
        ? null
        : { code: 'fee-already-lower', rule: 'R30', data: { roubles: tile.effect.kopecks / 100 } };
  }
}

/** A monthly fee is compared with the longest month, so that a price by the day never costs the client more than his plan. */
function isFeeAbove(plan: Plan, kopecksPerDay: number): boolean {
  if (plan.fee.per === 'none') return false;
  return plan.fee.kopecks > kopecksPerDay * (plan.fee.per === 'day' ? 1 : 31);
}

function cautionsFor(catalogue: OfferCatalogue, ladder: Ladder, tile: OfferTile): readonly Caution[] {
  const cautions: Caution[] = [];
  if (!catalogue.campaignKinds.includes(ladder.campaign)) cautions.push({ code: 'campaign-unconfirmed', rule: 'R28' });
  if (ladder.role === 'line1' && tile.group !== 'discount12m') cautions.push({ code: 'beyond-line-1', rule: 'R34' });
  if (tile.needsReview) cautions.push({ code: 'needs-review', rule: 'R56' });
  if (tile.effect.kind === 'package' && tile.effect.price === 'unknown') {
    cautions.push({ code: 'price-unknown', rule: 'R56' });
  }
  const pays = ladder.plan.fee.per !== 'none' && ladder.plan.fee.kopecks > 0;
  if (tile.effect.kind === 'percent' && !pays) cautions.push({ code: 'nothing-to-discount', rule: 'R54' });
  return cautions;
}
