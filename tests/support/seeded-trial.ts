// Seeded mistakes, judged. In: lessons. Out: how many were made of each kind, and which were not caught.
import { draw } from '@/training/client/draw';
import type { Lesson } from '@/training/client/lesson';
import type { Mistake, MistakeKind } from '@/training/score/mistake';
import { scoreAttempt } from '@/training/score/score-attempt';
import { compileLiveRules } from '@/verify/live/live-monitor';
import type { Move } from '@/machines/graph/move';
import type { Stage } from '@/training/client/follow-client';
import { playAttempt } from './play-attempt';
import { seedMistakes } from './seeded-mistakes';

export interface SeededTrial {
  readonly made: Readonly<Record<string, number>>;
  readonly missed: readonly string[];
}

interface Place {
  readonly index: number;
  readonly move: Move;
}

/** Makes mistakes in calls that are right besides: of each kind and persona, at most `places` of them, drawn by their names. */
export function seededTrial(lessons: readonly Lesson[], places: number): SeededTrial {
  const made: Record<string, number> = {};
  const missed: string[] = [];
  for (const lesson of lessons) {
    const rules = compileLiveRules(lesson.compiled.script);
    for (const [kind, all] of placesOf(lesson)) {
      for (const place of sample(all, places, `${lesson.persona.id}|${kind}`)) {
        const score = scoreAttempt(lesson, rules, playAttempt(lesson, onlyAt(place)));
        made[kind] = (made[kind] ?? 0) + 1;
        const found = score.mistakes.find((mistake) => mistake.kind === kind && mistake.step === place.move.step);
        if (found === undefined || !isNamed(found)) {
          const told = found === undefined ? score.mistakes.map((mistake) => mistake.kind).join(', ') : 'unnamed';
          missed.push(
            `${lesson.compiled.script.id}/${lesson.persona.id}: ${kind} at ${JSON.stringify(place.move)}: ${told}`,
          );
        }
      }
    }
  }
  return { made, missed };
}

/** Rule, step and time. */
function isNamed({ stepTitle, sources, at }: Mistake): boolean {
  return stepTitle !== '' && sources.length > 0 && at > 0;
}

function placesOf(lesson: Lesson): ReadonlyMap<MistakeKind, readonly Place[]> {
  const places = new Map<MistakeKind, Place[]>();
  let index = 0;
  playAttempt(lesson, (stage: Stage, right: Move) => {
    for (const [kind, move] of seedMistakes(lesson, stage, right)) {
      places.set(kind, [...(places.get(kind) ?? []), { index, move }]);
    }
    index += 1;
    return null;
  });
  return places;
}

function onlyAt({ index, move }: Place) {
  let now = 0;
  return () => {
    now += 1;
    return now === index + 1 ? move : null;
  };
}

function sample(all: readonly Place[], count: number, key: string): readonly Place[] {
  const start = draw(key, all.length);
  return [...all.slice(start), ...all.slice(0, start)].slice(0, count);
}
