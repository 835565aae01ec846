import type { Language } from '@/scripts/language/language';
import type { Persona } from '@/scripts/language/training/persona';
import type { Attempt } from '@/training/attempt/attempt';
import { wordsIn } from './attempt-row';

/** A persona as a line of the list. */
export interface PersonaRow {
  readonly id: string;
  readonly title: string;
  readonly level: Persona['level'];
  /** Attempts that came to an end. */
  readonly done: number;
  /** Which of the client's calls comes next: each has other words. */
  readonly seed: string;
}

export function personaRow(
  { id, title, level }: Persona,
  attempts: readonly Attempt[],
  language: Language,
): PersonaRow {
  const own = attempts.filter(({ persona }) => persona === id);
  const done = own.filter(({ endedAt }) => endedAt !== null).length;
  return { id, title: wordsIn(title, language), level, done, seed: String(own.length + 1) };
}
