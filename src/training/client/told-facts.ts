// Facts that a client tells in words. In: a lesson, the step, what was told before. Out: sentences. A choice is never told so: its value
// is what the answers of the step are about.
import type { StepPlan } from '@/machines/plan/call-plan';
import type { Fact, Facts } from '@/scripts/language/fact';
import type { ClientMemory } from './client-memory';
import type { Lesson } from './lesson';
import { inLanguage } from './line-sources';
import { SPEECH_FRAMES } from './speech-frames';

/** A fact with the sentence that tells it. */
export interface ToldFact {
  readonly fact: string;
  readonly text: string;
  /** False where the client says that it will not be told, or is not known. */
  readonly isTold: boolean;
}

/** What the client tells because the step asks for it; also that it will not be told. */
export function askedFacts(lesson: Lesson, step: StepPlan, facts: Facts): readonly ToldFact[] {
  const { ifAsked, volunteers, never } = lesson.persona.knows;
  const frames = SPEECH_FRAMES[lesson.language];
  return step.asks
    .filter(({ when, fact }) => when(facts) && fact.kind !== 'choice' && fact.kind !== 'flag')
    .flatMap(({ fact }): readonly ToldFact[] => {
      if (never.includes(fact.id)) return [{ fact: fact.id, text: frames.silent, isTold: false }];
      const claim = claimed(lesson, fact.id);
      if (claim !== null) return [claim];
      if (![...ifAsked, ...volunteers].includes(fact.id)) return [];
      const text = sentence(lesson, fact);
      return [{ fact: fact.id, text: text ?? frames.unknown, isTold: text !== null }];
    });
}

/** What the client tells before anybody asked, of what was not told yet. */
export function earlyFacts(lesson: Lesson, { told }: ClientMemory): readonly ToldFact[] {
  const { volunteers } = lesson.persona.knows;
  const known = lesson.compiled.script.facts.filter(({ id }) => volunteers.includes(id) && !told.has(id));
  return known.flatMap((fact) => {
    const claim = claimed(lesson, fact.id);
    const text = claim?.text ?? sentence(lesson, fact);
    return text === null ? [] : [{ fact: fact.id, text, isTold: true }];
  });
}

function claimed(lesson: Lesson, fact: string): ToldFact | null {
  const claim = lesson.persona.claims.find((one) => one.fact === fact);
  return claim === undefined ? null : { fact, text: inLanguage(lesson, claim.words), isTold: true };
}

function sentence(lesson: Lesson, fact: Fact): string | null {
  const value = lesson.persona.facts[fact.id];
  const frames = SPEECH_FRAMES[lesson.language];
  if (value === undefined || value === null || typeof value === 'boolean' || fact.kind === 'choice') return null;
  if (typeof value !== 'object') return `${fact.label}: ${String(value)}.`;
  return frames.moment(frames.days(value.inDays), value.at ?? '');
}
