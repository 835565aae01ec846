// Every call of a script that the live session allows, breadth first, beside the transition system that the checker reads. In: a
// script. Out: what was walked, and where the two differ: in what is open, where it leads, what is owed, how it closes. It walks
// neither with `advance` nor with `followMove`, and knows nothing of the naive oracle.
import type { Move } from '@/machines/graph/move';
import { factsOf, isClosed } from '@/machines/machine/call-state';
import type { CallSession } from '@/machines/session/call-session';
import { deriveClosing } from '@/machines/view/derive-closing';
import type { Facts } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import { buildTransitionSystem } from '@/verify/model/build-transition-system';
import { explore } from '@/verify/search/explore';
import { type SetSpace, withSetSpace } from '@/verify/sets/set-space';
import type { Valuation } from '@/verify/sets/valuation-sets';
import { intakesOf, startOf } from './intakes';
import { type LeftSteps, LeftStepsWatch } from './left-steps';
import { command, LiveCalls, placeOf, wholeOf } from './live-call';
import { moveInModel, settleInModel } from './model-step';
import { type AlikeMoves, namedMovesOf } from './named-moves';
import { seenInModel, seenOnScreen } from './observation';
import { countMove, countRefusal, nothingWalked, type Walked } from './walked';

export interface LiveExploration {
  readonly walked: Walked;
  readonly disagreements: readonly string[];
}

/** Walks the calls of a script until `most` states are known. The same seed begins with the same intakes. */
export function exploreLive(script: Script, seed: number, most: number): LiveExploration {
  const model = buildTransitionSystem(script);
  return withSetSpace(model, {
    over: (space) => new LiveExplorer(script, space, most).explore(intakesOf(model, seed)),
  });
}

/** A call that led to a state in which nobody had been, and where the model stands then. */
interface Reached {
  readonly intake: Facts;
  readonly moves: readonly Move[];
  readonly location: number;
  readonly valuation: Valuation;
  readonly left: LeftSteps;
}

class LiveExplorer<S> {
  private readonly calls: LiveCalls;
  private readonly watch: LeftStepsWatch;
  private readonly movesOn: (step: string) => readonly AlikeMoves[];
  private readonly walked = nothingWalked();
  private readonly found = new Set<string>();
  private readonly known = new Set<string>();
  private readonly waiting: Reached[] = [];
  private isCapped = false;
  /** Valuations of the model by location, as the live calls came through them. */
  private readonly visited = new Map<number, Map<string, Valuation>>();

  constructor(
    script: Script,
    private readonly space: SetSpace<S>,
    private readonly most: number,
  ) {
    this.calls = new LiveCalls(script);
    this.watch = new LeftStepsWatch(script);
    this.movesOn = namedMovesOf(space.model);
  }

  explore(intakes: readonly Facts[]): LiveExploration {
    const { sets, model } = this.space;
    let start = sets.none;
    for (const intake of intakes) {
      const begun = startOf(model, intake);
      start = sets.either(start, sets.only(begun));
      if (Object.keys(intake).length === 0) this.walked.emptyIntakes += 1;
      const [location, valuation] = settleInModel(this.space, model.start, begun);
      this.arrive(this.calls.at(intake, []), { intake, moves: [], location, valuation, left: [] }, 'the beginning');
    }
    for (const reached of this.waiting) this.tryAll(reached);
    this.compareReached(start);
    for (const fault of this.calls.faults) this.found.add(fault);
    if (!this.isCapped) this.walked.whole = 1;
    return { walked: this.walked, disagreements: [...this.found] };
  }

  private tryAll(from: Reached): void {
    const session = this.calls.at(from.intake, from.moves);
    if (session.refusedMoves.length > 0) this.found.add(`a journal is not replayed: ${JSON.stringify(from.moves)}`);
    const stood = wholeOf(session.current().state);
    for (const alike of this.movesOn(placeOf(session.current().state))) this.tryAlike(session, from, alike);
    if (wholeOf(session.current().state) !== stood) this.found.add('moves were not taken back as they were made');
    session.stop();
  }

