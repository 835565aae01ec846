// Mistakes that a trainee may make, each said anew from its definition. In: where a call stands and what is right there. Out: the move
// that makes the mistake, or none where it cannot be made. Nothing of the judge is asked.
import { advance, type CallState, factsOf, stateKey } from '@/machines/machine/call-state';
import type { Move } from '@/machines/graph/move';
import { openRoute } from '@/machines/graph/decide';
import type { StepPlan } from '@/machines/plan/call-plan';
import { describeStep } from '@/machines/view/describe-step';
import type { StepView } from '@/machines/view/step-view';
import type { Answer } from '@/scripts/language/step';
import type { FactValue } from '@/scripts/language/fact';
import type { Stage } from '@/training/client/follow-client';
import type { Lesson, Meant } from '@/training/client/lesson';
import { personaTruth } from '@/training/client/persona-truth';
import type { MistakeKind } from '@/training/score/mistake';
import { sampleDate } from './sample-date';

/** A place of a right call with what is right there. */
interface Site {
  readonly lesson: Lesson;
  readonly stage: Stage;
  readonly right: Move;
  readonly step: StepPlan;
  readonly view: StepView;
  readonly meant: Meant;
}

type Seed = (site: Site) => Move | null;

/** The move that makes each kind of mistake at a place. */
export function seedMistakes(lesson: Lesson, stage: Stage, right: Move): readonly (readonly [MistakeKind, Move])[] {
  const { state, turn } = stage;
  if (state.place.kind === 'closed' || turn === null) return [];
  const { step } = state.place;
  const site = { lesson, stage, right, step, view: describeStep(lesson.compiled, state, {}), meant: turn.meant };
  return Object.values(SEEDS).flatMap(([kind, seed]): readonly (readonly [MistakeKind, Move])[] => {
    const move = seed(site);
    return move === null ? [] : [[kind, move]];
  });
}

const SEEDS: readonly (readonly [MistakeKind, Seed])[] = [
  ['wrong-check', (site) => (isTalk(site) ? null : otherAnswer(site, () => true))],
  ['pushed-on', (site) => (isTalk(site) && isNo(site, meantAnswer(site)) ? otherAnswer(site, () => true) : null)],
  ['invented-refusal', spoken((site, given) => isNo(site, given))],
  ['invented-consent', spoken((site, given) => !isNo(site, given) && given.affirmative === true)],
  ['missed-consent', spoken((site, given) => isPlain(site, given) && meantAnswer(site)?.affirmative === true)],
  ['asked-again', spoken((site, given) => isOther(site, given) && stays(site, given))],
  ['wrong-answer', spoken((site, given) => isOther(site, given) && !stays(site, given))],
  ['unlisted-instead', (site) => (site.meant.kind === 'answer' && site.view.hasFallback ? unlisted(site) : null)],
  ['needless-objection', (site) => (site.meant.kind === 'answer' ? anObjection(site) : null)],
  ['missed-objection', (site) => (site.meant.kind === 'objection' ? anAnswer(site) : null)],
  ['wrong-objection', (site) => (site.meant.kind === 'objection' ? anObjection(site) : null)],
  ['missed-event', (site) => (site.meant.kind === 'event' ? anAnswer(site) : null)],
  ['wrong-event', (site) => (site.meant.kind === 'event' ? anEvent(site, () => true) : null)],
  ['needless-event', (site) => (site.meant.kind === 'event' ? null : anEvent(site, (ends) => !ends))],
  ['cut-off', (site) => (site.meant.kind === 'event' ? null : anEvent(site, (ends) => ends))],
  ['wrong-number', (site) => otherValue(site, (value, kind) => (isNumber(kind) ? Number(value) + 1 : null))],
  ['wrong-date', (site) => otherValue(site, (value, kind) => (kind === 'date' ? sampleDate(value, 1) : null))],
  ['wrong-time', (site) => otherValue(site, (value, kind) => (kind === 'dateTime' ? sampleDate(value, 1) : null))],
  [
    'wrong-text',
    (site) => otherValue(site, (value, kind) => (kind === 'text' && typeof value === 'string' ? `${value} ой` : null)),
  ],
  ['believed-claim', believed],
  ['false-waiver', waived],
  ['needless-task', needlessTask],
  ['undone-task', undoneTask],
  ['left-empty', leftEmpty],
  ['too-early', (site) => early(site, 'shut')],
  ['closed-early', (site) => early(site, 'owed')],
  ['refused-value', badValue],
];

