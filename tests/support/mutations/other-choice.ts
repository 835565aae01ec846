// What could stand in a script instead of what stands there. In: a place. Out: another value, another step, or the change itself.
import type { ScalarValue } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import type { Step, TalkStep, WorkStep } from '@/scripts/language/step';
import { stepsOf, waysOf } from './operator';

export function anotherValue(script: Script, id: string, value: ScalarValue): ScalarValue | undefined {
  const fact = script.facts.find((one) => one.id === id);
  if (fact?.kind === 'flag') return value !== true;
  if (fact?.kind === 'count') return value === fact.max ? fact.min : fact.max;
  return fact?.kind === 'choice' ? fact.values.find((one) => one.id !== value)?.id : undefined;
}

export function otherStep(script: Script, home: readonly Step[], to: string): string | null {
  const flow = script.stages.flatMap(({ steps }) => steps).filter(({ kind }) => kind !== 'fork');
  const near = home.filter(({ kind, id }) => kind !== 'fork' && id !== to);
  return (near[Math.floor(near.length / 2)] ?? flow.find(({ id }) => id !== to))?.id ?? null;
}

export function swapOf(step: Step, what: 'to' | 'set'): (() => unknown) | null {
  const [one, other] = step.kind === 'fork' ? [] : step.answers;
  if (one === undefined || other === undefined) return null;
  if (JSON.stringify(one[what]) === JSON.stringify(other[what])) return null;
  if (what === 'to') return () => ([one.to, other.to] = [other.to, one.to]);
  return () => ([one.set, other.set] = [other.set ?? {}, one.set ?? {}]);
}

export function reroute(script: Script, from: string, to: string): void {
  for (const step of stepsOf(script)) {
    for (const way of waysOf(step)) if (way.to === from) way.to = to;
    if (isTalk(step) && step.fallback === from) step.fallback = to;
  }
  for (const event of script.events) for (const way of event.routes) if (way.to === from) way.to = to;
}

function isTalk(step: Step | WorkStep): step is TalkStep {
  return step.kind === 'talk';
}
