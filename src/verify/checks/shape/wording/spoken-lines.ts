// The lines of a script as they are said: words, sentences, seconds. In: a script. Out: its spoken lines in order.
import { allSteps } from '@/scripts/language/all-steps';
import type { Line } from '@/scripts/language/step';
import type { Script } from '@/scripts/language/script';

/** What can be said in one breath, and how long a word takes. */
export const SPEAKABLE = { words: 45, sentences: 3, secondsPerWord: 0.4 } as const;

export interface SpokenLine {
  readonly line: Line;
  /** JSON path of the line. */
  readonly place: string;
  /** Its words; numbers and dashes are none. */
  readonly words: readonly string[];
  readonly sentences: number;
}

/** The spoken lines of all steps, in the order of the script. */
export function spokenLines(script: Script): readonly SpokenLine[] {
  return allSteps(script).flatMap(({ step, path }) =>
    (step.kind === 'fork' ? [] : (step.say ?? [])).map((line, index) => ({
      line,
      place: `${path}.say[${index}]`,
      words: line.text.split(/\s+/u).filter(hasLetter),
      sentences: line.text.split(/[.!?…]+(?:\s|$)/u).filter(hasLetter).length,
    })),
  );
}

/** What the words of a finding about a line name. */
export function lineData({ line, words, sentences }: SpokenLine): Readonly<Record<string, string>> {
  return { line: line.id, words: String(words.length), sentences: String(sentences) };
}

function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text);
}
