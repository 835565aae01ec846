// How a script uses its facts: the tests that tell their values apart, and what is written to them. In: a script and the conditions
// of its rules. Out: both, by fact.
import { allSteps } from '@/scripts/language/all-steps';
import type { Condition } from '@/scripts/language/condition';
import type { FactValue } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import { limitConditions } from '@/scripts/language/visit/limit-conditions';
import { conditionParts } from '@/scripts/language/visit/condition-parts';
import { enteredFacts } from '@/scripts/language/visit/entered-facts';
import { visitScript } from '@/scripts/language/visit/visit-script';
import { type Leaf, leafOf } from './leaf';

/** A constant, or what is added to a count. */
export type Write = FactValue | { readonly add: number };

export interface FactUse {
  readonly leaves: readonly Leaf[];
  readonly writes: readonly Write[];
  /** Some step waits for it. */
  readonly isRequired: boolean;
  /** The agent may enter it somewhere. */
  readonly isEntered: boolean;
  /** An event of the clock fires at it. */
  readonly isPassed: boolean;
}

/** The use of a fact, by its id. What decides words only is no use: it must not weigh in proofs. */
export function factUse(script: Script, observed: readonly Condition[]): (fact: string) => FactUse {
  const leaves = leavesOf(script, observed);
  const writes = writesOf(script);
  const entered = enteredFacts(script);
  const required = requiredFacts(script);
  const passed = new Set(script.events.flatMap(({ fires }) => (fires === undefined ? [] : [fires.reaches])));
  return (fact) => ({
    leaves: [...(leaves.get(fact)?.values() ?? [])],
    writes: writes.get(fact) ?? [],
    isRequired: required.has(fact),
    isEntered: entered.has(fact),
    isPassed: passed.has(fact),
  });
}

export function isIncrement(write: Write): write is { readonly add: number } {
  return typeof write === 'object' && write !== null && 'add' in write;
}

/** The different tests of each fact. */
function leavesOf(script: Script, observed: readonly Condition[]): ReadonlyMap<string, ReadonlyMap<string, Leaf>> {
  const leaves = new Map<string, Map<string, Leaf>>();
  const pending = [...observed, ...limitConditions(script, observed)];
  visitScript(script, {
    condition: (condition, use) => {
      if (use === 'way') pending.push(condition);
    },
  });
  const named = new Map(script.conditions.map(({ id, when }) => [id, when]));
  // What is pushed meanwhile is walked as well.
  for (const condition of pending) {
    const { tests, names } = conditionParts(condition);
    for (const test of tests) {
      const leaf = leafOf(script, test);
      const own = leaves.get(leaf.fact) ?? new Map<string, Leaf>();
      own.set(JSON.stringify(test), leaf);
      leaves.set(leaf.fact, own);
    }
    for (const name of names) {
      const when = named.get(name);
      named.delete(name);
      if (when !== undefined) pending.push(when);
    }
  }
  return leaves;
}

function requiredFacts(script: Script): ReadonlySet<string> {
  return new Set(
    allSteps(script).flatMap(({ step }) =>
      step.kind === 'fork' ? [] : (step.ask ?? []).filter((ask) => ask.required === true).map((ask) => ask.fact),
    ),
  );
}

function writesOf(script: Script): ReadonlyMap<string, readonly Write[]> {
  const writes = new Map<string, Write[]>();
  visitScript(script, {
    assignments: (set) => {
      for (const [fact, value] of Object.entries(set)) {
        const own = writes.get(fact) ?? [];
        own.push(value);
        writes.set(fact, own);
      }
    },
  });
  return writes;
}
