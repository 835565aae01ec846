// Conditions and assignments by chance. In: choices, facts. Out: what reads and writes those facts.
import type { Bound, Condition, Present } from '@/scripts/language/condition';
import type { Fact } from '@/scripts/language/fact';
import { isDateFact } from '@/scripts/language/is-date-fact';
import type { Assignments } from '@/scripts/language/step';
import type { Choices } from './choices';

type Comparison = Partial<Record<'atLeast' | 'atMost' | 'above' | 'below', Bound>>;
type ChoiceFact = Extract<Fact, { kind: 'choice' }>;

export class ArbitraryConditions {
  private readonly finite: readonly Fact[];
  private readonly dates: readonly string[];
  private readonly names: string[] = [];

  constructor(
    private readonly choices: Choices,
    facts: readonly Fact[],
  ) {
    this.finite = facts.filter(({ kind, personal }) => kind !== 'text' && personal !== true);
    this.dates = facts.filter(isDateFact).map(({ id }) => id);
  }

  /** A named condition may build on those before it. */
  named(count: number): { readonly id: string; readonly label: string; readonly when: Condition }[] {
    return this.choices.times(count, (place) => {
      const named = { id: `c${place}`, label: `Условие ${place}`, when: this.condition() };
      this.names.push(named.id);
      return named;
    });
  }

  condition(depth = 2): Condition {
    const { pick } = this.choices;
    const parts = () => this.choices.times(1 + pick(3), () => this.condition(depth - 1));
    switch (depth === 0 ? 0 : pick(6)) {
      case 3:
        return { all: parts() };
      case 4:
        return { any: parts() };
      case 5:
        return { not: this.condition(depth - 1) };
      default:
        return this.leaf();
    }
  }

  /** A condition once in `inverse` times. */
  perhaps(inverse: number): { readonly when?: Condition } {
    return this.choices.chance(inverse) ? { when: this.condition() } : {};
  }

  assignments(): { readonly set?: Assignments } {
    const { pick } = this.choices;
    if (this.choices.chance(12)) return { set: { day: this.choices.chance(2) ? null : '2026-03-01' } };
    const fact = this.finite[pick(this.finite.length)];
    return fact && this.choices.chance(2) ? { set: { [fact.id]: this.assigned(fact) } } : {};
  }

  private assigned(fact: Fact): Assignments[string] {
    const { pick } = this.choices;
    switch (fact.kind) {
      case 'flag':
        return pick(2) === 0;
      case 'choice':
        return this.choices.chance(5) ? null : (fact.values[pick(fact.values.length)]?.id ?? null);
      case 'count':
        if (this.choices.chance(3)) return fact.min + pick(fact.max - fact.min + 1);
        return { add: pick(2) === 0 ? 1 : -1 };
      default:
        return pick(11);
    }
  }

  private leaf(): Condition {
    const { pick } = this.choices;
    if (this.names.length > 0 && this.choices.chance(6)) {
      return { condition: this.names[pick(this.names.length)] ?? 'c0' };
    }
    if (this.choices.chance(8)) return { campaign: 'bonus' };
    if (this.choices.chance(7)) {
      return { fact: this.date(), present: this.choices.one<Present>(['before', 'today', 'after']) };
    }
    const fact = this.finite[pick(this.finite.length)];
    return fact ? this.leafOf(fact) : { campaign: 'bonus' };
  }

  /** Where there is one date only, nothing is chosen. */
  private date(): string {
    return (this.dates.length > 1 ? this.dates[this.choices.pick(this.dates.length)] : undefined) ?? 'day';
  }

  private leafOf(fact: Fact): Condition {
    const { pick } = this.choices;
    if (fact.kind === 'flag') return { fact: fact.id, is: pick(2) === 0 };
    if (fact.kind === 'count') return { fact: fact.id, ...this.bounds(fact.min, fact.max) };
    if (this.choices.chance(4)) return { fact: fact.id, known: pick(2) === 0 };
    return fact.kind === 'choice' ? this.leafOfChoice(fact) : { fact: fact.id, ...this.bounds(0, 10) };
  }

  private leafOfChoice({ id, values }: ChoiceFact): Condition {
    const value = () => values[this.choices.pick(values.length)]?.id ?? 'v0';
    const first = value();
    return { fact: id, is: this.choices.chance(3) ? [first, value()] : first };
  }

  private bounds(min: number, max: number): Comparison {
    const { pick } = this.choices;
    const bound = this.choices.chance(5) ? { setting: 'limit' } : min + pick(max - min + 1);
    return this.choices.one<Comparison>([{ atLeast: bound }, { atMost: bound }, { above: bound }, { below: bound }]);
  }
}
