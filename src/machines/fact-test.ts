// Conditions of a script become predicates over facts. In: a script. Out: one compiled predicate per condition.
// Settings are resolved, named conditions shared. Whether names exist is the door's business; an unknown one throws.
import type { Bound, Condition } from '@/scripts/language/condition';
import type { Facts } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';

/** A compiled condition. Total: a fact that is not in `facts` counts as unknown. */
export type FactTest = (facts: Facts) => boolean;

/** Compiles conditions of one script; the same condition object is compiled once. */
export type ConditionCompiler = (condition: Condition) => FactTest;

/** Always holds: the absent condition. */
export const holdsAlways: FactTest = () => true;

/**
 * A compiler for the conditions of `script`. A comparison with an unknown fact is false.
 * @throws when a condition names a setting, condition or column that the script lacks, or names build a circle.
 */
export function conditionCompiler(script: Script): ConditionCompiler {
  const settings = new Map(script.settings.map((setting) => [setting.id, setting.value]));
  const named = new Map(script.conditions.map((condition) => [condition.id, condition.when]));
  const compiledNames = new Map<string, CostedTest>();
  const openNames = new Set<string>();
  const compiled = new Map<Condition, CostedTest>();

  function bound(value: Bound | undefined, absent: number): number {
    if (value === undefined) return absent;
    if (typeof value === 'number') return value;
    const setting = settings.get(value.setting);
    if (setting === undefined) throw new Error(`Unknown setting "${value.setting}"`);
    return setting;
  }

  function namedTest(name: string): CostedTest {
    const known = compiledNames.get(name);
    if (known) return known;
    const condition = named.get(name);
    if (!condition) throw new Error(`Unknown condition "${name}"`);
    if (openNames.has(name)) throw new Error(`Condition "${name}" names itself`);
    openNames.add(name);
    const compiledName = cheapened(costed(condition));
    openNames.delete(name);
    compiledNames.set(name, compiledName);
    return compiledName;
  }

  function campaignTest(column: string): FactTest {
    const { fact, columns, rows } = script.campaigns;
    if (!columns.some(({ id }) => id === column)) throw new Error(`Unknown campaign column "${column}"`);
    const ticked = new Set(rows.filter(({ has }) => has.includes(column)).map(({ value }) => value));
    return (facts) => {
      const value = facts[fact];
      return typeof value === 'string' && ticked.has(value);
    };
  }

  function costed(condition: Condition): CostedTest {
    const known = compiled.get(condition);
    if (known) return known;
    const built = build(condition);
    compiled.set(condition, built);
    return built;
  }

  function build(condition: Condition): CostedTest {
    if ('all' in condition) {
      const parts = condition.all.map(costed);
      const tests = parts.map(({ test }) => test);
      return { test: (facts) => tests.every((test) => test(facts)), cost: costOf(parts) };
    }
    if ('any' in condition) {
      const parts = condition.any.map(costed);
      const tests = parts.map(({ test }) => test);
      return { test: (facts) => tests.some((test) => test(facts)), cost: costOf(parts) };
    }
    if ('not' in condition) {
      const { test, cost } = costed(condition.not);
      return { test: (facts) => !test(facts), cost };
    }
    if ('condition' in condition) return namedTest(condition.condition);
    return { test: 'campaign' in condition ? campaignTest(condition.campaign) : comparison(condition), cost: 1 };
  }

  function comparison(condition: Extract<Condition, { fact: string }>): FactTest {
    const { fact } = condition;
    if ('known' in condition) {
      const { known } = condition;
      return (facts) => ((facts[fact] ?? null) !== null) === known;
    }
    if ('is' in condition) {
      const { is } = condition;
      if (typeof is === 'string' || typeof is === 'boolean') return (facts) => facts[fact] === is;
      const values = new Set<unknown>(is);
      return (facts) => values.has(facts[fact]);
    }
    const atLeast = bound(condition.atLeast, Number.NEGATIVE_INFINITY);
    const atMost = bound(condition.atMost, Number.POSITIVE_INFINITY);
    const above = bound(condition.above, Number.NEGATIVE_INFINITY);
    const below = bound(condition.below, Number.POSITIVE_INFINITY);
    return (facts) => {
      const value = facts[fact];
      return typeof value === 'number' && value >= atLeast && value <= atMost && value > above && value < below;
    };
  }

  return (condition) => costed(condition).test;
}

/** A predicate with the most comparisons that one evaluation of it may take. */
interface CostedTest {
  readonly test: FactTest;
  readonly cost: number;
}

/** Names that build on each other many times over would make one evaluation endless; beyond this the last result is kept. */
const DEAR = 4_096;

function cheapened({ test, cost }: CostedTest): CostedTest {
  if (cost <= DEAR) return { test, cost };
  let known: { readonly facts: Facts; readonly result: boolean } | null = null;
  return {
    test: (facts) => {
      if (known?.facts !== facts) known = { facts, result: test(facts) };
      return known.result;
    },
    cost: 1,
  };
}

function costOf(parts: readonly CostedTest[]): number {
  return parts.reduce((sum, { cost }) => sum + cost, 0);
}
