// Conditions of a script become predicates over facts. In: a script. Out: one compiled predicate per condition.
// Settings are resolved, named conditions shared. Whether names exist is the parser's business; an unknown one throws.
import type { Condition } from '@/scripts/language/condition';
import type { Script } from '@/scripts/language/script';
import { type FactCondition, foldCondition } from '@/scripts/language/visit/fold-condition';
import { combined, type CostedTest, type FactTest, memoizeIfExpensive } from './costed-test';
import { dependencyOrder } from './dependency-order';
import { factComparison } from './fact-comparison';

/** Compiles conditions of one script; the same condition object is compiled once. */
export type ConditionCompiler = (condition: Condition) => FactTest;

/**
 * A compiler for the conditions of `script`. A comparison with an unknown fact is false.
 * @throws when a condition names a setting, condition or column that the script lacks, or names build a circle.
 */
export function conditionCompiler(script: Script): ConditionCompiler {
  const named = new Map(script.conditions.map((condition) => [condition.id, condition.when]));
  const testOf = factTests(script);
  const compiledNames = new Map<string, CostedTest>();
  const compiled = new Map<Condition, CostedTest>();

  function costed(condition: Condition): CostedTest {
    const known = compiled.get(condition);
    if (known) return known;
    const built = foldCondition<CostedTest>(condition, {
      all: (parts) => {
        const tests = parts.map(({ test }) => test);
        return combined(parts, (facts) => tests.every((test) => test(facts)));
      },
      any: (parts) => {
        const tests = parts.map(({ test }) => test);
        return combined(parts, (facts) => tests.some((test) => test(facts)));
      },
      not: (part) => combined([part], (facts) => !part.test(facts)),
      named: (id) => found(compiledNames, id, 'condition'),
      test: (test) => combined([], testOf(test)),
    });
    compiled.set(condition, built);
    return built;
  }

  for (const name of dependencyOrder(named)) {
    const when = named.get(name);
    if (when) compiledNames.set(name, memoizeIfExpensive(costed(when)));
  }
  return (condition) => costed(condition).test;
}

/** Tests of one fact, with the settings and campaigns of a script. */
function factTests({ settings, campaigns }: Script): (condition: FactCondition) => FactTest {
  const values = new Map(settings.map(({ id, value }) => [id, value]));
  return (condition) => {
    if ('campaign' in condition) return campaignTest(campaigns, condition.campaign);
    return factComparison(condition, (id) => found(values, id, 'setting'));
  };
}

function campaignTest({ fact, columns, rows }: Script['campaigns'], column: string): FactTest {
  if (!columns.some(({ id }) => id === column)) throw new Error(`Unknown campaign column "${column}"`);
  const ticked = new Set(rows.filter(({ has }) => has.includes(column)).map(({ value }) => value));
  return (facts) => {
    const value = facts[fact];
    return typeof value === 'string' && ticked.has(value);
  };
}

function found<T>(items: ReadonlyMap<string, T>, id: string, what: string): T {
  const item = items.get(id);
  if (item === undefined) throw new Error(`Unknown ${what} "${id}"`);
  return item;
}
