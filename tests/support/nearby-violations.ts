// Calls of a loosened script that break rules, looked for near known calls. In: a script, rules, calls, where to leave them and
// for how many moves.
// Out: a short call for each rule that is broken. What it does not find may still exist.
import type { Rule } from '@/scripts/language/rule';
import type { Script } from '@/scripts/language/script';
import { PLAYED_AT } from '@/verify/model/facts/present-samples';
import { compileLiveRules, type LiveRules, type Watched, watchCall, watchMove } from '@/verify/live/live-monitor';
import type { Playable, PlayableMove } from '@/verify/search/shortest-call';
import { modelStateKey, movesAt } from './model-moves';

/** Where the search leaves the known calls: on these steps; everywhere where null. */
export type Leaving = ReadonlySet<string> | null;

export function nearbyViolations(
  script: Script,
  rules: readonly Rule[],
  calls: readonly Playable[],
  leaving: Leaving,
  aside: number,
): ReadonlyMap<string, Playable> {
  const search = new Search(compileLiveRules({ ...script, rules: [...rules] }), leaving);
  for (const call of calls) search.follow(call);
  for (let tried = 0; tried < aside; tried += 1) search.goOn();
  return search.found;
}

/** How many places are gone on from, the nearest to the beginning of the call first. */
const MOST_PLACES = 400;

interface Place {
  readonly call: Playable;
  readonly watched: Watched;
}

class Search {
  readonly found = new Map<string, Playable>();
  private readonly seen = new Set<string>();
  private front: Place[] = [];

  constructor(
    private readonly live: LiveRules,
    private readonly leaving: Leaving,
  ) {}

  /** Plays a known call as far as the script allows it. */
  follow({ intake, moves }: Playable): void {
    let place: Place = { call: { intake, moves: [] }, watched: watchCall(this.live, intake, PLAYED_AT) };
    this.leave(place);
    for (const move of moves) {
      const next = this.made(place, move);
      if (next === null) return;
      place = next;
      this.leave(place);
    }
  }

  /** One more move from every place, whatever it is. */
  goOn(): void {
    const before = this.front.toSorted((one, other) => one.call.moves.length - other.call.moves.length);
    this.front = [];
    for (const place of before.slice(0, MOST_PLACES)) {
      for (const move of movesAt(this.live.model, place.watched.modelState)) {
        const next = this.made(place, move);
        if (next !== null) this.keep(next);
      }
    }
  }

  private leave(place: Place): void {
    if (this.leaving === null || this.leaving.has(this.stepOf(place.watched))) this.keep(place);
  }

  private stepOf({ modelState }: Watched): string {
    return this.live.model.locations[modelState.location]?.id ?? '';
  }

  private keep(place: Place): void {
    const key = `${modelStateKey(place.watched.modelState)}:${place.watched.states.join()}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.front.push(place);
  }

  /** The place after a move; null when it cannot be made. Notes the rules that it breaks. */
  private made({ call, watched }: Place, move: PlayableMove): Place | null {
    if (this.stepOf(watched) !== move.step) return null;
    const after = watchMove(this.live, watched, move);
    if (after === watched) return null;
    const made = { intake: call.intake, moves: [...call.moves, move] };
    this.live.monitors.forEach((monitor, index) => {
      const [before, now] = [watched.states[index] ?? null, after.states[index] ?? null];
      if (before === null || now === null || monitor.isBad(before) || !monitor.isBad(now)) return;
      const shortest = this.found.get(monitor.rule.id);
      if (shortest === undefined || made.moves.length < shortest.moves.length) this.found.set(monitor.rule.id, made);
    });
    return { call: made, watched: after };
  }
}