function isTalk({ step }: Site): boolean {
  return step.step.kind === 'talk';
}

function answerOf({ step }: Site, id: string): Answer | undefined {
  return step.answers.get(id)?.answer;
}

function meantAnswer(site: Site): Answer | undefined {
  return site.meant.kind === 'answer' ? answerOf(site, site.meant.answer) : undefined;
}

function isNo({ lesson }: Site, answer: Answer | undefined): boolean {
  return answer?.tags?.some((tag) => lesson.pack.firmNo.includes(tag)) ?? false;
}

/** Neither a no nor a consent. */
function isPlain(site: Site, given: Answer): boolean {
  return !isNo(site, given) && given.affirmative !== true;
}

function isOther(site: Site, given: Answer): boolean {
  return isPlain(site, given) && meantAnswer(site)?.affirmative !== true;
}

function stays({ step }: Site, { id }: Answer): boolean {
  return step.answers.get(id)?.transition.to.kind === 'stay';
}

/** Another answer of a step that is talked on, after which the client has not just said a firm no. */
function spoken(isWanted: (site: Site, given: Answer) => boolean): Seed {
  return (site) =>
    isTalk(site) && site.meant.kind === 'answer' && !isNo(site, meantAnswer(site))
      ? otherAnswer(site, (given) => isWanted(site, given))
      : null;
}

function otherAnswer(site: Site, isWanted: (given: Answer) => boolean): Move | null {
  if (site.meant.kind !== 'answer' || site.right.kind !== 'answer') return null;
  const meant = site.meant.answer;
  const found = site.view.answers.find(({ id, isEnabled }) => {
    const given = answerOf(site, id);
    return id !== meant && isEnabled && given !== undefined && isWanted(given);
  });
  return found === undefined ? null : answering(site, found.id);
}

function answering({ view }: Site, answer: string): Move {
  return { kind: 'answer', step: view.id, answer, at: 0 };
}

function anAnswer(site: Site): Move | null {
  const open = site.view.answers.find(({ isEnabled }) => isEnabled);
  return open === undefined ? null : answering(site, open.id);
}

function unlisted({ view }: Site): Move {
  return { kind: 'unlisted', step: view.id, said: '', at: 0 };
}

function anObjection({ view, meant }: Site): Move | null {
  const other = view.objections.find(({ id }) => meant.kind !== 'objection' || meant.objection !== id);
  return other === undefined ? null : { kind: 'objection', step: view.id, objection: other.id, at: 0 };
}

/** An event that was not meant, and does not come to the same as what was. */
function anEvent(site: Site, isWanted: (endsCall: boolean) => boolean): Move | null {
  const { lesson, stage, view, meant, right } = site;
  if (right.kind === 'enter') return null;
  const wanted = advance(lesson.compiled, stage.state, right);
  for (const { id } of view.events) {
    if (meant.kind === 'event' && meant.event === id) continue;
    const move: Move = { kind: 'event', step: view.id, event: id, at: 0 };
    const led = advance(lesson.compiled, stage.state, move);
    if (!led.ok || !isWanted(endsCall(site, id))) continue;
    if (wanted.ok && isAlike(led.value, wanted.value)) continue;
    return move;
  }
  return null;
}

function isAlike(one: CallState, other: CallState): boolean {
  const told = (state: CallState) => JSON.stringify([stateKey(state.snapshot), Object.entries(factsOf(state)).sort()]);
  return told(one) === told(other);
}

