import { dayAt } from '@/calendar/instant';
import { startJournal } from '@/machines/session/start-journal';
import type { Persona } from '@/scripts/language/training/persona';
import type { Attempt } from '@/training/attempt/attempt';
import { personaTruth } from '@/training/client/persona-truth';
import type { Platform } from '../platform';
import type { ScriptInForce } from '../script-store';
import type { LessonChoice } from './course';

/** An attempt that begins now: the client's intake is in the journal, as a screen pop would fill it. */
export function beginAttempt(
  platform: Pick<Platform, 'now' | 'offsetMinutes' | 'newId'>,
  { compiled, pin }: ScriptInForce,
  persona: Persona,
  { bundle, seed }: LessonChoice,
): Attempt {
  const at = platform.now();
  const offsetMinutes = platform.offsetMinutes(at);
  const attemptId = platform.newId();
  const today = dayAt(at, offsetMinutes);
  const beginning = { callId: attemptId, script: pin, at, offsetMinutes };
  const { journal } = startJournal(compiled.script, beginning, personaTruth(persona, today));
  const { id, level } = persona;
  return { format: 1, attemptId, bundle, persona: id, level, seed, today, journal, marks: [], endedAt: null };
}
