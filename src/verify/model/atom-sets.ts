// The truth of a rule's atom at a moment of a call. A call is the arrival at its first step and then one moment per edge, forks
// included; hubs are no moments. In: an edge with its ends. Out: sets of facts.
import type { Condition } from '@/scripts/language/condition';
import type { Atom } from '@/scripts/language/rule';
import { foldAtom } from '@/scripts/language/visit/fold-atom';
import type { SetSpace } from '../sets/set-space';
import { happens, type Moment } from './happens';
import { PerMoment } from './per-moment';
import type { Edge } from './transition-system';

/** Where the atoms of rules hold, as sets of the facts after a moment. */
export class AtomSets<S> {
  private readonly conditions = new Map<Condition, S>();
  private readonly start: Moment;
  private readonly tables = new Map<Atom, PerMoment<S>>();

  constructor(private readonly space: SetSpace<S>) {
    this.start = { edge: null, arrived: space.at(space.model.start) };
  }

  /** When the atom holds after an edge; at the beginning of the call without one. */
  after(atom: Atom, edge: Edge | null): S {
    if (edge === null) return this.at(atom, this.start);
    const table = this.tables.get(atom) ?? this.perMoment([atom], (moment) => this.at(atom, this.momentOf(moment)));
    this.tables.set(atom, table);
    return table.after(edge);
  }

  /** A table of what some atoms decide. */
  perMoment<V>(atoms: readonly Atom[], make: (edge: Edge) => V): PerMoment<V> {
    return new PerMoment(this.space.model.locations.length, atoms.some(readsEdge), make);
  }

  private momentOf(edge: Edge): Moment {
    return { edge, arrived: edge.stays ? null : this.space.at(edge.to) };
  }

  private at(atom: Atom, moment: Moment): S {
    const { sets } = this.space;
    return foldAtom<S>(atom, {
      all: (parts) => parts.reduce((set, part) => sets.both(set, part), sets.all),
      any: (parts) => parts.reduce((set, part) => sets.either(set, part), sets.none),
      not: (part) => sets.minus(sets.all, part),
      holds: (condition) => this.holding(condition),
      happens: (happening) => (happens(happening, moment) ? sets.all : sets.none),
    });
  }

  private holding(condition: Condition): S {
    const known = this.conditions.get(condition);
    if (known !== undefined) return known;
    const set = this.space.setOf(this.space.model.formulaOf(condition));
    this.conditions.set(condition, set);
    return set;
  }
}

/** Whether the atom tells one way to a location from another. */
function readsEdge(atom: Atom): boolean {
  const somePart = (parts: readonly boolean[]): boolean => parts.includes(true);
  return foldAtom<boolean>(atom, {
    all: somePart,
    any: somePart,
    not: (part) => part,
    holds: () => false,
    happens: (happening) => 'answer' in happening || 'task' in happening || 'event' in happening,
  });
}
