import type { Language } from '@/scripts/language/language';
import type { Persona } from '@/scripts/language/training/persona';
import type { Words } from '@/scripts/language/training/words';
import type { Attempt } from '@/training/attempt/attempt';
import type { Score } from '@/training/score/score-attempt';

/** An attempt as a line of the history. */
export interface AttemptRow {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly isOpen: boolean;
  /** How it was judged; null while it goes on, is not judged yet, or its version is not here. */
  readonly counts: Score['counts'] | null;
}

export function attemptRow(
  attempt: Attempt,
  personas: readonly Persona[],
  counts: Score['counts'] | null,
  language: Language,
): AttemptRow {
  const persona = personas.find(({ id }) => id === attempt.persona);
  return {
    id: attempt.attemptId,
    title: persona === undefined ? attempt.persona : wordsIn(persona.title, language),
    at: attempt.journal.startedAt,
    isOpen: attempt.endedAt === null,
    counts,
  };
}

/** A text of the pack in a language, or in the other one where nobody wrote it. */
export function wordsIn(words: Words, language: Language): string {
  return words[language] ?? words.ru ?? words.en ?? '';
}
