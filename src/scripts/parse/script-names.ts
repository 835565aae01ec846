// Index of everything in a script that has a name. In: a script of the right form. Out: look-ups by name.
// When a name is given twice the first one counts; that it is twice is said elsewhere.
import { allSteps, type PlacedStep } from '../language/all-steps';
import type { Condition } from '../language/condition';
import type { Fact } from '../language/fact';
import type { Script } from '../language/script';

export interface ScriptNames {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly settings: ReadonlySet<string>;
  readonly conditions: ReadonlyMap<string, Condition>;
  readonly columns: ReadonlySet<string>;
  readonly systems: ReadonlySet<string>;
  readonly steps: ReadonlyMap<string, PlacedStep>;
  readonly tags: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly obligations: ReadonlySet<string>;
  readonly statuses: ReadonlySet<string>;
  readonly dispositions: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** The names of a script. */
export function scriptNames(script: Script, steps: readonly PlacedStep[] = allSteps(script)): ScriptNames {
  const { closing } = script;
  return {
    facts: byId(script.facts, (fact) => fact),
    settings: ids(script.settings),
    conditions: byId(script.conditions, ({ when }) => when),
    columns: ids(script.campaigns.columns),
    systems: ids(script.systems),
    steps: firstOf(steps.map((placed) => [placed.step.id, placed])),
    tags: tagsOf(steps),
    events: ids(script.events),
    obligations: ids(closing.obligations),
    statuses: ids(closing.statuses),
    dispositions: ids(closing.dispositions),
    sources: ids(script.sources),
  };
}

function ids(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id));
}

function byId<T extends { readonly id: string }, V>(
  items: readonly T[],
  valueOf: (item: T) => V,
): ReadonlyMap<string, V> {
  return firstOf(items.map((item) => [item.id, valueOf(item)]));
}

function firstOf<V>(entries: readonly (readonly [string, V])[]): ReadonlyMap<string, V> {
  return new Map([...entries].reverse());
}

function tagsOf(steps: readonly PlacedStep[]): ReadonlySet<string> {
  const tags = new Set<string>();
  for (const { step } of steps) {
    for (const tag of step.tags ?? []) tags.add(tag);
    if (step.kind === 'fork') continue;
    for (const answer of step.answers) for (const tag of answer.tags ?? []) tags.add(tag);
  }
  return tags;
}
