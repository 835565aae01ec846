// One state of the search for walks, with the way to it.
import type { Landing, Position } from '@/machines/graph/landing';
import type { Move } from '@/machines/graph/move';
import type { Facts } from '@/scripts/language/fact';

/** Where a call stands in the search; `at` is null when it is closed. */
export interface Place {
  readonly at: Position | null;
  readonly end: string;
}

export interface Node extends Place {
  readonly intake: Facts;
  readonly parent: Node | null;
  readonly move: Move | null;
  /** Facts of this step before this place in its list are not entered any more. */
  readonly entered: number;
  readonly depth: number;
}

export function placeOf(landing: Landing): Place {
  if (landing.kind === 'closed') return { at: null, end: `closed:${landing.row.row.id}` };
  const { step, returns, facts } = landing;
  return { at: { step, returns, facts }, end: step.id };
}
