// How a call that is under way can be brought to its close. In: a model. Out: the moves that are left to make.
import { PLAYED_AT } from '@/verify/model/facts/present-samples';
import type { TransitionSystem } from '@/verify/model/transition-system';
import { beginCall, followMove, type ModelState } from '@/verify/search/concrete-walk';
import type { Playable, PlayableMove } from '@/verify/search/shortest-call';
import { modelStateKey, movesAt } from './model-moves';

/** Finds the ways to the close, and remembers them for the calls that come to the same place. */
export class ClosingMoves {
  private readonly known = new Map<string, readonly PlayableMove[]>();

  constructor(private readonly model: TransitionSystem) {}

  /** The call, played on to its close; null when the model refuses its moves, or no way out is found. */
  closed({ intake, moves }: Playable): Playable | null {
    let modelState = beginCall(this.model, intake, PLAYED_AT).modelState;
    for (const move of moves) {
      const isHere = this.model.locations[modelState.location]?.id === move.step;
      const result = isHere ? followMove(this.model, modelState, move) : null;
      if (result === null) return null;
      modelState = result.modelState;
    }
    const rest = this.from(modelState, isPlain) ?? this.from(modelState, () => true);
    return rest === null ? null : { intake, moves: [...moves, ...rest] };
  }

  /** Breadth first over what may be done, until the close or a place whose way out is known. */
  private from(start: ModelState, mayBeMade: (move: PlayableMove) => boolean): readonly PlayableMove[] | null {
    const seen = new Map<string, Way>([[modelStateKey(start), { modelState: start, before: null, move: null }]]);
    for (const [key, way] of seen) {
      if (seen.size > MOST_PLACES) return null;
      const rest = this.model.locations[way.modelState.location]?.kind === 'closed' ? [] : this.known.get(key);
      if (rest !== undefined) return this.remember(way, rest);
      for (const next of this.onwards(way, mayBeMade)) {
        const reached = modelStateKey(next.modelState);
        if (!seen.has(reached)) seen.set(reached, next);
      }
    }
    return null;
  }

  private onwards(way: Way, mayBeMade: (move: PlayableMove) => boolean): readonly Way[] {
    return movesAt(this.model, way.modelState)
      .filter(mayBeMade)
      .flatMap((move) => {
        const result = followMove(this.model, way.modelState, move);
        return result === null ? [] : [{ modelState: result.modelState, before: way, move }];
      });
  }

  private remember(end: Way, rest: readonly PlayableMove[]): readonly PlayableMove[] {
    let moves = rest;
    for (let way = end; ; way = way.before) {
      this.known.set(modelStateKey(way.modelState), moves);
      if (way.before === null) return moves;
      moves = [way.move, ...moves];
    }
  }
}

type Way =
  | { readonly modelState: ModelState; readonly before: Way; readonly move: PlayableMove }
  | { readonly modelState: ModelState; readonly before: null; readonly move: null };

const MOST_PLACES = 20_000;

/** Answers and entries: what happens by itself, without an event that ends the talk. */
function isPlain({ kind }: PlayableMove): boolean {
  return kind === 'answer' || kind === 'enter';
}
