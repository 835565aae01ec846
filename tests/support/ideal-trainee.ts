// A trainee who knows the language and the desk, and of the client no more than the screen shows. In: a practice call. Out: the same
// call, led to its end. It reads the step, the bubble and what the client is known by; the persona's record it never sees.
import { readMoment } from '@/calendar/read-moment';
import { minuteAt } from '@/calendar/instant';
import type { AskView, StepView } from '@/machines/view/step-view';
import type { FactValue } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import { allSteps } from '@/scripts/language/all-steps';
import type { TrainingPack } from '@/scripts/language/training/training-pack';
import { foldText } from '@/text/fold-text';
import type { PracticeCall } from '@/stores/training/practice-call';
import { anyValue } from '@/training/run/meant-run';

/** What everybody on the desk knows: how clients say things, and how this script closes. */
export interface DeskKnowledge {
  readonly script: Script;
  readonly pack: Pick<TrainingPack, 'paraphrases'>;
}

/** What the screen shows of a practice call, and its keys. */
type Screen = Pick<PracticeCall, 'view' | 'heard' | 'isAsked' | 'commands' | 'attempt' | 'predict'>;

/** Leads the call to its end. Returns false where it got stuck. */
export function leadCall(screen: Screen, desk: DeskKnowledge, now: () => number): boolean {
  for (let move = 0; move < 300; move += 1) {
    const { view } = screen;
    if (view === null || view.phase === 'closed') return true;
    if (screen.isAsked) screen.predict('', '');
    else if (!actOn(screen, view, desk, now)) return false;
  }
  return false;
}

function actOn(screen: Screen, view: StepView, desk: DeskKnowledge, now: () => number): boolean {
  const { commands, heard } = screen;
  const text = heard?.text ?? '';
  // Only a dead line is an event; an event that is not ends in the client's words.
  if (heard?.speaker === 'line') return commands.raise(eventHeard(view, text, desk)).ok;
  const objection = view.objections.find(({ id }) => isHeard(text, wordsOfObjection(id, desk)));
  const answer = answerHeard(view, text, desk);
  if (objection !== undefined && answer === null) return commands.object(objection.id).ok;
  // What was told and ticked may have changed the step: it is looked at again.
  const entries = firstFull([toldIn(view, text, now()), doneIn(view), askedIn(view)]);
  if (entries.length > 0) return entries.every(([fact, value]) => commands.enter(fact, value).ok);
  return commands.answer(answer ?? mainAnswer(view)).ok;
}

function firstFull(lists: readonly (readonly Entered[])[]): readonly Entered[] {
  return lists.find((list) => list.length > 0) ?? [];
}

/** What has to be filled in though nobody said it. */
function askedIn({ asks }: StepView): readonly Entered[] {
  return asks.flatMap(({ fact, isRequired, value }): readonly Entered[] =>
    isRequired && value === null ? [[fact.id, anyValue(fact)]] : [],
  );
}

type Entered = readonly [fact: string, value: FactValue];

function toldIn(view: StepView, text: string, now: number): readonly Entered[] {
  return view.asks.flatMap((ask): readonly Entered[] => {
    const value = ask.value === null ? valueTold(ask, text, now) : null;
    return value === null ? [] : [[ask.fact.id, value]];
  });
}

/** At the desk everything that stands there is done; in a talk only what the client asks for. */
function doneIn({ kind, tasks }: StepView): readonly Entered[] {
  if (kind !== 'work') return [];
  return tasks.flatMap(({ confirms, isDone }): readonly Entered[] =>
    confirms === null || isDone ? [] : [[confirms, true]],
  );
}

function mainAnswer({ answers }: StepView): string {
  return answers.find(({ isMain }) => isMain)?.id ?? answers[0]?.id ?? '';
}

function eventHeard(view: StepView, text: string, { script, pack }: DeskKnowledge): string {
  const named = view.events.find(({ id }) =>
    isHeard(
      text,
      pack.paraphrases.flatMap((one) => ('event' in one && one.event === id ? one.texts.flatMap(spoken) : [])),
    ),
  );
  // Nothing but tones: the client has hung up.
  const ends = view.events.find(({ id }) => isEnding(script, id));
  return named?.id ?? ends?.id ?? '';
}

function isEnding({ events, closing }: Script, id: string): boolean {
  const event = events.find((one) => one.id === id);
  const assumed = Object.entries(closing.ifEndedNow);
  return event?.routes.some(({ set }) => assumed.every(([fact, value]) => set?.[fact] === value)) ?? false;
}

function answerHeard(view: StepView, text: string, desk: DeskKnowledge): string | null {
  const known = view.answers.flatMap(({ id }) =>
    wordsOfAnswer(view.id, id, desk).flatMap((words) => (isHeard(text, [words]) ? [{ id, words }] : [])),
  );
  // The longest words that were recognised say most.
  return known.toSorted((one, other) => other.words.length - one.words.length)[0]?.id ?? null;
}

function wordsOfAnswer(step: string, id: string, { script, pack }: DeskKnowledge): readonly string[] {
  const found = allSteps(script).find((one) => one.step.id === step)?.step;
  const answer = found?.kind === 'fork' ? undefined : found?.answers.find((one) => one.id === id);
  const written = pack.paraphrases.flatMap((one) =>
    'answer' in one && one.answer === `${step}/${id}` ? one.texts.flatMap(spoken) : [],
  );
  return [...written, ...(answer?.heldOut ?? []), ...(answer?.heard ?? [])];
}

function wordsOfObjection(id: string, { script, pack }: DeskKnowledge): readonly string[] {
  const written = pack.paraphrases.flatMap((one) =>
    'objection' in one && one.objection === id ? one.texts.flatMap(spoken) : [],
  );
  return [...written, ...(script.objections.find((one) => one.id === id)?.heard ?? [])];
}

function spoken({ ru, en }: { readonly ru?: string | undefined; readonly en?: string | undefined }): readonly string[] {
  return [ru, en].flatMap((text) => text ?? []);
}

function isHeard(text: string, words: readonly string[]): boolean {
  return words.some((one) => foldText(text).includes(foldText(one)));
}

/** What the client says of a fact that the step asks for. */
function valueTold({ fact }: AskView, text: string, now: number): FactValue {
  if (fact.kind === 'text' && (fact.format === 'date' || fact.format === 'dateTime')) {
    return momentTold(fact.format, text, now);
  }
  const told = text.split(`${fact.label}: `)[1]?.split('. ')[0]?.replace(/\.$/, '');
  if (told === undefined) return null;
  return fact.kind === 'count' || fact.kind === 'amount' ? Number(told) : told;
}

function momentTold(format: 'date' | 'dateTime', text: string, now: number): string | null {
  const told = /(?:Давайте|Let it be) (.+?\d\d:\d\d)|(?:Это|It is) (.+?)\./.exec(text);
  const words = told?.[1] ?? told?.[2];
  if (words === undefined) return null;
  const read = readMoment(words.replace(' at ', ' ').replace(' в ', ' '), minuteAt(now, 180), format);
  return read.kind === 'moment' ? read.moment : null;
}
