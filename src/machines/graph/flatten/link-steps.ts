// Names of steps and targets become what they mean, and forks are put in order. In: a script. Out: look-ups for `flatten`.
// Without recursion: a chain of forks may be long.
import { allSteps, type PlacedStep, type StepHome } from '@/scripts/language/all-steps';
import type { Script } from '@/scripts/language/script';
import type { Target } from '@/scripts/language/step';
import type { Destination, Transition } from '../call-graph';

export interface StepLinks {
  readonly placed: ReadonlyMap<string, PlacedStep>;
  /** Forks, each after those that it leads to. */
  readonly forks: readonly string[];
  /** What a target means from a step at `home`; null: from an event, which may happen on many steps. @throws when it means nothing. */
  destinationOf(home: StepHome | null, target: Target): Destination;
  /** Whether going there can close the contact. */
  closingOf(to: Destination): Transition['closes'];
}

/** @throws when an id is doubled or a target dangles: only on a script that the parser refuses. */
export function linkSteps(script: Script): StepLinks {
  const placed = new Map<string, PlacedStep>();
  for (const one of allSteps(script)) {
    if (placed.has(one.step.id)) throw new Error(`Two steps are named "${one.step.id}"`);
    placed.set(one.step.id, one);
  }
  const destinationOf: StepLinks['destinationOf'] = (home, target) => destination(script, placed, home, target);
  const waysOf = (fork: string): readonly Destination[] => {
    const found = placed.get(fork);
    return found?.step.kind === 'fork' ? found.step.routes.map(({ to }) => destinationOf(found.home, to)) : [];
  };
  const isFork = (step: string) => placed.get(step)?.step.kind === 'fork';
  const forks = innermostFirst([...placed.keys()].filter(isFork), (fork) =>
    waysOf(fork).flatMap((to) => (to.kind === 'step' && isFork(to.step) ? [to.step] : [])),
  );
  const closing = new Set<string>();
  const closingOf = (to: Destination): Transition['closes'] => {
    if (to.kind === 'close') return 'at-once';
    return to.kind === 'step' && closing.has(to.step) ? 'on-the-way' : 'never';
  };
  for (const fork of forks) if (waysOf(fork).some((to) => closingOf(to) !== 'never')) closing.add(fork);
  return { placed, forks, destinationOf, closingOf };
}

function destination(
  script: Script,
  placed: ReadonlyMap<string, PlacedStep>,
  home: StepHome | null,
  target: Target,
): Destination {
  switch (target) {
    case '@stay':
      return { kind: 'stay' };
    case '@close':
      return { kind: 'close' };
    case '@return':
      if (home === null || home.kind === 'stage') throw new Error('"@return" outside of a branch');
      return { kind: 'return' };
    case '@stage-end':
      return { kind: 'step', step: nextStage(script, home) };
    default:
      if (!placed.has(target)) throw new Error(`Unknown step "${target}"`);
      return { kind: 'step', step: target };
  }
}

function nextStage({ stages }: Script, home: StepHome | null): string {
  const next = home?.kind === 'stage' ? stages[home.index + 1]?.steps[0] : undefined;
  if (next === undefined) throw new Error('"@stage-end" without a next stage');
  return next.id;
}

/** Items, each after those below it. Items in a circle come in some order. */
function innermostFirst(items: readonly string[], below: (item: string) => readonly string[]): readonly string[] {
  const order = new Set<string>();
  const open = new Set<string>();
  const stack = [...items].reverse();
  for (let item = stack.at(-1); item !== undefined; item = stack.at(-1)) {
    if (order.has(item)) stack.pop();
    else if (open.has(item)) {
      order.add(item);
      stack.pop();
    } else {
      open.add(item);
      stack.push(...below(item).filter((other) => !open.has(other)));
    }
  }
  return [...order];
}
