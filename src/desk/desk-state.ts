// What the tools of the desk hold in common for one client. Kept in memory only; nothing personal is in it.
import { type ClientCard, EMPTY_CARD } from './client-card/client-card';
import type { Correction } from './corrections';
import type { Ladder } from './offers/ladder';
import type { OfferTable } from './offers/offer-table';
import type { Plan } from './offers/plan';

export interface DeskState {
  readonly card: ClientCard;
  /** Null until the plan is known. */
  readonly plan: Plan | null;
  readonly table: OfferTable;
  /** Place of the ladder that is being put together. */
  readonly active: number;
  readonly corrections: readonly Correction[];
  readonly hasScriptManager: boolean;
}

/** A desk on which nothing lies. */
export const EMPTY_DESK: DeskState = {
  card: EMPTY_CARD,
  plan: null,
  table: { ladders: [], voiced: [] },
  active: 0,
  corrections: [],
  hasScriptManager: true,
};

/** The ladder that is being put together; null before the plan is known. */
export function activeLadder({ table, active }: DeskState): Ladder | null {
  return table.ladders[active] ?? null;
}
