// Entering a fact as edges: a tick or its taking back, or any value that the fact may have then. In: an `enter` of the graph.
// Out: its edges.
import type { Transition } from '@/machines/graph/call-graph';
import type { Way } from './edge-builder';
import type { FactChanges } from './facts/fact-changes';
import { allOf, type Formula } from './formula';
import { dateChoices } from './facts/date-choices';

export function entryWays(changes: FactChanges, match: Formula, { trigger }: Transition): readonly Way[] {
  if (trigger.kind !== 'enter') return [];
  const fact = changes.indexOf(trigger.fact);
  const bare = { to: 'stay', tags: NO_TAGS } as const;
  if (trigger.task !== null) {
    return [true, false].map((isTick) => ({
      ...bare,
      label: { ...trigger, isTick },
      guard: match,
      // A tick that no condition reads still matters to rules that name the task.
      updates: fact === undefined ? [] : [changes.constant(fact, isTick)],
    }));
  }
  const label = { ...trigger, isTick: false };
  // Entering what no condition reads changes nothing, but it is a moment of the call.
  if (fact === undefined) return [{ ...bare, label, guard: match, updates: [] }];
  return dateChoices(changes, fact).map(({ guard, values }) => ({
    ...bare,
    label,
    guard: allOf([match, guard]),
    updates: [{ kind: 'any', fact, values }],
  }));
}

const NO_TAGS: readonly string[] = [];
