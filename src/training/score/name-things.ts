// Names of what happened, as the script calls it. In: a lesson and ids. Out: labels with the rules that they cite.
import { factsOf } from '@/machines/machine/call-state';
import type { Fact, FactValue } from '@/scripts/language/fact';
import { writtenMoment } from '@/calendar/read-moment';
import type { Stage } from '../client/follow-client';
import type { Lesson, Meant } from '../client/lesson';

/** A label, and the rules that the thing carries. */
export interface Named {
  readonly label: string;
  readonly sources: readonly string[];
}

/** Something that can be done at a step. */
type Doing = { readonly step: string } & (
  | Meant
  | { readonly kind: 'enter'; readonly fact: string; readonly value: FactValue }
  | { readonly kind: 'unlisted'; readonly said: string }
);

export function moveLabel(lesson: Lesson, doing: Doing): Named {
  const { plan } = lesson.compiled;
  const step = plan.steps.get(doing.step);
  const own = step?.step.sources ?? [];
  switch (doing.kind) {
    case 'answer':
      return named(step?.answers.get(doing.answer)?.answer, doing.answer, own);
    case 'objection':
      return named(titled(plan.objections.get(doing.objection)?.objection), doing.objection, []);
    case 'event':
      return named(titled(plan.events.get(doing.event)?.event), doing.event, []);
    case 'unlisted':
      return { label: doing.said, sources: own };
    case 'enter':
      return entryLabel(lesson, doing, own);
  }
}

interface Labelled {
  readonly label: string;
  readonly sources?: readonly string[] | undefined;
}

function titled(
  thing: { readonly title: string; readonly sources?: readonly string[] | undefined } | undefined,
): Labelled | undefined {
  return thing && { label: thing.title, sources: thing.sources };
}

function named(thing: Labelled | undefined, id: string, own: readonly string[]): Named {
  return { label: thing?.label ?? id, sources: [...(thing?.sources ?? []), ...own] };
}

function entryLabel(
  { compiled: { plan } }: Lesson,
  { fact: id, value }: Extract<Doing, { kind: 'enter' }>,
  own: readonly string[],
): Named {
  const fact = plan.facts.get(id);
  if (fact === undefined) return { label: id, sources: own };
  const label = `${fact.label}: ${valueText(fact, value)}`;
  return { label, sources: [...(fact.sources ?? []), ...own] };
}

export function namedStep(
  { compiled: { plan } }: Lesson,
  step: string,
): { readonly step: string; readonly stepTitle: string } {
  return { step, stepTitle: plan.steps.get(step)?.step.title ?? step };
}

/** What a step calls a fact that it asks for, or the fact's own name. */
export function factLabel({ state }: Pick<Stage, 'state'>, fact: Fact): string {
  const asked =
    state.place.kind === 'closed' ? undefined : state.place.step.asks.find((ask) => ask.fact.id === fact.id);
  return asked?.when(factsOf(state)) === true ? asked.label : fact.label;
}

/** A value as people read it; a flag as the tick that it is on the screen. */
export function valueText(fact: Fact, value: FactValue): string {
  if (typeof value === 'object') return '—';
  if (typeof value === 'boolean') return value ? '✓' : '—';
  if (fact.kind === 'choice') return fact.values.find(({ id }) => id === value)?.label ?? String(value);
  return fact.kind === 'text' && typeof value === 'string' ? writtenMoment(value) : String(value);
}

export function obligationLabels({ compiled: { script } }: Lesson, ids: readonly string[]): Named {
  const owed = script.closing.obligations.filter(({ id }) => ids.includes(id));
  return { label: owed.map(({ label }) => label).join('; '), sources: owed.flatMap(({ sources }) => sources ?? []) };
}

/** The disposition of a closing row. */
export function rowName({ compiled: { plan } }: Pick<Lesson, 'compiled'>, row: string): string {
  return plan.closing.get(row)?.disposition.label ?? row;
}
