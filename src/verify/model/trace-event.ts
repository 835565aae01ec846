// What happens along one edge of a model, and the truth of a rule's atom then. A call is the arrival at its first step
// and then one moment per edge, forks included; hubs are no moments. In: an edge with its ends. Out: sets of facts.
import type { Condition } from '@/scripts/language/condition';
import type { Atom } from '@/scripts/language/rule';
import type { Edge, Location } from './transition-system';
import type { SetSpace } from '../sets/set-space';

/** The arrival at a location, by an edge; without an edge the call begins; without a location the step stays. */
export interface Moment {
  readonly edge: Edge | null;
  readonly arrived: Location | null;
}

/** An atom that tells what happened, whatever the facts are. */
export type Happening = Exclude<Atom, { all: unknown } | { any: unknown } | { not: unknown } | { holds: unknown }>;

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
    if ('all' in atom) {
      let set = sets.all;
      for (const part of atom.all) {
        if (sets.isNone(set)) break;
        set = sets.both(set, this.at(part, moment));
      }
      return set;
    }
    if ('any' in atom) return atom.any.reduce((set, part) => sets.either(set, this.at(part, moment)), sets.none);
    if ('not' in atom) return sets.minus(sets.all, this.at(atom.not, moment));
    if ('holds' in atom) return this.holding(atom.holds);
    return happens(atom, moment) ? sets.all : sets.none;
  }

  private holding(condition: Condition): S {
    const known = this.conditions.get(condition);
    if (known !== undefined) return known;
    const set = this.space.setOf(this.space.model.formulaOf(condition));
    this.conditions.set(condition, set);
    return set;
  }
}

/** What is worked out once for a moment. Most atoms are about where a call arrives, however it came there. */
export class PerMoment<V> {
  private readonly known: (V | undefined)[];

  constructor(
    private readonly locations: number,
    private readonly readsEdge: boolean,
    private readonly make: (edge: Edge) => V,
  ) {
    this.known = new Array<V | undefined>(locations + 1).fill(undefined);
  }

  after(edge: Edge): V {
    const slot = this.slotOf(edge);
    const known = this.known[slot];
    if (known !== undefined) return known;
    const made = this.make(edge);
    this.known[slot] = made;
    return made;
  }

  /** One slot for each location, one for all edges that stay, then one for each edge that is a case of its own. */
  private slotOf({ tags, stays, to, index }: Edge): number {
    if (this.readsEdge || tags.length > 0) return this.locations + 1 + index;
    return stays ? this.locations : to;
  }
}

/** Whether the atom tells one way to a location from another. */
function readsEdge(atom: Atom): boolean {
  if ('all' in atom) return atom.all.some(readsEdge);
  if ('any' in atom) return atom.any.some(readsEdge);
  if ('not' in atom) return readsEdge(atom.not);
  return 'answer' in atom || 'task' in atom || 'event' in atom;
}

/** Whether it happened at this moment. */
export function happens(atom: Happening, { edge, arrived }: Moment): boolean {
  const label = edge?.label;
  if ('step' in atom) return arrived?.step?.id === atom.step;
  if ('tag' in atom) return arrived?.tags.includes(atom.tag) === true || edge?.tags.includes(atom.tag) === true;
  if ('answer' in atom) return label?.kind === 'answer' && `${label.step}/${label.answer}` === atom.answer;
  if ('task' in atom) {
    return (
      label?.kind === 'enter' && label.isTick && label.task !== null && `${label.step}/${label.task}` === atom.task
    );
  }
  if ('event' in atom) return label?.kind === 'event' && label.event === atom.event;
  const row = arrived?.row ?? null;
  if (row === null) return false;
  return 'disposition' in atom ? row.disposition === atom.disposition : row.status === atom.status;
}