function endsCall({ lesson, stage, step }: Site, id: string): boolean {
  const { plan } = lesson.compiled;
  const event = step.events.find((one) => one.event.id === id);
  const route = event === undefined ? null : openRoute(plan, event.node, factsOf(stage.state));
  const assumed = Object.entries(plan.ifEndedNow);
  return route !== null && assumed.length > 0 && assumed.every(([fact, value]) => route.set[fact] === value);
}

type ValueKind = 'count' | 'amount' | 'choice' | 'flag' | 'list' | 'text' | 'date' | 'dateTime';

function isNumber(kind: ValueKind): boolean {
  return kind === 'count' || kind === 'amount';
}

/** Another value for what is true of the client and asked here. */
function otherValue({ lesson, view }: Site, other: (value: FactValue, kind: ValueKind) => FactValue): Move | null {
  const truth = personaTruth(lesson.persona, lesson.today);
  for (const { fact } of view.asks) {
    const right = truth[fact.id] ?? null;
    const format = fact.kind === 'text' ? fact.format : undefined;
    const value = right === null ? null : other(right, format === 'date' || format === 'dateTime' ? format : fact.kind);
    if (value !== null) return { kind: 'enter', step: view.id, fact: fact.id, value, at: 0 };
  }
  return null;
}

function believed({ lesson, step, stage }: Site): Move | null {
  const claim = lesson.persona.claims.find(({ fact }) => step.asks.some((ask) => ask.fact.id === fact));
  if (
    claim === undefined ||
    !step.asks.some(({ fact, when }) => fact.id === claim.fact && when(factsOf(stage.state)))
  ) {
    return null;
  }
  return { kind: 'enter', step: step.step.id, fact: claim.fact, value: claim.says, at: 0 };
}

/** Says that something is so of which nobody spoke. */
function waived({ lesson, view }: Site): Move | null {
  const truth = personaTruth(lesson.persona, lesson.today);
  const ask = view.asks.find(
    ({ fact, value }) => fact.kind === 'flag' && !Object.hasOwn(truth, fact.id) && value !== true,
  );
  return ask === undefined ? null : { kind: 'enter', step: view.id, fact: ask.fact.id, value: true, at: 0 };
}

function needlessTask({ lesson, view }: Site): Move | null {
  const truth = personaTruth(lesson.persona, lesson.today);
  const task = view.tasks.find(({ confirms, isDone }) => confirms !== null && !isDone && truth[confirms] === false);
  return tick(view, task?.confirms ?? null, true);
}

function undoneTask({ view, right }: Site): Move | null {
  const task = view.tasks.find(({ confirms, isDone }) => confirms !== null && isDone);
  return right.kind === 'answer' ? tick(view, task?.confirms ?? null, false) : null;
}

function tick(view: StepView, fact: string | null, value: boolean): Move | null {
  return fact === null ? null : { kind: 'enter', step: view.id, fact, value, at: 0 };
}

/** Goes on without writing down what was told. */
function leftEmpty(site: Site): Move | null {
  const { lesson, stage, right, meant, view } = site;
  if (right.kind !== 'enter' || meant.kind !== 'answer' || stage.turn?.told.includes(right.fact) !== true) return null;
  if (view.tasks.some(({ confirms }) => confirms === right.fact)) return null;
  const move = answering(site, meant.answer);
  return advance(lesson.compiled, stage.state, move).ok ? move : null;
}

/** Does what is meant before what comes first. */
function early(site: Site, reason: 'shut' | 'owed'): Move | null {
  const { lesson, stage, right, meant } = site;
  if (right.kind !== 'enter' || meant.kind !== 'answer') return null;
  const move = answering(site, meant.answer);
  const led = advance(lesson.compiled, stage.state, move);
  return !led.ok && led.error === reason ? move : null;
}

/** A value that the fact cannot have. */
function badValue({ right, lesson }: Site): Move | null {
  if (right.kind !== 'enter') return null;
  const fact = lesson.compiled.plan.facts.get(right.fact);
  if (fact === undefined || fact.kind === 'flag') return null;
  if (fact.kind === 'text' && fact.format !== 'date' && fact.format !== 'dateTime') return null;
  return { ...right, value: 'позавчера' };
}
