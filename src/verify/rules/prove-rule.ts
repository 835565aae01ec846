// Decides business rules over every call that a model allows. In: a set space with its reached sets, and a monitor. Out:
// the verdict. Does not look for the shortest call; see `shortest-call`.
import type { Condition } from '@/scripts/language/condition';
import type { Atom } from '@/scripts/language/rule';
import { finished, leadingTo, searchBack } from '../search/backward';
import { explore, type Exploration, Walk } from '../search/explore';
import { factsOf } from '../model/formula';
import type { Edge } from '../model/transition-system';
import { AtomSets } from '../model/atom-sets';
import type { PerMoment } from '../model/per-moment';
import { BAD, isSettled, type Monitor } from './monitor';
import { Possibility, type PossiblePattern } from './possibility';
import { RuleProduct } from './rule-product';
import type { SetSpace } from '../sets/set-space';
import { type Search, searchesOf } from './watch';

/** `vacuous`: the rule holds because nothing ever triggers it. */
export type Verdict = 'holds' | 'broken' | 'vacuous';

/** Turns of a search from both ends, of which one goes forwards: a location costs far less on the way back. */
const TURNS = 7;

/** Along an edge while a watch is on: what lets it go on, and what is bad within that. */
interface Limits<S> {
  readonly through: S;
  readonly bad: S;
}

type Watch = Extract<Search, { kind: 'watch' }>;

/** Some of the calls: their starting facts and what they reach. */
interface Calls<S> {
  readonly start: S;
  readonly reached: Exploration<S>;
}

/** Proves rules of one script, each in as little of the reached sets as it takes. */
export class RuleProver<S> {
  private readonly atoms: AtomSets<S>;
  private readonly all: Calls<S>;

  constructor(
    private readonly space: SetSpace<S>,
    reached: Exploration<S>,
  ) {
    this.atoms = new AtomSets(space);
    this.all = { start: space.setOf(space.model.initial), reached };
  }

  /** Exact. Throws `CapReached` when sets outgrow their cap; then there is no verdict. */
  prove(monitor: Monitor): Verdict {
    const { when, pattern } = monitor.rule;
    const calls = when === undefined ? this.all : this.callsWhen(when);
    const isBroken = pattern.kind === 'possible' ? this.isOut(pattern, calls) : this.isBroken(monitor, calls);
    if (isBroken) return 'broken';
    const trigger = monitor.atoms[monitor.trigger];
    return trigger === undefined || this.happens(trigger, calls) ? 'holds' : 'vacuous';
  }

  private isBroken(monitor: Monitor, calls: Calls<S>): boolean {
    const searches = searchesOf(monitor.rule.pattern);
    if (searches === null) return this.isWalkedBroken(monitor);
    return searches.some((search) => this.succeeds(search, calls));
  }

  /** Whether what must be possible is not. */
  private isOut(pattern: PossiblePattern, calls: Calls<S>): boolean {
    const possibility = new Possibility(this.space, pattern, calls.reached);
    if (pattern.from === undefined) return !possibility.isOpenFrom(calls.start);
    return possibility.isClosedAfter(pattern.from, calls.start);
  }

  /** The calls that start so. Facts that never change can be asked at the end as well as at the beginning. */
  private callsWhen(when: Condition): Calls<S> {
    const { model } = this.space;
    const formula = model.formulaOf(when);
    const read = factsOf(formula);
    const start = this.space.within(this.all.start, formula);
    const isFixed = model.locations.every(({ edges }) =>
      edges.every(({ updates }) => updates.every(({ fact }) => !read.has(fact))),
    );
    const reached = isFixed
      ? this.all.reached.map((set) => this.space.within(set, formula))
      : explore(this.space, start);
    return { start, reached };
  }

  private succeeds(search: Search, calls: Calls<S>): boolean {
    if (search.kind === 'never') return this.happens(search.atom, calls);
    return search.from === null ? this.isBadFromStart(search, calls) : this.isBadAfter(search.from, search, calls);
  }

  /** Whether the atom holds at some moment of some call. */
  private happens(atom: Atom, calls: Calls<S>): boolean {
    const { sets, model } = this.space;
    const start = sets.both(calls.start, this.atoms.after(atom, null));
    if (!sets.isNone(start)) return true;
    return model.locations.some((location, index) => {
      const facts = calls.reached[index] ?? sets.none;
      if (sets.isNone(facts)) return false;
      return location.edges.some((edge) => {
        if (!edge.isMoment) return false;
        const wanted = this.atoms.after(atom, edge);
        return this.space.leads(facts, edge, wanted);
      });
    });
  }

  /**
   * From both ends by turns, until one search is done: forwards where the watch soon ends, backwards where what is bad is
   * rare. Which it is cannot be told beforehand.
   */
  private isBadFromStart(watch: Watch, calls: Calls<S>): boolean {
    const { sets } = this.space;
    const first = this.limitsAt(watch, null);
    const start = sets.both(calls.start, first.through);
    if (sets.isNone(start)) return false;
    if (sets.meets(start, first.bad)) return true;
    const limits = this.limitsOf(watch);
    const back = this.backwards(watch, limits, calls, start);
    const forth = this.forwards(watch, limits, null, calls, start);
    for (let turn = 1; ; turn += 1) {
      const { done, value } = (turn % TURNS === 0 ? forth : back).next();
      if (done === true) return value;
    }
  }

  /** A trigger is so rare that forwards is the way. */
  private isBadAfter(from: Atom, watch: Watch, calls: Calls<S>): boolean {
    const start = this.space.sets.both(calls.start, this.atoms.after(from, null));
    return finished(this.forwards(watch, this.limitsOf(watch), from, calls, start));
  }

