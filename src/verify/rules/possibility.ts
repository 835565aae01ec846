// Rules that demand that something can happen. In: a set space, what calls reach, a `possible` pattern. Out: whether the way
// is there, and the shortest call to where it is missing. No single call breaks such a rule, so no monitor can tell.
import type { Pattern } from '@/scripts/language/rule';
import { AtomSets } from '../model/atom-sets';
import type { Edge } from '../model/transition-system';
import { canReach } from '../search/backward';
import type { Exploration } from '../search/explore';
import { isFreeEdge, type Playable, ShortestCalls } from '../search/shortest-call';
import type { SetSpace } from '../sets/set-space';
import { AWAITING, type Monitor } from './monitor';
import { RuleProduct } from './rule-product';

export type PossiblePattern = Extract<Pattern, { kind: 'possible' }>;

/** The ways from every place of some calls to a moment of the pattern's `of`. */
export class Possibility<S> {
  private readonly atoms: AtomSets<S>;
  /** Facts at each location from which such a moment can still come, in at most the moves that the pattern allows. */
  private readonly open: Exploration<S>;

  constructor(
    private readonly space: SetSpace<S>,
    private readonly pattern: PossiblePattern,
    private readonly reached: Exploration<S>,
  ) {
    this.atoms = new AtomSets(space);
    this.open = pattern.within === undefined ? this.ever() : this.soon(pattern.within);
  }

  /** Without `from`: whether some call that starts so has the moment, its beginning included. */
  isOpenFrom(start: S): boolean {
    const { sets, model } = this.space;
    const now = this.atoms.after(this.pattern.of, null);
    return sets.meets(start, sets.either(now, this.open[model.start] ?? sets.none));
  }

  /** With `from`: whether a moment of it leaves some call without a way to `of`. Both at one moment is enough. */
  isClosedAfter(from: NonNullable<PossiblePattern['from']>, start: S): boolean {
    const { sets, model } = this.space;
    if (!sets.isNone(sets.both(start, this.shut(from, null, model.start)))) return true;
    return model.locations.some((location, index) => {
      const facts = this.reached[index] ?? sets.none;
      if (sets.isNone(facts)) return false;
      return location.edges.some(
        (edge) => edge.isMoment && this.space.leads(facts, edge, this.shut(from, edge, edge.to)),
      );
    });
  }

  /** The shortest call to a moment of `from` that leaves no way; null when there is none. */
  shortestTo(monitor: Monitor): Playable | null {
    const { space } = this;
    const { sets } = space;
    return new ShortestCalls(new RuleProduct(space, monitor, this.atoms)).to((location, state, set) =>
      state === AWAITING && space.at(location).kind !== 'hub'
        ? sets.minus(set, this.open[location] ?? sets.none)
        : sets.none,
    );
  }

  /** Facts after a moment of `from` that is none of `of` and leads nowhere near it. */
  private shut(from: NonNullable<PossiblePattern['from']>, edge: Edge | null, location: number): S {
    const { sets } = this.space;
    const unmet = sets.minus(this.atoms.after(from, edge), this.atoms.after(this.pattern.of, edge));
    return sets.minus(unmet, this.open[location] ?? sets.none);
  }

  private ever(): Exploration<S> {
    const { space } = this;
    return canReach(
      space,
      this.reached,
      this.goalBy(() => this.space.sets.none),
      () => space.sets.all,
    );
  }

  /** A move at a time, from the places where `of` comes without any; done early where one more move opens nothing. */
  private soon(moves: number): Exploration<S> {
    const { sets } = this.space;
    let open: Exploration<S> = this.space.model.locations.map(() => sets.none);
    for (let made = 0; made <= moves; made += 1) {
      const before = open;
      const isMoved = made > 0;
      const next = canReach(
        this.space,
        this.reached,
        this.goalBy(
          (edge) => (isMoved ? (before[edge.to] ?? sets.none) : sets.none),
          (edge) => isMoved || isFreeEdge(edge.label),
        ),
        (edge) => (isFreeEdge(edge.label) ? sets.all : sets.none),
      );
      if (isMoved && next.every((set, index) => sets.isSame(set, before[index] ?? sets.none))) return next;
      open = next;
    }
    return open;
  }

  /** Facts at a location from which one usable edge leads to `of`, or by a move to where a way is known. */
  private goalBy(beyond: (edge: Edge) => S, isUsable: (edge: Edge) => boolean = () => true): (location: number) => S {
    const { space } = this;
    const { sets } = space;
    return (location) => {
      let goal = sets.none;
      for (const edge of space.at(location).edges) {
        if (!isUsable(edge)) continue;
        const now = edge.isMoment ? this.atoms.after(this.pattern.of, edge) : sets.none;
        const wanted = isFreeEdge(edge.label) ? now : sets.either(now, beyond(edge));
        if (!sets.isNone(wanted)) goal = sets.either(goal, space.preimage(wanted, edge));
      }
      return goal;
    };
  }
}
