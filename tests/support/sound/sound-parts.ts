// Small parts of scripts that are right by construction: names of tags, conditions, forks.
import type { Condition } from '@/scripts/language/condition';
import type { ForkStep, Route, Step } from '@/scripts/language/step';

/** Stands for the first step of whatever comes next; no step is called so. */
export const NEXT = 'next';
/** The tag of every step of the talk with the client. */
export const LIVE = 'live';
export const CAMPAIGNS = ['first', 'second', 'third'] as const;
export const OUTCOMES = ['stays', 'leaves', 'thinks'] as const;

export function statusOf(outcome: string): string {
  return outcome === 'stays' ? 'will' : outcome === 'leaves' ? 'willNot' : 'open';
}

export function at(step: string): string {
  return `at-${step}`;
}

export function is(fact: string, value: string | boolean): Condition {
  return { fact, is: value };
}

/** The condition without its name, so that a defect in what is named is no change of what is demanded. */
export function spelledOut(when: Condition): Condition {
  if ('condition' in when) return { fact: 'callNo', above: 1 };
  if ('campaign' in when) return is('campaign', CAMPAIGNS[0]);
  return 'all' in when ? { all: when.all.map(spelledOut) } : when;
}

export function forkStep(id: string, routes: readonly Route[]): ForkStep {
  return { kind: 'fork', id, routes: [...routes], tags: [at(id)] };
}

export function leadingTo(step: Step, next: string): Step {
  const to = <T extends { to: string }>(way: T): T => (way.to === NEXT ? { ...way, to: next } : way);
  if (step.kind === 'fork') return { ...step, routes: step.routes.map(to) };
  const answers = step.answers.map(to);
  return step.kind === 'talk'
    ? { ...step, answers, fallback: step.fallback === NEXT ? next : step.fallback }
    : { ...step, answers };
}