  private *backwards(
    watch: Watch,
    limits: PerMoment<Limits<S>>,
    calls: Calls<S>,
    start: S,
  ): Generator<undefined, boolean> {
    const { space } = this;
    const { sets, model } = space;
    const origins = yield* searchBack(
      space,
      calls.reached,
      (location) => {
        const { kind, edges } = space.at(location);
        if (watch.endIsBad && kind === 'closed') return sets.all;
        return edges.reduce((goal, edge) => {
          const { bad } = limits.after(edge);
          return sets.isNone(bad) ? goal : sets.either(goal, space.preimage(bad, edge));
        }, sets.none);
      },
      (edge) => limits.after(edge).through,
    );
    return sets.meets(start, origins[model.start] ?? sets.none);
  }

  private *forwards(
    watch: Watch,
    limits: PerMoment<Limits<S>>,
    from: Atom | null,
    calls: Calls<S>,
    start: S,
  ): Generator<undefined, boolean> {
    const { space } = this;
    const { sets, model } = space;
    // Only places from which something bad can follow, as far as the flow alone tells, are worth a walk.
    const isHopeful = leadingTo(
      model,
      model.locations.map(
        ({ kind, edges }) =>
          (watch.endIsBad && kind === 'closed') || edges.some((edge) => !sets.isNone(limits.after(edge).bad)),
      ),
      (edge) => {
        const { through } = limits.after(edge);
        // Where calls end is the one place at which it pays to ask the facts at once.
        if (space.at(edge.to).kind === 'closed') {
          return space.leads(calls.reached[edge.from] ?? sets.none, edge, through);
        }
        return !sets.isNone(through);
      },
    );
    if (!isHopeful.includes(true)) return false;
    const walk = new Walk(space);
    if (isHopeful[model.start] === true) walk.arrive(model.start, start);
    if (from !== null) {
      model.locations.forEach(({ edges }, index) => {
        for (const edge of edges) {
          if (!edge.isMoment || isHopeful[edge.to] !== true) continue;
          const begins = this.atoms.after(from, edge);
          if (!sets.isNone(begins)) walk.follow(calls.reached[index] ?? sets.none, edge, begins);
        }
      });
    }
    for (let index = walk.next(); index !== null; index = walk.next()) {
      const { kind, edges } = space.at(index);
      if (watch.endIsBad && kind === 'closed') return true;
      const front = walk.take(index);
      for (const edge of edges) {
        const { through, bad } = limits.after(edge);
        if (space.leads(front, edge, bad)) return true;
        if (isHopeful[edge.to] === true) walk.follow(front, edge, through);
      }
      yield;
    }
    return false;
  }

  private limitsOf(watch: Watch): PerMoment<Limits<S>> {
    const atoms = [watch.until, watch.bad].filter((atom) => atom !== null);
    return this.atoms.perMoment(atoms, (edge) => this.limitsAt(watch, edge));
  }

  private limitsAt(watch: Watch, edge: Edge | null): Limits<S> {
    const { sets } = this.space;
    if (edge?.isMoment === false) return { through: sets.all, bad: sets.none };
    const through = watch.until === null ? sets.all : sets.minus(sets.all, this.atoms.after(watch.until, edge));
    const bad = watch.bad === null ? sets.none : sets.both(through, this.atoms.after(watch.bad, edge));
    return { through, bad };
  }

  /** The general case: the model and the monitor walked together. */
  private isWalkedBroken(monitor: Monitor): boolean {
    const product = new RuleProduct(this.space, monitor, this.atoms);
    const walks = new MonitorWalks(this.space, monitor);
    const starts = product.starts();
    if (starts.some(({ state }) => state === BAD)) return true;
    for (const { location, state, set } of starts) walks.of(state)?.arrive(location, set);
    for (let step = walks.next(); step !== null; step = walks.next()) {
      if (this.breaksFrom(step, product, walks)) return true;
    }
    return false;
  }

  /** Walks what is new at one place on; true when it breaks the rule. */
  private breaksFrom({ state, walk, location }: WalkStep<S>, product: RuleProduct<S>, walks: MonitorWalks<S>): boolean {
    const { kind, edges } = this.space.at(location);
    if (kind === 'closed' && product.monitor.isBadAtEnd(state)) return true;
    const front = walk.take(location);
    for (const edge of edges) {
      for (const next of product.outcomes(state, edge)) {
        if (next.state !== BAD) walks.of(next.state)?.follow(front, edge, next.limit);
        else if (this.space.leads(front, edge, next.limit)) return true;
      }
    }
    return false;
  }
}

interface WalkStep<S> {
  readonly state: number;
  readonly walk: Walk<S>;
  readonly location: number;
}

/** One walk over the model for each state of a monitor that can still become bad. */
class MonitorWalks<S> {
  private readonly walks = new Map<number, Walk<S>>();
  private readonly settled = new Map<number, boolean>();

  constructor(
    private readonly space: SetSpace<S>,
    private readonly monitor: Monitor,
  ) {}

  /** The walk of a state; null where there is nothing left to find. */
  of(state: number): Walk<S> | null {
    const isDone = this.settled.get(state) ?? isSettled(this.monitor, state);
    this.settled.set(state, isDone);
    if (isDone) return null;
    const walk = this.walks.get(state) ?? new Walk(this.space);
    this.walks.set(state, walk);
    return walk;
  }

  /** A place with something new, one state after the other; null when nothing is new anywhere. */
  next(): WalkStep<S> | null {
    for (const [state, walk] of this.walks) {
      const location = walk.next();
      if (location !== null) return { state, walk, location };
    }
    return null;
  }
}
