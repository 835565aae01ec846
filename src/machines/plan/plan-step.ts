// What a screen shows of a step, prepared once. In: a step of the graph. Out: its plan.
import type { Condition } from '@/scripts/language/condition';
import type { Script } from '@/scripts/language/script';
import type { Line, Step } from '@/scripts/language/step';
import { prepareText } from '../view/fill-text';
import { ALWAYS } from '../graph/always';
import type { GraphStep } from '../graph/call-graph';
import type { AnswerPlan, EventPlan, LinePlan, ObjectionPlan, StepPlan, TaskPlan } from './call-plan';
import type { ConditionCompiler } from '../graph/conditions/condition-compiler';
import type { FactTest } from '../graph/conditions/costed-test';

/** What the steps of a script share. */
export interface StepParts {
  readonly test: ConditionCompiler;
  readonly systems: ReadonlyMap<string, Script['systems'][number]>;
  readonly events: ReadonlyMap<string, EventPlan>;
  readonly objections: ReadonlyMap<string, ObjectionPlan>;
}

type Walked = Exclude<Step, { kind: 'fork' }>;

/** @throws when a task names a system that the script lacks. */
export function planStep(node: GraphStep, parts: StepParts): StepPlan {
  const { step, home } = node;
  const walked = step.kind === 'fork' ? null : step;
  const compiled = compiledBy(parts.test);
  return {
    step,
    home,
    node,
    say: planLines(walked?.say ?? [], parts.test),
    tasks: walked === null ? [] : planTasks(walked, parts),
    asks: node.asks.map(({ ask, fact }) => ({
      ask,
      fact,
      label: ask.label ?? fact.label,
      when: compiled(ask.when),
    })),
    answers: walked === null ? new Map<string, AnswerPlan>() : planAnswers(walked, node),
    enterable: new Set(node.enters.flatMap(({ trigger }) => (trigger.kind === 'enter' ? [trigger.fact] : []))),
    events: node.events.flatMap(({ event }) => parts.events.get(event.id) ?? []),
    objections: node.objections.flatMap(({ objection }) => parts.objections.get(objection.id) ?? []),
  };
}

/** Lines of a step or a note. */
export function planLines(lines: readonly Line[], test: ConditionCompiler): readonly LinePlan[] {
  const compiled = compiledBy(test);
  return lines.map((line) => ({ line, text: prepareText(line.text), when: compiled(line.when) }));
}

function planTasks({ tasks = [] }: Walked, { systems, test }: StepParts): readonly TaskPlan[] {
  const compiled = compiledBy(test);
  return tasks.map((task) => {
    const system = systems.get(task.system);
    if (system === undefined) throw new Error(`Unknown system "${task.system}"`);
    const { id, name } = system;
    return { task, system: { id, name }, text: prepareText(task.text), when: compiled(task.when) };
  });
}

function planAnswers({ answers }: Walked, node: GraphStep): ReadonlyMap<string, AnswerPlan> {
  const main = answers.find((answer) => answer.main) ?? answers[0];
  return new Map(
    answers.flatMap((answer, place): readonly [string, AnswerPlan][] => {
      const transition = node.answers[place];
      if (transition === undefined) return [];
      return [[answer.id, { answer, transition, position: place + 1, isMain: answer === main }]];
    }),
  );
}

function compiledBy(test: ConditionCompiler): (condition: Condition | undefined) => FactTest {
  return (condition) => test(condition ?? ALWAYS);
}
