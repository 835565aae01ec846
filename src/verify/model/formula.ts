// Conditions of a script over the value classes of a model. Formulas are shared, so that work on them can be cached by
// identity. In: conditions. Out: formulas. Does not evaluate them on sets; see `explore`.
import type { Bound, Condition, Present } from '@/scripts/language/condition';
import type { FactValue } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import type { ModelFact } from './abstract-facts';

/** A condition over fact classes; `has` ticks the classes of one fact that satisfy it. */
export type Formula =
  | { readonly kind: 'always' }
  | { readonly kind: 'never' }
  | { readonly kind: 'has'; readonly fact: number; readonly values: readonly boolean[] }
  | { readonly kind: 'all'; readonly parts: readonly Formula[] }
  | { readonly kind: 'any'; readonly parts: readonly Formula[] }
  | { readonly kind: 'not'; readonly part: Formula };

export const ALWAYS: Formula = { kind: 'always' };
export const NEVER: Formula = { kind: 'never' };

/** Compiles the conditions of one script; a named condition is compiled once and shared. */
export class FormulaCompiler {
  private readonly factOf: ReadonlyMap<string, number>;
  private readonly named = new Map<string, Formula>();
  private readonly tests = new Map<string, Formula>();

  constructor(
    private readonly script: Script,
    private readonly facts: readonly ModelFact[],
  ) {
    this.factOf = new Map(facts.map((fact, index) => [fact.id, index]));
  }

  compile(condition: Condition): Formula {
    if ('all' in condition) return allOf(condition.all.map((part) => this.compile(part)));
    if ('any' in condition) return anyOf(condition.any.map((part) => this.compile(part)));
    if ('not' in condition) return negated(this.compile(condition.not));
    if ('condition' in condition) return this.namedFormula(condition.condition);
    const leaf = leafOf(this.script, condition);
    const index = this.factOf.get(leaf.fact);
    const fact = index === undefined ? undefined : this.facts[index];
    if (index === undefined || fact === undefined) throw new Error(`the model does not keep fact ${leaf.fact}`);
    return this.having(
      index,
      fact.classes.map((members) => leaf.holds(members.sample)),
    );
  }

  having(fact: number, values: readonly boolean[]): Formula {
    if (values.every((isIn) => isIn)) return ALWAYS;
    if (!values.some((isIn) => isIn)) return NEVER;
    // Equal tests are one formula, so that its set is built once.
    const key = `${fact}:${values.map(Number).join('')}`;
    const known = this.tests.get(key) ?? { kind: 'has', fact, values };
    this.tests.set(key, known);
    return known;
  }

  private namedFormula(id: string): Formula {
    const known = this.named.get(id);
    if (known !== undefined) return known;
    const named = this.script.conditions.find((condition) => condition.id === id);
    if (named === undefined) throw new Error(`no condition ${id}`);
    const formula = this.compile(named.when);
    this.named.set(id, formula);
    return formula;
  }
}

export function allOf(parts: readonly Formula[]): Formula {
  const kept = parts.filter((part) => part.kind !== 'always');
  if (kept.some((part) => part.kind === 'never')) return NEVER;
  const first = kept[0];
  if (first === undefined) return ALWAYS;
  return kept.length === 1 ? first : { kind: 'all', parts: kept };
}

export function anyOf(parts: readonly Formula[]): Formula {
  const kept = parts.filter((part) => part.kind !== 'never');
  if (kept.some((part) => part.kind === 'always')) return ALWAYS;
  const first = kept[0];
  if (first === undefined) return NEVER;
  return kept.length === 1 ? first : { kind: 'any', parts: kept };
}

export function negated(part: Formula): Formula {
  if (part.kind === 'always') return NEVER;
  if (part.kind === 'never') return ALWAYS;
  if (part.kind === 'not') return part.part;
  if (part.kind === 'has') return { kind: 'has', fact: part.fact, values: part.values.map((isIn) => !isIn) };
  return { kind: 'not', part };
}

