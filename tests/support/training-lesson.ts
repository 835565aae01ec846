// Bundles with their training packs, and lessons on them. In: the name of a desk. Out: parsed data and lessons.
import { compileScript } from '@/machines/machine/compile-script';
import type { Bundle } from '@/scripts/language/bundle';
import type { Language } from '@/scripts/language/language';
import { parseBundle } from '@/scripts/parse/parse-bundle';
import { retentionBundleSource } from '@/scripts/retention/retention-bundle';
import { TEMPLATES } from '@/scripts/templates/templates';
import { translateScript } from '@/scripts/texts/translate-script';
import { firstStage, type Stage } from '@/training/client/follow-client';
import type { Lesson } from '@/training/client/lesson';
import { personaTruth } from '@/training/client/persona-truth';

export const DESKS = ['retention', 'bank', 'clinic', 'outage'] as const;
export type Desk = (typeof DESKS)[number];

/** The day of every lesson here. */
export const TODAY = '2026-05-02';
/** Noon of that day in Moscow. */
export const LESSON_NOON = Date.UTC(2026, 4, 2, 9);

const bundles = new Map<Desk, Bundle>();

/** The bundle of a desk; fails when the parser refuses it. */
export async function bundleOf(desk: Desk): Promise<Bundle> {
  const known = bundles.get(desk);
  if (known !== undefined) return known;
  const template = TEMPLATES.find(({ name }) => name === desk);
  const parsed = parseBundle(template === undefined ? retentionBundleSource : await template.load());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.slice(0, 10), null, 2));
  bundles.set(desk, parsed.value);
  return parsed.value;
}

/** Lessons with every persona of a desk. */
export async function lessonsOf(desk: Desk, seed = '1', language?: Language): Promise<readonly Lesson[]> {
  const { script, translations, training } = await bundleOf(desk);
  const translation = language === undefined ? undefined : translations[language];
  const spoken = translation === undefined ? script : translateScript(script, translation);
  const compiled = compileScript(spoken);
  return training.personas.map((persona) => ({
    compiled,
    pack: training,
    language: spoken === script ? script.language : (language ?? script.language),
    persona,
    level: persona.level,
    seed,
    today: TODAY,
    offsetMinutes: 180,
  }));
}

export async function lessonOf(desk: Desk, persona: string, seed = '1'): Promise<Lesson> {
  const found = (await lessonsOf(desk, seed)).find((lesson) => lesson.persona.id === persona);
  if (found === undefined) throw new Error(`No persona "${persona}"`);
  return found;
}

/** The beginning of a lesson. */
export function begin(lesson: Lesson, at = LESSON_NOON): Stage {
  return firstStage(lesson, personaTruth(lesson.persona, lesson.today), at);
}
