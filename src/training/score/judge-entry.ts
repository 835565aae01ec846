// Whether what was entered or ticked is true. In: where the call stood, the entry. Out: the kind of mistake and the right value.
import { describeStep } from '@/machines/view/describe-step';
import type { AskView } from '@/machines/view/step-view';
import { factsOf } from '@/machines/machine/call-state';
import type { Move } from '@/machines/graph/move';
import type { Fact, FactValue } from '@/scripts/language/fact';
import { suggestedDay } from '@/scripts/language/values/moment-limits';
import type { Stage } from '../client/follow-client';
import type { Lesson } from '../client/lesson';
import { personaTruth } from '../client/persona-truth';
import type { MistakeKind } from './mistake';

export interface JudgedEntry {
  readonly kind: MistakeKind;
  readonly fact: Fact;
  readonly wanted: FactValue;
}

/** What is wrong with an entry; null where nothing is, or where the agent words it himself. */
export function judgeEntry(
  lesson: Lesson,
  { state }: Stage,
  { fact: id, value }: Extract<Move, { kind: 'enter' }>,
): JudgedEntry | null {
  const fact = lesson.compiled.plan.facts.get(id);
  if (fact === undefined) return null;
  const truth = personaTruth(lesson.persona, lesson.today);
  const view = describeStep(lesson.compiled, state, {});
  const task = view.tasks.find(({ confirms }) => confirms === id);
  if (task !== undefined) return judgeTick(fact, value, truth[id], task.isDone);
  const isTold = Object.hasOwn(truth, id);
  if (fact.kind === 'flag') return judgeFlag(fact, value, truth[id] ?? false, isTold);
  const known = isTold ? truth[id] : suggestedDay(fact, factsOf(state), lesson.compiled.script.settings);
  return judgeValue(lesson, fact, value, known ?? null);
}

function judgeValue(lesson: Lesson, fact: Fact, value: FactValue, known: FactValue): JudgedEntry | null {
  if (known === null || known === value) return null;
  const claim = lesson.persona.claims.find((one) => one.fact === fact.id);
  return { kind: claim?.says === value ? 'believed-claim' : KINDS[formOf(fact)], fact, wanted: known };
}

/** A fact that was told, is on the screen, and was left empty by a move that leaves the step. */
export function leftEmpty(lesson: Lesson, { state, turn }: Stage): AskView | null {
  if (turn === null || turn.told.length === 0) return null;
  const truth = personaTruth(lesson.persona, lesson.today);
  const { asks } = describeStep(lesson.compiled, state, {});
  return (
    asks.find(
      ({ fact, value }) => value === null && turn.told.includes(fact.id) && (truth[fact.id] ?? null) !== null,
    ) ?? null
  );
}

function judgeTick(fact: Fact, value: FactValue, wanted: FactValue | undefined, wasDone: boolean): JudgedEntry | null {
  if (value === true) return wanted === false ? { kind: 'needless-task', fact, wanted: false } : null;
  return wasDone && wanted !== false ? { kind: 'undone-task', fact, wanted: true } : null;
}

/** A flag that nobody speaks of is false: with it something that is owed would fall away. */
function judgeFlag(fact: Fact, value: FactValue, wanted: FactValue, isTold: boolean): JudgedEntry | null {
  if (value === wanted) return null;
  return { kind: isTold ? 'false-flag' : 'false-waiver', fact, wanted };
}

type Form = 'text' | 'date' | 'time' | 'number' | 'choice';

const KINDS = {
  text: 'wrong-text',
  date: 'wrong-date',
  time: 'wrong-time',
  number: 'wrong-number',
  choice: 'wrong-choice',
} as const;

function formOf(fact: Fact): Form {
  if (fact.kind === 'choice') return 'choice';
  if (fact.kind === 'count' || fact.kind === 'amount') return 'number';
  if (fact.kind !== 'text') return 'text';
  return fact.format === 'date' ? 'date' : fact.format === 'dateTime' ? 'time' : 'text';
}