/** The formula that holds before `fact := map[fact]` exactly where the given one holds after it. */
export function mapped(formula: Formula, fact: number, map: readonly number[]): Formula {
  if (formula.kind === 'always' || formula.kind === 'never') return formula;
  const done = new Map<Formula, Formula>();
  const visit = (part: Formula): Formula => {
    const known = done.get(part);
    if (known !== undefined) return known;
    const made = rebuilt(part);
    done.set(part, made);
    return made;
  };
  const rebuilt = (part: Formula): Formula => {
    if (part.kind === 'all') return allOf(part.parts.map(visit));
    if (part.kind === 'any') return anyOf(part.parts.map(visit));
    if (part.kind === 'not') return negated(visit(part.part));
    if (part.kind !== 'has' || part.fact !== fact) return part;
    const values = map.map((to) => part.values[to] === true);
    if (values.every((isIn) => isIn)) return ALWAYS;
    return values.some((isIn) => isIn) ? { kind: 'has', fact, values } : NEVER;
  };
  return visit(formula);
}

/** The facts that a formula reads, in the order in which it reads them. */
export function factsOf(formula: Formula, seen = new Set<Formula>()): ReadonlySet<number> {
  const facts = new Set<number>();
  const visit = (part: Formula): void => {
    if (seen.has(part)) return;
    seen.add(part);
    if (part.kind === 'has') facts.add(part.fact);
    else if (part.kind === 'not') visit(part.part);
    else if (part.kind === 'all' || part.kind === 'any') part.parts.forEach(visit);
  };
  visit(formula);
  return facts;
}

/** A test of one fact. */
export interface Leaf {
  readonly fact: string;
  holds(value: FactValue): boolean;
  /** Constants that the fact is compared with. */
  readonly bounds: readonly number[];
}

/** The test that an elementary condition makes; settings and the campaign table are looked up. */
export function leafOf(
  script: Script,
  condition: Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown } | { condition: unknown }>,
): Leaf {
  if ('campaign' in condition) {
    const ticked = script.campaigns.rows.filter((row) => row.has.includes(condition.campaign)).map((row) => row.value);
    return {
      fact: script.campaigns.fact,
      holds: (value) => typeof value === 'string' && ticked.includes(value),
      bounds: [],
    };
  }
  if ('known' in condition) {
    return { fact: condition.fact, holds: (value) => (value !== null) === condition.known, bounds: [] };
  }
  if ('is' in condition) {
    const { is } = condition;
    const holds = (value: FactValue) =>
      typeof is === 'string' || typeof is === 'boolean'
        ? value === is
        : typeof value === 'string' && is.includes(value);
    return { fact: condition.fact, holds, bounds: [] };
  }
  if ('present' in condition) {
    const sample = PRESENT_SAMPLES[condition.present];
    return { fact: condition.fact, holds: (value) => isSampleOf(value, sample), bounds: [] };
  }
  const bound = (given: Bound | undefined): number | undefined =>
    given === undefined ? undefined : boundOf(script, given);
  const atLeast = bound(condition.atLeast);
  const atMost = bound(condition.atMost);
  const above = bound(condition.above);
  const below = bound(condition.below);
  return {
    fact: condition.fact,
    holds: (value) =>
      typeof value === 'number' &&
      (atLeast === undefined || value >= atLeast) &&
      (atMost === undefined || value <= atMost) &&
      (above === undefined || value > above) &&
      (below === undefined || value < below),
    bounds: [atLeast, atMost, above, below].filter((value) => value !== undefined),
  };
}

/**
 * A date of each class against the present, as the model names it; a date with time continues it. The class is that of the
 * moment at which the date became known: the model has no clock, so a call does not outlast its day.
 */
export const PRESENT_SAMPLES = {
  before: '0001-01-01',
  today: '2026-01-15',
  after: '9999-12-31',
} as const satisfies Readonly<Record<Present, string>>;

function isSampleOf(value: FactValue, day: string): boolean {
  return typeof value === 'string' && value.startsWith(day);
}

function boundOf(script: Script, bound: Bound): number {
  if (typeof bound === 'number') return bound;
  const setting = script.settings.find((candidate) => candidate.id === bound.setting);
  if (setting === undefined) throw new Error(`no setting ${bound.setting}`);
  return setting.value;
}
