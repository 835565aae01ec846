// «Одним ответом раньше»: the latest single move of a call that, made as it was meant, leads to a better ending. In: a lesson, the call as
// it went. Out: that place and the call that follows from it.
import { isClosed } from '@/machines/machine/call-state';
import type { Move } from '@/machines/graph/move';
import { isMeant, lastOf, type Stage } from '../client/follow-client';
import type { Lesson } from '../client/lesson';
import { meantRun } from '../run/meant-run';

export interface BetterEnding {
  /** How many moves of the call stay as they were. */
  readonly kept: number;
  /** All moves of the better call. */
  readonly moves: readonly Move[];
  /** Row that it is closed with. */
  readonly row: string;
}

/** The shortest edit that ends better; null where no single one does. */
export function betterEnding(lesson: Lesson, stages: readonly Stage[]): BetterEnding | null {
  const rank = rankOf(lesson, lastOf(stages));
  for (let place = stages.length - 2; place >= 0; place -= 1) {
    const [stage, next] = [stages[place], stages[place + 1]];
    if (stage === undefined || !next?.move || next.move.kind === 'enter' || isMeant(stage, next.move)) continue;
    const run = meantRun(lesson, stage);
    const { state } = lastOf(run);
    if (state.place.kind !== 'closed' || rankOf(lesson, lastOf(run)) <= rank) continue;
    const moves = [...stages.slice(0, place + 1), ...run.slice(1)].flatMap(({ move }) => move ?? []);
    return { kept: place, moves, row: state.place.row.row.id };
  }
  return null;
}

/** A call that is left open is worse than any that is closed. */
function rankOf({ compiled: { script } }: Lesson, { state }: Stage): number {
  if (!isClosed(state) || state.place.kind !== 'closed') return -Infinity;
  const { disposition } = state.place.row;
  return script.closing.dispositions.find(({ id }) => id === disposition.id)?.rank ?? -Infinity;
}
