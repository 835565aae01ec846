// Whether the simulated clients of a pack can do what their author wants of them. In: a parsed bundle's script and pack. Out: findings
// with their places. Endings are decided by the checker over every call; the call as it should go is walked besides.
import { compileScript } from '@/machines/machine/compile-script';
import type { Language } from '@/scripts/language/language';
import type { Script } from '@/scripts/language/script';
import type { TrainingPack } from '@/scripts/language/training/training-pack';
import { buildTransitionSystem } from '@/verify/model/build-transition-system';
import { bestEnding, personaEndings } from '@/verify/training/persona-endings';
import { firstStage, lastOf } from './client/follow-client';
import type { Lesson } from './client/lesson';
import { personaTruth } from './client/persona-truth';
import { meantRun } from './run/meant-run';

/** What is wrong with a persona. */
export interface PersonaFinding {
  /**
   * - `ending-unreachable`: no call with this client is closed with the row
   * - `ending-not-best`: some call ends better
   * - `ending-missed`: the call as it should go ends elsewhere, or nowhere
   */
  readonly code: 'ending-unreachable' | 'ending-not-best' | 'ending-missed';
  /** JSON path into the bundle. */
  readonly place: string;
  readonly persona: string;
  readonly wanted: string;
  /** The row that is reached instead; empty for none. */
  readonly found: string;
}

/** Everything that is wrong with the personas of a pack that the parser took. */
export function checkPersonas(script: Script, pack: TrainingPack): readonly PersonaFinding[] {
  if (pack.personas.length === 0) return [];
  const model = buildTransitionSystem(script);
  const compiled = compileScript(script);
  return pack.personas.flatMap((persona, index): readonly PersonaFinding[] => {
    const told = { place: `$.training.personas[${index}].ending`, persona: persona.id, wanted: persona.ending };
    const endings = personaEndings(model, persona);
    const best = bestEnding(model, endings) ?? '';
    if (!endings.includes(persona.ending)) return [{ ...told, code: 'ending-unreachable', found: best }];
    if (best !== persona.ending) return [{ ...told, code: 'ending-not-best', found: best }];
    const walked = walkedEnding({
      compiled,
      pack,
      language: script.language,
      persona,
      level: persona.level,
      seed: '',
      today: ANY_DAY,
      offsetMinutes: 0,
    });
    return walked === persona.ending ? [] : [{ ...told, code: 'ending-missed', found: walked }];
  });
}

/** The sentence for a finding. */
export function personaFindingText({ code, persona, wanted, found }: PersonaFinding, language: Language): string {
  const words = WORDS[language];
  return words[code]
    .replace('{persona}', persona)
    .replace('{wanted}', wanted)
    .replace('{found}', found || words.none);
}

const WORDS: Readonly<Record<Language, Readonly<Record<PersonaFinding['code'] | 'none', string>>>> = {
  ru: {
    'ending-unreachable': 'Персонаж «{persona}» не может закончить строкой «{wanted}»; лучшее, что достижимо: {found}.',
    'ending-not-best': 'Персонаж «{persona}» может закончить лучше, чем «{wanted}»: {found}.',
    'ending-missed': 'Верный звонок с персонажем «{persona}» кончается не строкой «{wanted}», а так: {found}.',
    none: 'ничего',
  },
  en: {
    'ending-unreachable':
      'Persona “{persona}” cannot end with the row “{wanted}”; the best that can be reached is: {found}.',
    'ending-not-best': 'Persona “{persona}” can end better than “{wanted}”: {found}.',
    'ending-missed': 'The right call with persona “{persona}” does not end with the row “{wanted}” but so: {found}.',
    none: 'nothing',
  },
};

/** Days of a persona are counted from the call, so any day will do. */
const ANY_DAY = '2026-05-02';
/** Noon of that day, in milliseconds. */
const NOON = 1_777_723_200_000;

/** The row that the call as it should go is closed with; empty where it does not come to an end. */
function walkedEnding(lesson: Lesson): string {
  const { place } = lastOf(meantRun(lesson, firstStage(lesson, personaTruth(lesson.persona, ANY_DAY), NOON))).state;
  return place.kind === 'closed' ? place.row.row.id : '';
}
