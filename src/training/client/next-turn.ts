// What is heard where the call rests. In: a lesson, the state, the client's memory. Out: a turn. Every draw is keyed by the seed and the
// place, so the same call gives the same words in every browser and in Node.
import type { StepPlan } from '@/machines/plan/call-plan';
import { type CallState, factsOf } from '@/machines/machine/call-state';
import { type ClientMemory, meantKey } from './client-memory';
import { chance, draw } from './draw';
import type { Lesson, Meant, Turn } from './lesson';
import { type LineSources, lineSources } from './line-sources';
import { meantMove } from './meant-move';
import { SPEECH_FRAMES } from './speech-frames';
import { askedFacts, earlyFacts, type ToldFact } from './told-facts';

/** The turn of a call that has just come to rest at `at`; null once the contact is closed. */
export function nextTurn(lesson: Lesson, state: CallState, memory: ClientMemory, at: number): Turn | null {
  const meant = meantMove(lesson, state, memory);
  if (meant === null || state.place.kind === 'closed') return null;
  const { step } = state.place;
  const visit = (memory.visits.get(step.step.id) ?? 0) + 1;
  const turn = { step: step.step.id, visit, meant, at, told: NOTHING };
  const key = `${lesson.seed}|${step.step.id}|${String(visit)}`;
  const sources = lineSources(lesson, step, meant);
  if (meant.kind === 'event') return { ...turn, speaker: 'line', text: eventText(lesson, sources, memory, key) };
  if (step.step.kind !== 'talk') return { ...turn, speaker: 'system', text: systemText(step, sources, key) };
  const asked = meant.kind === 'answer' ? askedFacts(lesson, step, factsOf(state)) : [];
  const besides = beside(lesson, memory, asked, key);
  const told = asked.filter(({ isTold }) => isTold);
  const isAnswer = isToldAnswer(step, meant, told);
  const words = isAnswer ? { hidden: [told.map(({ text }) => text).join(' ')], searched: NOTHING } : sources;
  const times = memory.meant.get(meantKey(step.step.id, meant)) ?? 0;
  const spoken = unsaid(words, memory, (line, round) => frame(lesson, line, key, times + round), key);
  const rest = [...besides.facts, ...asked.filter((fact) => !(isAnswer && fact.isTold))];
  const text = [besides.text + spoken, ...rest.map((fact) => fact.text)].filter((part) => part !== '').join(' ');
  return { ...turn, speaker: 'client', text, told: [...besides.facts, ...asked].map(({ fact }) => fact) };
}

const NOTHING: readonly string[] = [];

/**
 * Whether what is told is the whole answer: no other answer waits for it. Then an example with another time or sum beside it would
 * contradict it; where it tells no answer from another, the client says both.
 */
function isToldAnswer({ asks, answers }: StepPlan, meant: Meant, told: readonly ToldFact[]): boolean {
  if (meant.kind !== 'answer') return false;
  const isAwaited = asks.some(({ ask, fact }) => ask.required === true && told.some((one) => one.fact === fact.id));
  const waiting = [...answers.values()].filter(({ transition }) => transition.needsAsks);
  return isAwaited && waiting.every(({ answer }) => answer.id === meant.answer);
}

/** What a system shows matters only where the agent has to choose by it. */
function systemText({ answers }: StepPlan, { hidden }: LineSources, key: string): string {
  return answers.size < 2 ? '' : (hidden[draw(`${key}|system`, hidden.length)] ?? '');
}

function eventText(lesson: Lesson, sources: LineSources, memory: ClientMemory, key: string): string {
  const { tones } = SPEECH_FRAMES[lesson.language];
  return sources.hidden.length === 0 ? tones : unsaid(sources, memory, (line) => line, key);
}

/** The first wording of the draw that was not said yet; in the end with one more sign than before. */
function unsaid(
  { hidden, searched }: LineSources,
  { said }: ClientMemory,
  wording: (line: string, round: number) => string,
  key: string,
): string {
  const [start, later] = [draw(`${key}|line`, hidden.length), draw(`${key}|line`, searched.length)];
  const lines = [...rotated(hidden, start), ...rotated(searched, later)];
  const isNew = (text: string) => ![...said].some((line) => line.includes(text));
  for (let round = 0; lines.length > 0; round += 1) {
    const texts = lines.map((line) => wording(line, round) + '…'.repeat(Math.max(0, round - LAST_ROUND)));
    const found = texts.find(isNew);
    if (found !== undefined) return found;
  }
  return '';
}

function rotated(lines: readonly string[], start: number): readonly string[] {
  return [...lines.slice(start), ...lines.slice(0, start)];
}

/** By then every frame was tried. */
const LAST_ROUND = 12;

/** A line as this client says it; what has to be said again comes with a reminder. */
function frame({ persona, language }: Lesson, line: string, key: string, round: number): string {
  const { registers, again } = SPEECH_FRAMES[language];
  const frames = registers[persona.register];
  const own = frames[draw(`${key}|frame|${String(round)}`, frames.length)] ?? '{line}';
  const framed = own.replace('{line}', () => line);
  if (round === 0) return framed;
  const reminder = again[draw(`${key}|again|${String(round)}`, again.length)] ?? '{line}';
  return reminder.replace('{line}', () => line);
}

/** At the level's rate the client tells something too early, or says something beside the question. */
function beside(
  lesson: Lesson,
  memory: ClientMemory,
  asked: readonly ToldFact[],
  key: string,
): { readonly text: string; readonly facts: readonly ToldFact[] } {
  const early = earlyFacts(lesson, memory).filter(({ fact }) => !asked.some((one) => one.fact === fact));
  const isFirst = memory.said.size === 0;
  if (isFirst && early.length > 0) return { text: '', facts: early };
  if (!chance(`${key}|besides`, besidesRate(lesson))) return { text: '', facts: [] };
  const asides = SPEECH_FRAMES[lesson.language].beside.filter(
    (aside) => ![...memory.said].some((line) => line.includes(aside)),
  );
  return { text: asides[draw(`${key}|aside`, asides.length)] ?? '', facts: early.slice(0, 1) };
}

/** Percent of turns in which more is said than was asked: by the pack, else 0, 15 and 30. */
function besidesRate({ pack, level }: Lesson): number {
  const written = pack.curriculum.levels.find((one) => one.level === level);
  return written?.besides ?? { calm: 0, mixed: 15, storm: 30 }[level];
}
