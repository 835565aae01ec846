// The score of an attempt. In: a lesson, the rules of its script, the attempt. Out: every mistake with rule, step and time. The same
// attempt always gives the same score: no clock, no chance, nothing of the screen.
import { factsOf, isClosed } from '@/machines/machine/call-state';
import type { Move } from '@/machines/graph/move';
import { clockAtStart, effectiveMoves, type Entry } from '@/machines/session/journal';
import { deriveClosing } from '@/machines/view/derive-closing';
import type { Rule } from '@/scripts/language/rule';
import { brokenBy, type LiveRules, watchCall, type Watched, watchMove } from '@/verify/live/live-monitor';
import type { Attempt } from '../attempt/attempt';
import { firstStage, lastOf, type Stage, stageAfter } from '../client/follow-client';
import type { Lesson } from '../client/lesson';
import { judgeAnswer } from './judge-answer';
import { judgeEntry, leftEmpty } from './judge-entry';
import { judgeMarks } from './judge-marks';
import type { Mistake, MistakeKind } from './mistake';
import { factLabel, moveLabel, namedStep, valueText } from './name-things';
import { weighMove } from './weigh-move';

export interface Score {
  /** In the order in which they were made. */
  readonly mistakes: readonly Mistake[];
  readonly counts: Readonly<Record<Mistake['severity'], number>>;
  /** No critical mistake. */
  readonly isPassed: boolean;
  /** Row that the contact was closed with; null when it was left open. */
  readonly ending: string | null;
  /** Patience of the client at each place where the call came to rest. */
  readonly tempers: readonly number[];
  /** The call as it went, the first stage before any move; what was taken back is left out. */
  readonly stages: readonly Stage[];
}

/** Judges a call. Moves that the script does not know are passed over. */
export function scoreAttempt(lesson: Lesson, rules: LiveRules, attempt: Attempt): Score {
  const { journal } = attempt;
  const first = {
    stage: firstStage(lesson, journal.intake, journal.startedAt),
    watched: watchCall(rules, journal.intake, clockAtStart(journal)),
  };
  const kept = new Set(effectiveMoves(journal).map(({ index }) => index));
  let walked: readonly Walked[] = [first];
  const mistakes: Mistake[] = [];
  journal.entries.forEach((entry, index) => {
    if (entry.kind === 'undo') walked = walked.slice(0, entry.keep + 1);
    const made = isMove(entry) ? judgeMove(lesson, rules, walked.at(-1) ?? first, entry, index) : null;
    if (made === null) return;
    walked = [...walked, made.next];
    mistakes.push(
      ...made.mistakes.map((one) =>
        kept.has(index) ? one : { ...one, severity: 'minor' as const, isTakenBack: true },
      ),
    );
  });
  const stages = walked.map(({ stage }) => stage);
  mistakes.push(...judgeMarks(lesson, attempt, stages));
  mistakes.sort((one, other) => one.at - other.at);
  const count = (severity: Mistake['severity']) => mistakes.filter((one) => one.severity === severity).length;
  const { state } = lastOf(stages);
  return {
    mistakes: mistakes.map((mistake) => withRule(lesson, mistake)),
    counts: { critical: count('critical'), major: count('major'), minor: count('minor') },
    isPassed: count('critical') === 0,
    ending: isClosed(state) ? deriveClosing(lesson.compiled, factsOf(state)).row : null,
    tempers: stages.filter(({ move }) => move?.kind !== 'enter').map(({ memory }) => memory.temper),
    stages,
  };
}

/** A mistake that cites nothing itself cites its step, and a step without a rule that of the row which the call was to end with. */
function withRule({ compiled: { plan }, persona }: Lesson, mistake: Mistake): Mistake {
  if (mistake.sources.length > 0) return mistake;
  const own = plan.steps.get(mistake.step)?.step.sources ?? [];
  const aim = plan.closing.get(persona.ending)?.row.rule;
  return { ...mistake, sources: own.length > 0 || aim === undefined ? own : [aim] };
}

interface Walked {
  readonly stage: Stage;
  readonly watched: Watched;
}

function isMove(entry: Entry): entry is Move {
  return entry.kind !== 'undo' && entry.kind !== 'note' && entry.kind !== 'said';
}

function judgeMove(
  lesson: Lesson,
  rules: LiveRules,
  { stage, watched }: Walked,
  move: Move,
  entry: number,
): { readonly next: Walked; readonly mistakes: readonly Mistake[] } | null {
  const after = stageAfter(lesson, stage, move);
  if (after === null) return null;
  const next = { stage: after, watched: watchMove(rules, watched, move) };
  const broken = brokenBy(rules, watched, move).filter(({ severity }) => severity === 'error');
  const found = [...broken.map(ofRule), ...ofMove(lesson, stage, move), ...ofLeaving(lesson, stage, move)];
  if (found.length === 0) return { next, mistakes: [] };
  const severity = weighMove(lesson, stage, after, broken);
  const place = { ...namedStep(lesson, move.step), at: move.at, entry, severity, isTakenBack: false };
  return { next, mistakes: found.map((one) => ({ ...place, ...one })) };
}

/** What a mistake is about, before its place and weight are known. */
type About = Pick<Mistake, 'kind' | 'wanted' | 'given' | 'sources'>;

function ofRule({ title, sources }: Rule): About {
  return { kind: 'rule-broken', wanted: title, given: '', sources };
}

function ofMove(lesson: Lesson, before: Stage, move: Move): readonly About[] {
  if (move.kind === 'enter') {
    const judged = judgeEntry(lesson, before, move);
    if (judged === null) return [];
    const { kind, fact, wanted } = judged;
    const label = factLabel(before, fact);
    const given = `${label}: ${valueText(fact, move.value)}`;
    return [{ kind, wanted: `${label}: ${valueText(fact, wanted)}`, given, sources: fact.sources ?? [] }];
  }
  const kind = judgeAnswer(lesson, before, move);
  return kind === null ? [] : [aboutAnswer(lesson, before, move, kind)];
}

function aboutAnswer(lesson: Lesson, before: Stage, move: Move, kind: MistakeKind): About {
  const { turn } = before;
  const wanted = turn === null ? { label: '', sources: [] } : moveLabel(lesson, { step: turn.step, ...turn.meant });
  const given = moveLabel(lesson, move);
  return {
    kind,
    wanted: wanted.label,
    given: given.label,
    sources: [...wanted.sources, ...given.sources].slice(0, MOST_SOURCES),
  };
}

/** More references than this nobody reads. */
const MOST_SOURCES = 4;

function ofLeaving(lesson: Lesson, before: Stage, move: Move): readonly About[] {
  const empty = move.kind === 'answer' ? leftEmpty(lesson, before) : null;
  return empty === null
    ? []
    : [{ kind: 'left-empty', wanted: empty.label, given: '', sources: empty.fact.sources ?? [] }];
}
