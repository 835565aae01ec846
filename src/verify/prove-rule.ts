// Decides business rules over every call that a model allows. In: a set space with its reached sets, and a monitor. Out:
// the verdict. Does not look for the shortest call; see `shortest-call`.
import type { Condition } from '@/scripts/language/condition';
import type { Atom } from '@/scripts/language/rule';
import { canReach } from './backward';
import { explore, type Exploration, Walk } from './explore';
import { factsOf } from './formula';
import type { Edge } from './model';
import { AtomSets } from './moment';
import { BAD, type Monitor } from './monitor';
import { type Arrival, RuleProduct } from './rule-product';
import type { SetSpace } from './set-space';
import { type Search, searchesOf } from './watch';

/** `vacuous`: the rule holds because nothing ever triggers it. */
export type Verdict = 'holds' | 'broken' | 'vacuous';

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
    const searches = searchesOf(pattern);
    const isBroken =
      searches === null ? this.isWalkedBroken(monitor) : searches.some((search) => this.succeeds(search, calls));
    if (isBroken) return 'broken';
    const trigger = monitor.atoms[monitor.trigger];
    return trigger === undefined || this.happens(trigger, calls) ? 'holds' : 'vacuous';
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
    const { from, until, bad, endIsBad } = search;
    // What is bad is rarer than the beginning of a call, but a trigger is rarer still.
    return from === null
      ? this.isBadBefore(until, bad, endIsBad, calls)
      : this.isBadAfter(from, until, bad, endIsBad, calls);
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
        if (edge.label.kind === 'inherit') return false;
        const wanted = this.atoms.after(atom, edge);
        return !sets.isNone(wanted) && !sets.isNone(sets.both(this.space.image(facts, edge), wanted));
      });
    });
  }

  private isBadBefore(until: Atom | null, bad: Atom | null, endIsBad: boolean, calls: Calls<S>): boolean {
    const { sets, model } = this.space;
    const free = (edge: Edge | null) =>
      until === null ? sets.all : sets.minus(sets.all, this.atoms.after(until, edge));
    const badAt = (edge: Edge | null) =>
      bad === null ? sets.none : sets.both(free(edge), this.atoms.after(bad, edge));
    if (!sets.isNone(sets.both(calls.start, badAt(null)))) return true;
    const origins = canReach(
      this.space,
      calls.reached,
      (location) => (endIsBad && this.space.at(location).kind === 'closed' ? sets.all : sets.none),
      (edge) =>
        edge.label.kind === 'inherit'
          ? { goal: sets.none, through: sets.all }
          : { goal: badAt(edge), through: free(edge) },
    );
    return !sets.isNone(sets.both(sets.both(calls.start, free(null)), origins[model.start] ?? sets.none));
  }

  private isBadAfter(from: Atom, until: Atom | null, bad: Atom | null, endIsBad: boolean, calls: Calls<S>): boolean {
    const { sets, model } = this.space;
    const walk = new Walk(this.space);
    walk.arrive(model.start, sets.both(calls.start, this.atoms.after(from, null)));
    model.locations.forEach((location, index) => {
      const facts = calls.reached[index] ?? sets.none;
      if (sets.isNone(facts)) return;
      for (const edge of location.edges) {
        if (edge.label.kind === 'inherit') continue;
        const begins = this.atoms.after(from, edge);
        if (sets.isNone(begins)) continue;
        walk.arrive(edge.to === 'stay' ? index : edge.to, sets.both(this.space.image(facts, edge), begins));
      }
    });
    for (let index = walk.next(); index !== null; index = walk.next()) {
      const { kind, edges } = this.space.at(index);
      if (endIsBad && kind === 'closed') return true;
      const front = walk.front(index);
      for (const edge of edges) {
        let image = this.space.image(front, edge);
        if (sets.isNone(image)) continue;
        if (edge.label.kind !== 'inherit') {
          if (until !== null) image = sets.minus(image, this.atoms.after(until, edge));
          if (bad !== null && !sets.isNone(sets.both(image, this.atoms.after(bad, edge)))) return true;
        }
        walk.arrive(edge.to === 'stay' ? index : edge.to, image);
      }
    }
    return false;
  }

  /** The general case: the model and the monitor walked together. */
  private isWalkedBroken(monitor: Monitor): boolean {
    const product = new RuleProduct(this.space, monitor);
    const walks = new Map<number, Walk<S>>();
    const breaks = ({ location, state, set }: Arrival<S>): boolean => {
      const isOver = this.space.at(location).kind === 'closed';
      if (state === BAD || (isOver && monitor.isBadAtEnd(state))) return true;
      const walk = walks.get(state) ?? new Walk(this.space);
      walks.set(state, walk);
      walk.arrive(location, set);
      return false;
    };
    if (product.starts().some(breaks)) return true;
    for (let isMoving = true; isMoving; ) {
      isMoving = false;
      for (const [state, walk] of walks) {
        for (let location = walk.next(); location !== null; location = walk.next()) {
          isMoving = true;
          const front = walk.front(location);
          for (const edge of this.space.at(location).edges) {
            if (product.follow({ location, state }, front, edge).some(breaks)) return true;
          }
        }
      }
    }
    return false;
  }
}
