// Conditions of a script become predicates over facts. In: a script. Out: one compiled predicate per condition.
// Settings are resolved, named conditions shared. Whether names exist is the door's business; an unknown one throws.
import type { Bound, Condition } from '@/scripts/language/condition';
import type { Facts } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import { presentKey } from './present-facts';

/** A compiled condition. Total: a fact that is not in `facts` counts as unknown. `facts` is never changed between two asks. */
export type FactTest = (facts: Facts) => boolean;

/** Compiles conditions of one script; the same condition object is compiled once. */
export type ConditionCompiler = (condition: Condition) => FactTest;

/**
 * A compiler for the conditions of `script`. A comparison with an unknown fact is false.
 * @throws when a condition names a setting, condition or column that the script lacks, or names build a circle.
 */
export function conditionCompiler(script: Script): ConditionCompiler {
  const settings = new Map(script.settings.map((setting) => [setting.id, setting.value]));
  const named = new Map(script.conditions.map((condition) => [condition.id, condition.when]));
  const compiledNames = new Map<string, CostedTest>();
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
    if (!known) throw new Error(`Unknown condition "${name}"`);
    return known;
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
      return around(parts, (facts) => tests.every((test) => test(facts)));
    }
    if ('any' in condition) {
      const parts = condition.any.map(costed);
      const tests = parts.map(({ test }) => test);
      return around(parts, (facts) => tests.some((test) => test(facts)));
    }
    if ('not' in condition) {
      const part = costed(condition.not);
      return around([part], (facts) => !part.test(facts));
    }
    if ('condition' in condition) return namedTest(condition.condition);
    return around([], 'campaign' in condition ? campaignTest(condition.campaign) : comparison(condition));
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
    if ('present' in condition) {
      const key = presentKey(fact);
      const { present } = condition;
      return (facts) => facts[key] === present;
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

  for (const name of dependencyOrder(named)) {
    const when = named.get(name);
    if (when) compiledNames.set(name, bearable(costed(when)));
  }
  return (condition) => costed(condition).test;
}

/** A predicate with what one evaluation of it may take. */
interface CostedTest {
  readonly test: FactTest;
  /** Comparisons, at most. */
  readonly cost: number;
  /** Predicates inside each other. */
  readonly height: number;
  /** Predicates it leans on that keep their last result, those that others lean on first. */
  readonly keepers: ReadonlySet<FactTest>;
}

// Names that build on each other many times over would make one evaluation endless, or deeper than the stack. The door
// lets both pass, so beyond these a name keeps its last result, and those below it are decided first.
const DEAR = 4_096;
const HIGH = 256;

function bearable(costed: CostedTest): CostedTest {
  if (costed.cost <= DEAR && costed.height <= HIGH) return costed;
  const below = [...costed.keepers];
  let known: { readonly facts: Facts; readonly result: boolean } | null = null;
  const test: FactTest = (facts) => {
    if (known?.facts !== facts) {
      for (const keeper of below) keeper(facts);
      known = { facts, result: costed.test(facts) };
    }
    return known.result;
  };
  return { test, cost: 1, height: 1, keepers: new Set([...below, test]) };
}

function around(parts: readonly CostedTest[], test: FactTest): CostedTest {
  return {
    test,
    cost: Math.max(
      1,
      parts.reduce((sum, { cost }) => sum + cost, 0),
    ),
    height: 1 + Math.max(0, ...parts.map(({ height }) => height)),
    keepers: new Set(parts.flatMap(({ keepers }) => [...keepers])),
  };
}

/** The names, each after those that its condition uses. Without recursion: a chain of names may be long. @throws on a circle. */
function dependencyOrder(named: ReadonlyMap<string, Condition>): readonly string[] {
  const order = new Set<string>();
  const open = new Set<string>();
  const stack = [...named.keys()].reverse();
  for (let name = stack.at(-1); name !== undefined; name = stack.at(-1)) {
    const condition = named.get(name);
    if (order.has(name) || !condition) {
      stack.pop();
    } else if (open.has(name)) {
      order.add(name);
      stack.pop();
    } else {
      open.add(name);
      const below = namesIn(condition).filter((used) => !order.has(used));
      const circle = below.find((used) => open.has(used));
      if (circle !== undefined) throw new Error(`Condition "${circle}" builds on itself`);
      stack.push(...below);
    }
  }
  return [...order];
}

function namesIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(namesIn);
  if ('any' in condition) return condition.any.flatMap(namesIn);
  if ('not' in condition) return namesIn(condition.not);
  return 'condition' in condition ? [condition.condition] : [];
}
