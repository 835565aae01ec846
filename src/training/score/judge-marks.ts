// Mistakes that no move made: what was refused, what was predicted, how the call was left. In: an attempt and the call as it went. Out:
// mistakes.
import { decide } from '@/machines/graph/decide';
import { type CallState, factsOf, isClosed } from '@/machines/machine/call-state';
import { deriveClosing } from '@/machines/view/derive-closing';
import { type Attempt, type Mark, predictionOf } from '../attempt/attempt';
import { lastOf, type Stage } from '../client/follow-client';
import type { Lesson } from '../client/lesson';
import type { Mistake } from './mistake';
import { moveLabel, namedStep, obligationLabels, rowName } from './name-things';

/** In no order. */
export function judgeMarks(lesson: Lesson, attempt: Attempt, stages: readonly Stage[]): readonly Mistake[] {
  const refused = attempt.marks.flatMap((mark) => (mark.kind === 'refused' ? ofRefused(lesson, mark, stages) : []));
  return [...refused, ...ofPrediction(lesson, attempt, lastOf(stages)), ...ofEnd(lesson, attempt, stages)];
}

const OWN = { entry: null, isTakenBack: false } as const;

function ofRefused(
  lesson: Lesson,
  { move, reason, at }: Extract<Mark, { kind: 'refused' }>,
  stages: readonly Stage[],
): readonly Mistake[] {
  const place = { ...OWN, ...namedStep(lesson, move.step), at };
  const { label, sources } = moveLabel(lesson, move);
  if (reason === 'bad-value')
    return [{ ...place, kind: 'refused-value', severity: 'minor', wanted: '', given: label, sources }];
  if (reason === 'shut') return [{ ...place, kind: 'too-early', severity: 'minor', wanted: '', given: label, sources }];
  if (reason !== 'owed' || move.kind !== 'answer') return [];
  const stood = stages.findLast(({ turn }) => turn !== null && turn.step === move.step);
  const owed = stood === undefined ? [] : owedBy(lesson, stood.state, move.answer);
  const named = obligationLabels(lesson, owed);
  return [
    { ...place, kind: 'closed-early', severity: 'major', wanted: named.label, given: label, sources: named.sources },
  ];
}

/** Obligations that the answer would have left. */
function owedBy({ compiled: { plan } }: Lesson, state: CallState, answer: string): readonly string[] {
  const planned = state.place.kind === 'closed' ? undefined : state.place.step.answers.get(answer);
  return planned === undefined ? [] : decide(plan, planned.transition, factsOf(state)).owed;
}

function ofPrediction(lesson: Lesson, attempt: Attempt, { state }: Stage): readonly Mistake[] {
  const predicted = predictionOf(attempt);
  if (predicted === null || !isClosed(state)) return [];
  const { row, rule, status } = deriveClosing(lesson.compiled, factsOf(state));
  const place = { ...OWN, step: row, stepTitle: rowName(lesson, row), at: predicted.at, sources: [rule] };
  if (predicted.status !== (status?.id ?? null)) {
    const given = statusLabel(lesson, predicted.status);
    return [{ ...place, kind: 'wrong-status', severity: 'critical', wanted: statusLabel(lesson, status?.id), given }];
  }
  return predicted.rule === rule
    ? []
    : [{ ...place, kind: 'wrong-rule', severity: 'minor', wanted: rule, given: predicted.rule }];
}

function statusLabel({ compiled: { script } }: Lesson, status: string | null | undefined): string {
  return script.closing.statuses.find(({ id }) => id === status)?.label ?? '—';
}

function ofEnd(lesson: Lesson, attempt: Attempt, stages: readonly Stage[]): readonly Mistake[] {
  const last = lastOf(stages);
  const gone = stages.find(({ turn, memory }) => memory.temper === 0 && turn?.meant.kind === 'event');
  const end = gone?.turn ?? null;
  const lost: readonly Mistake[] =
    end === null ? [] : [{ ...OWN, ...namedStep(lesson, end.step), at: end.at, ...GONE }];
  if (isClosed(last.state) || attempt.endedAt === null || last.turn === null) return lost;
  const left = { ...OWN, ...namedStep(lesson, last.turn.step), at: attempt.endedAt, ...LEFT };
  return [...lost, left];
}

const GONE = { kind: 'client-gone', severity: 'major', wanted: '', given: '', sources: [] } as const;
const LEFT = { kind: 'left-open', severity: 'critical', wanted: '', given: '', sources: [] } as const;