  /** Moves that are one to the model: it must allow them when the call allows one of them. */
  private tryAlike(session: CallSession, from: Reached, alike: AlikeMoves): void {
    const modelled = moveInModel(this.space, from.location, from.valuation, alike[0]);
    let isAllowed = false;
    for (const move of alike) {
      const outcome = command(session, move);
      if (!outcome.ok) {
        countRefusal(this.walked, outcome.error);
        continue;
      }
      isAllowed = true;
      if (modelled === null) this.found.add(`the model refuses ${text(move)}, the call makes it`);
      else this.follow(session, from, move, modelled);
      session.undoTo(from.moves.length);
    }
    if (!isAllowed && modelled !== null) this.found.add(`the call refuses ${text(alike[0])}, the model makes it`);
  }

  private follow(session: CallSession, from: Reached, move: Move, [location, valuation]: [number, Valuation]): void {
    const place = placeOf(session.current().state);
    countMove(this.walked, move, this.watch.branchOf(move.step), this.watch.branchOf(place));
    const due = this.watch.returnOf(from.left, move);
    if (due !== null) {
      this.walked.returns += 1;
      if (this.watch.branchOf(due) !== null) this.walked.returnsToBranch += 1;
      if (place !== due) this.found.add(`${text(move)} returns to ${place}, but ${due} was left`);
    }
    const left = this.watch.after(from.left, move, place);
    this.arrive(session, { ...from, moves: [...from.moves, move], location, valuation, left }, text(move));
  }

  /** Compares what is seen, and notes a state that is new. */
  private arrive(session: CallSession, reached: Reached, how: string): void {
    const { state } = session.current();
    const { location, valuation } = reached;
    if (isClosed(state)) this.compareClosing(session, location, how);
    else {
      const onScreen = JSON.stringify(seenOnScreen(this.calls.compiled, this.space.model, session));
      const inModel = JSON.stringify(seenInModel(this.space, location, valuation));
      if (onScreen !== inModel) this.found.add(`after ${how} the call shows ${onScreen}, the model ${inModel}`);
    }
    const key = JSON.stringify([placeOf(state), state.snapshot.context.returns, location, valuation, reached.left]);
    if (this.known.has(key)) return;
    if (this.known.size >= this.most) {
      this.isCapped = true;
      return;
    }
    this.known.add(key);
    this.walked.states += 1;
    const here = this.visited.get(location) ?? new Map<string, Valuation>();
    this.visited.set(location, here.set(valuation.join(), valuation));
    if (!isClosed(state)) this.waiting.push(reached);
  }

  private compareClosing(session: CallSession, location: number, how: string): void {
    const { state } = session.current();
    this.walked.closings += 1;
    const { row, obligations } = deriveClosing(this.calls.compiled, factsOf(state));
    const modelled = this.space.at(location);
    if (modelled.kind !== 'closed' || modelled.id !== placeOf(state) || row !== placeOf(state)) {
      this.found.add(`after ${how} the call is closed by ${placeOf(state)} (${row}), the model is at ${modelled.id}`);
    }
    const owed = obligations.filter(({ state: now }) => now === 'owed').map(({ id }) => id);
    if (owed.length > 0) this.found.add(`${text(how)} closes the call while ${owed.join()} is owed`);
  }

  /** What the checker reaches from the same beginnings: everything that was walked, and where all was walked, nothing else. */
  private compareReached(start: S): void {
    const { sets, model } = this.space;
    const reached = explore(this.space, start);
    model.locations.forEach(({ kind, id }, location) => {
      if (kind !== 'step' && kind !== 'closed') return;
      const here = this.visited.get(location) ?? new Map<string, Valuation>();
      const expected = reached[location] ?? sets.none;
      const isMissed = [...here.values()].some((valuation) => !sets.meets(expected, sets.only(valuation)));
      if (isMissed) this.found.add(`the checker misses facts that calls reach at ${id}`);
      const isAll = sets.size(expected) === here.size;
      if (!this.isCapped && !isAll) {
        this.found.add(`at ${id} calls reach ${here.size} valuations, the checker ${sets.size(expected)}`);
      }
    });
  }
}

function text(move: Move | string): string {
  return typeof move === 'string' ? move : JSON.stringify({ ...move, at: undefined });
}
