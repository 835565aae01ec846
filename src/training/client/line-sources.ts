// The words for what a client means, before anybody speaks them. In: a lesson, a step, what is meant. Out: texts; those that the search
// over what was heard knows come last, or the search would find the answer.
import type { StepPlan } from '@/machines/plan/call-plan';
import { foldText } from '@/text/fold-text';
import type { Answer } from '@/scripts/language/step';
import type { Paraphrase } from '@/scripts/language/training/paraphrase';
import type { Words } from '@/scripts/language/training/words';
import type { Lesson, Meant } from './lesson';

/** Texts that say what is meant, each once; none of them gives the label of the answer away. */
export interface LineSources {
  /** Known to nobody but the client: the search finds none of them. */
  readonly hidden: readonly string[];
  /** Examples that the search knows, for when the others were said. */
  readonly searched: readonly string[];
}

export function lineSources(lesson: Lesson, step: StepPlan, meant: Meant): LineSources {
  const { hidden, searched, label } = wordsOf(lesson, step, meant);
  const { register } = lesson.persona;
  const written = lesson.pack.paraphrases.filter((one) => isOf(one, step, meant));
  const own = written.filter((one) => one.register === register);
  const common = written.filter((one) => one.register === undefined);
  const texts = [...own, ...common].flatMap(({ texts: words }) => words.map((one) => inLanguage(lesson, one)));
  const fit = (all: readonly string[]) => [...new Set(all.filter((text) => !isGivenAway(text, label)))];
  return { hidden: fit([...texts, ...hidden]), searched: fit(searched) };
}

/** A text in the language of the call, or in the other one where nobody wrote it. */
export function inLanguage({ language }: Pick<Lesson, 'language'>, words: Words): string {
  return words[language] ?? words.ru ?? words.en ?? '';
}

/** Whether a line is the label, or says nothing besides it. */
export function isGivenAway(text: string, label: string): boolean {
  const [spoken, name] = [bare(text), bare(label)];
  if (name === '' || !` ${spoken} `.includes(` ${name} `)) return false;
  return ` ${spoken} `
    .replace(` ${name} `, ' ')
    .split(' ')
    .every((word) => word.length < WORD);
}

/** Shorter words are no cue. */
const WORD = 4;

function bare(text: string): string {
  return foldText(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

interface Known {
  readonly hidden: readonly string[];
  readonly searched: readonly string[];
  readonly label: string;
}

function wordsOf({ compiled: { plan } }: Lesson, step: StepPlan, meant: Meant): Known {
  if (meant.kind === 'event') return { ...NO_WORDS, label: plan.events.get(meant.event)?.event.title ?? '' };
  if (meant.kind === 'answer') {
    const planned = step.answers.get(meant.answer);
    return planned === undefined ? NO_WORDS : wordsOfAnswer(planned.answer);
  }
  const objection = plan.objections.get(meant.objection)?.objection;
  return objection === undefined ? NO_WORDS : { ...NO_WORDS, searched: objection.heard, label: objection.title };
}

function wordsOfAnswer({ heldOut, heard, label }: Answer): Known {
  return { hidden: heldOut ?? NONE, searched: heard ?? NONE, label };
}

function isOf(paraphrase: Paraphrase, { step }: StepPlan, meant: Meant): boolean {
  if ('answer' in paraphrase) return meant.kind === 'answer' && paraphrase.answer === `${step.id}/${meant.answer}`;
  if ('objection' in paraphrase) return meant.kind === 'objection' && paraphrase.objection === meant.objection;
  return meant.kind === 'event' && paraphrase.event === meant.event;
}

const NONE: readonly string[] = [];
const NO_WORDS: Known = { hidden: NONE, searched: NONE, label: '' };
