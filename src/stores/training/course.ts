import type { Persona } from '@/scripts/language/training/persona';
import type { Result } from '@/scripts/language/result';
import type { TrainingPack } from '@/scripts/language/training/training-pack';
import type { Attempt } from '@/training/attempt/attempt';
import type { Lesson } from '@/training/client/lesson';
import type { Platform, TrainingSource } from '../platform';
import type { ScriptInForce } from '../script-store';

/** What one trains on: the training pack of a version, and the hash by which the store of scripts knows its script. */
export interface Course {
  /** Hash over all parts of the bundle. */
  readonly bundle: string;
  readonly scriptHash: string;
  readonly pack: TrainingPack;
}

/** One call for ten people: the version, the client and what chance draws. */
export interface LessonChoice {
  readonly bundle: string;
  readonly persona: string;
  readonly seed: string;
}

/** What is not here, so that a practice call cannot be opened. */
export type Missing = 'attempt' | 'bundle' | 'persona';
export type Found<T> = Result<T, Missing>;

/** The course of a bundle: the built-in one, or one that was published in this browser; null when it is not here. */
export async function findCourse(
  platform: Platform,
  { builtIn }: TrainingSource,
  bundle: string,
): Promise<Course | null> {
  if (builtIn?.bundle === bundle && platform.builtIn !== null) {
    return { bundle, scriptHash: platform.builtIn.hash, pack: builtIn.pack };
  }
  if (platform.openLibrary === null) return null;
  const library = await platform.openLibrary();
  const version = (await library.list()).versions.find(({ hash }) => hash === bundle);
  const found = version === undefined ? null : await library.bundle(bundle);
  return version === undefined || found === null
    ? null
    : { bundle, scriptHash: version.scriptHash, pack: found.training };
}

/** The client of a choice. */
export function personaIn({ pack }: Course, { persona: id }: Pick<LessonChoice, 'persona'>): Found<Persona> {
  const persona = pack.personas.find((one) => one.id === id);
  return persona === undefined ? { ok: false, error: 'persona' } : { ok: true, value: persona };
}

/** What an attempt is played with. */
export function lessonIn({ pack }: Course, { compiled }: ScriptInForce, persona: Persona, attempt: Attempt): Lesson {
  const { level, seed, today, journal } = attempt;
  const { language } = compiled.script;
  return { compiled, pack, language, persona, level, seed, today, offsetMinutes: journal.offsetMinutes ?? 0 };
}
