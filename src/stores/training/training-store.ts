import { defineStore } from 'pinia';
import { computed, markRaw, shallowRef } from 'vue';
import type { Facts } from '@/scripts/language/fact';
import type { Persona } from '@/scripts/language/training/persona';
import type { Attempt } from '@/training/attempt/attempt';
import type { Lesson } from '@/training/client/lesson';
import { personaTruth } from '@/training/client/persona-truth';
import { type Score, scoreAttempt } from '@/training/score/score-attempt';
import { compileLiveRules, type LiveRules } from '@/verify/live/live-monitor';
import { type Platform, type TrainingSource, usePlatform } from '../platform';
import { type ScriptInForce, useScriptStore } from '../script-store';
import { whenIdle } from '../when-idle';
import { attemptShelf } from './attempt-shelf';
import { beginAttempt } from './begin-attempt';
import { type Course, findCourse, type Found, type LessonChoice, lessonIn, personaIn } from './course';
import { PracticeCall } from './practice-call';

/** Practice calls of this browser. Nothing of it touches a live call, and no list of live calls reads it. */
export const useTrainingStore = defineStore('training', () => {
  const platform = usePlatform();
  const courses = useCourses(platform);
  const shelf = attemptShelf();
  const scoreOf = scorer();
  const status = shallowRef<'idle' | 'loading' | 'ready' | 'failed'>('idle');
  const judging = useJudging(courses, scoreOf);

  async function load(): Promise<void> {
    if (status.value === 'loading') return;
    if (status.value === 'ready') return courses.refresh();
    status.value = 'loading';
    const source = await courses.open().catch(() => null);
    if (source !== null) await shelf.open(source.attempts);
    status.value = source === null ? 'failed' : 'ready';
  }

  /** Begins an attempt and gives its id. */
  async function start(choice: LessonChoice): Promise<Found<string>> {
    const found = await courses.find(choice);
    if (!found.ok) return found;
    const attempt = beginAttempt(platform, found.value.script, found.value.persona, choice);
    shelf.keep(attempt);
    return { ok: true, value: attempt.attemptId };
  }

  /** The practice call of an attempt, with the version it was begun with. */
  async function open(attemptId: string): Promise<Found<PracticeCall>> {
    const attempt = shelf.attempts.value.find((one) => one.attemptId === attemptId);
    const lesson = attempt === undefined ? MISSING : await courses.lessonOf(attempt);
    if (!lesson.ok || attempt === undefined) return lesson.ok ? MISSING : lesson;
    const owner = {
      now: () => platform.now(),
      offsetMinutes: (instant: number) => platform.offsetMinutes(instant),
      onChange: (changed: Attempt) => shelf.keep(changed),
      onError,
    };
    return { ok: true, value: new PracticeCall(lesson.value, attempt, toldBy(lesson.value), owner) };
  }

  return {
    status,
    isUnkept: shelf.isUnkept,
    attempts: shelf.attempts,
    unreadable: shelf.unreadable,
    counts: judging.counts,
    personas: computed(() => courses.current.value?.pack.personas ?? []),
    /** Those that the author wants at the beginning. */
    first: computed(() => courses.current.value?.pack.curriculum.first ?? []),
    bundle: computed(() => courses.current.value?.bundle ?? ''),
    load,
    find: (choice: LessonChoice) => courses.find(choice),
    start,
    open,
    judge: judging.judge,
    scoreOf,
    eraseAll: () => shelf.eraseAll(),
  };
});

const MISSING = { ok: false, error: 'attempt' } as const;

interface Lessons {
  readonly course: Course;
  readonly script: ScriptInForce;
  readonly persona: Persona;
}

/** What can be practised here: the version in force, and any other that is in this browser. */
function useCourses(platform: Platform) {
  const scripts = useScriptStore();
  const source = shallowRef<TrainingSource | null>(null);
  /** What new calls are practised on. */
  const current = shallowRef<Course | null>(null);

  async function refresh(): Promise<void> {
    await scripts.refresh();
    current.value = await courseOf(scripts.version?.hash ?? source.value?.builtIn?.bundle ?? '');
  }

  async function courseOf(bundle: string): Promise<Course | null> {
    if (current.value?.bundle === bundle) return current.value;
    return source.value === null ? null : findCourse(platform, source.value, bundle).catch(() => null);
  }

  /** The client of a choice, with the version it belongs to. */
  async function find(choice: LessonChoice): Promise<Found<Lessons>> {
    const course = await courseOf(choice.bundle);
    const script = course === null ? null : await scripts.pinned(course.scriptHash);
    if (course === null || script === null) return { ok: false, error: 'bundle' };
    const persona = personaIn(course, choice);
    return persona.ok ? { ok: true, value: { course, script, persona: persona.value } } : persona;
  }

  async function lessonOf(attempt: Attempt): Promise<Found<Lesson>> {
    const found = await find(attempt);
    if (!found.ok) return found;
    const { course, script, persona } = found.value;
    return { ok: true, value: lessonIn(course, script, persona, attempt) };
  }

  return {
    current,
    refresh,
    async open(): Promise<TrainingSource> {
      const opened = markRaw(await platform.openTraining());
      source.value = opened;
      await refresh();
      return opened;
    },
    find,
    /** What an attempt is played with. */
    lessonOf,
  };
}

/** How the attempts of a list are judged. */
function useJudging(courses: ReturnType<typeof useCourses>, scoreOf: ReturnType<typeof scorer>) {
  const counts = shallowRef<ReadonlyMap<string, Score['counts']>>(new Map());
  return {
    /** By the ids of the attempts. */
    counts,
    /** Judges attempts that came to an end, one in each moment of rest, for their lines in a list. */
    judge: async (some: readonly Attempt[]): Promise<void> => {
      for (const attempt of some.filter(({ attemptId, endedAt }) => endedAt !== null && !counts.value.has(attemptId))) {
        await whenIdle();
        const lesson = await courses.lessonOf(attempt);
        if (!lesson.ok) continue;
        counts.value = new Map(counts.value).set(attempt.attemptId, scoreOf(lesson.value, attempt).counts);
      }
    },
  };
}

/** Judges attempts; the rules are compiled once for a script. */
function scorer(): (lesson: Lesson, attempt: Attempt) => Score {
  let rules: { readonly of: unknown; readonly made: LiveRules } | null = null;
  return (lesson, attempt) => {
    const of = lesson.compiled.script;
    rules = rules?.of === of ? rules : { of, made: compileLiveRules(of) };
    return scoreAttempt(lesson, rules.made, attempt);
  };
}

/** Personal facts of the persona: shown in the call, kept nowhere. */
function toldBy({ compiled: { script }, persona, today }: Lesson): Facts {
  const truth = personaTruth(persona, today);
  const personal = script.facts.filter((fact) => fact.personal === true && Object.hasOwn(truth, fact.id));
  return Object.fromEntries(personal.map(({ id }) => [id, truth[id] ?? null]));
}

/** A machine that fails is a bug: thrown in a turn of its own, it reaches the one handler. */
function onError(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}
