// Formulas and edges of one model, evaluated on sets of valuations: forwards (image) and backwards (preimage).
// Chooses the representation of sets. Does not explore.
import { bitSetSize } from './bit-fields';
import { BIT_SET_LIMIT, BitSets } from './bit-sets';
import { DecisionDiagrams } from './decision-diagrams';
import { factOrder } from '../model/fact-order';
import type { Formula } from '../model/formula';
import type { Edge, Location, TransitionSystem } from '../model/transition-system';
import type { Layout, ValuationSets } from './valuation-sets';
import { walkOrder } from '../search/walk-order';

/** Sets of fact valuations of one model. */
export class SetSpace<S> {
  private readonly known = new Map<Formula, S>();
  private readonly guards: (S | undefined)[] = [];

  /** The locations in the order in which searches walk them. */
  readonly order: readonly number[];

  constructor(
    readonly model: TransitionSystem,
    readonly sets: ValuationSets<S>,
  ) {
    this.order = walkOrder(model);
  }

  at(location: number): Location {
    const found = this.model.locations[location];
    if (found === undefined) throw new RangeError(`no location ${location}`);
    return found;
  }

  setOf(formula: Formula): S {
    const known = this.known.get(formula);
    if (known !== undefined) return known;
    const set = this.build(formula);
    this.known.set(formula, set);
    return set;
  }

  /** Where an edge is open. */
  guardOf({ index, guard }: Edge): S {
    const known = this.guards[index];
    if (known !== undefined) return known;
    const set = this.setOf(guard);
    this.guards[index] = set;
    return set;
  }

  /** Members of `a` that satisfy the formula. */
  within(a: S, formula: Formula): S {
    return formula.kind === 'always' ? a : this.sets.both(a, this.setOf(formula));
  }

  /** Members of `a` that may take the edge, after its updates. */
  image(a: S, edge: Edge): S {
    return this.sets.after(a, this.guardOf(edge), edge.updates);
  }

  /** Whether members of `a` that take the edge may come into `target`. */
  leads(a: S, edge: Edge, target: S): boolean {
    return this.sets.leadsInto(a, this.guardOf(edge), edge.updates, target);
  }

  /** Valuations from which the edge leads into `a`. */
  preimage(a: S, edge: Edge): S {
    return this.sets.before(a, this.guardOf(edge), edge.updates);
  }

  private build(formula: Formula): S {
    switch (formula.kind) {
      case 'always':
        return this.sets.all;
      case 'never':
        return this.sets.none;
      case 'has':
        return this.sets.having(formula.fact, formula.values);
      case 'all':
        return formula.parts.reduce((set, part) => this.sets.both(set, this.setOf(part)), this.sets.all);
      case 'any':
        return formula.parts.reduce((set, part) => this.sets.either(set, this.setOf(part)), this.sets.none);
      case 'not':
        return this.sets.minus(this.sets.all, this.setOf(formula.part));
    }
  }
}

/** Bits of one exploration, 16 MB. A proof holds a few of them; beyond it diagrams share what places have in common. */
const MOST_BITS = 2 ** 27;

/** Decision diagrams stay small where facts that depend on each other are tested next to each other. */
export function layoutOf(model: TransitionSystem): Layout {
  return { radices: model.radices, order: factOrder(model) };
}

/** Runs a computation over the better representation: one bit per valuation for small models, diagrams for others. `cap` bounds their nodes. */
export function withSetSpace<R>(model: TransitionSystem, run: SpaceRun<R>, cap?: number): R {
  const layout = layoutOf(model);
  const bits = bitSetSize(layout);
  return bits <= BIT_SET_LIMIT && bits * model.locations.length <= MOST_BITS
    ? run.over(new SetSpace(model, new BitSets(layout)))
    : run.over(new SetSpace(model, new DecisionDiagrams(layout, cap)));
}

/** A computation that does not depend on how sets are represented. */
export interface SpaceRun<R> {
  over<S>(space: SetSpace<S>): R;
}
