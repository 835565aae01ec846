// What transitions write, over value classes. In: assignments of the script. Out: changes. Equal changes are one object, so that
// work on them can be cached by identity.
import type { Transition } from '@/machines/graph/call-graph';
import type { FactValue } from '@/scripts/language/fact';
import type { Assignments } from '@/scripts/language/step';
import type { Change } from '../../sets/valuation-sets';
import type { ModelFact } from './abstract-facts';

export class FactChanges {
  private readonly indices: ReadonlyMap<string, number>;
  private readonly constants = new Map<string, Change>();

  constructor(readonly facts: readonly ModelFact[]) {
    this.indices = new Map(facts.map((fact, index) => [fact.id, index]));
  }

  /** Place of a fact in a valuation; undefined when nothing reads it, so that it is not kept. */
  indexOf(id: string): number | undefined {
    return this.indices.get(id);
  }

  fact(index: number): ModelFact {
    const fact = this.facts[index];
    if (fact === undefined) throw new RangeError(`no fact ${index}`);
    return fact;
  }

  /** What a transition writes to the facts that are kept: one change of a fact at most, sets take all of them at once. */
  madeBy({ set, passes }: Pick<Transition, 'set' | 'passes'>): readonly Change[] {
    const date = passes === null ? undefined : this.indexOf(passes);
    if (passes === null || date === undefined) return this.assigned(set);
    const kept = this.fact(date);
    const { passed } = kept;
    const { [passes]: written, ...others } = set;
    const isWritten = written !== undefined && (written === null || typeof written !== 'object');
    const change = isWritten
      ? this.toClass(date, passed[kept.classOf(written)] ?? 0, passed.length)
      : ({ kind: 'map', fact: date, map: passed } as const);
    return [...this.assigned(others), change];
  }

  private assigned(set: Assignments): readonly Change[] {
    return Object.entries(set).flatMap(([id, value]) => {
      const fact = this.indexOf(id);
      if (fact === undefined) return [];
      if (typeof value === 'object' && value !== null) {
        return [{ kind: 'map' as const, fact, map: this.fact(fact).increment(value.add) }];
      }
      return [this.constant(fact, value)];
    });
  }

  constant(fact: number, value: FactValue): Change {
    const kept = this.fact(fact);
    return this.toClass(fact, kept.classOf(value), kept.classes.length);
  }

  /** Sets a dimension of `size` values to one of them, whatever it was. */
  toClass(dimension: number, target: number, size: number): Change {
    const key = `${dimension}:${target}`;
    const known = this.constants.get(key) ?? {
      kind: 'map',
      fact: dimension,
      map: Array.from({ length: size }, () => target),
    };
    this.constants.set(key, known);
    return known;
  }
}
