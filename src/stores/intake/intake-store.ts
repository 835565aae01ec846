import { defineStore } from 'pinia';
import { computed, type Ref, shallowRef, watch } from 'vue';
import { minuteAt } from '@/calendar/instant';
import { maskedNumberOf } from '@/machines/session/masked-number';
import type { Facts } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import { type FieldProblem, type IntakeTexts, intakeFacts, parseIntake, untouchedText } from './intake';
import { type PopNotice, readScreenPop, type ScreenPop } from './screen-pop';
import { type Platform, usePlatform } from '../platform';
import { useScriptStore } from '../script-store';
import { useSettingsStore } from '../settings-store';

/** More notices than these nobody reads; a message may hold thousands of unknown fields. */
const MOST_NOTICES = 8;

/** The intake form as it now stands, typed by hand or filled by a link or a message. In memory only (R51). */
export const useIntakeStore = defineStore('intake', () => {
  const platform = usePlatform();
  const scripts = useScriptStore();
  const settings = useSettingsStore();
  const { typed, problems, notices, repeated, carried, leftFor, show, tell } = useShown();
  const { fields, campaignFact, texts } = useFields(typed);
  const withScript = useArrivingScript();

  function type(fact: string, text: string): void {
    typed.value = { ...typed.value, [fact]: text };
    problems.value = problems.value.filter((problem) => problem.fact !== fact);
  }

  /** Fills the form from a link or a message; what cannot be read is told and nothing is started. */
  function fill(parameters: Readonly<Record<string, unknown>>): void {
    withScript((script) => show(readScreenPop(script, parameters, localMinute(platform))));
  }

  /** Fills the form with the facts of an earlier call; `left` goes over into the next one if its number turns out to be the same. */
  function repeat(parameters: Readonly<Record<string, unknown>>, number: string, left: Facts = {}): void {
    withScript((script) => {
      show(readScreenPop(script, parameters, localMinute(platform)));
      repeated.value = number;
      carried.value = left;
    });
  }

  /** The facts to start a call with; null when a field cannot be read, and `problems` says which. */
  function read(): Facts | null {
    if (scripts.current === null) return null;
    const parsed = parseIntake(scripts.current.script, texts.value, localMinute(platform));
    problems.value = parsed.problems;
    if (parsed.problems.length > 0) return null;
    return { ...leftFor(maskedNumberOf(scripts.current.script, parsed.facts)), ...parsed.facts };
  }

  /** Empties the form. The campaign that a call was started with is remembered for the next one. */
  function clear(startedWith: Facts | null): void {
    const campaign = startedWith?.[campaignFact.value ?? ''];
    if (typeof campaign === 'string') settings.change({ lastCampaign: campaign });
    show({ texts: {}, problems: [], notices: [] });
  }

  return {
    fields,
    texts,
    problems: computed(() => problems.value),
    notices: computed(() => notices.value),
    repeated: computed(() => repeated.value),
    type,
    fill,
    repeat,
    read,
    clear,
    tell,
  };
});

/** Does what was asked last as soon as there is a script: a published one is read from the disk, and no client may be lost meanwhile. */
function useArrivingScript(): (work: (script: Script) => void) => void {
  const scripts = useScriptStore();
  let waiting: ((script: Script) => void) | null = null;
  watch(
    () => scripts.current,
    (current) => {
      if (current === null) return;
      waiting?.(current.script);
      waiting = null;
    },
    { flush: 'sync' },
  );
  return (work) => {
    if (scripts.current === null) waiting = work;
    else work(scripts.current.script);
  };
}

/** What stands in the form and beside it. */
function useShown() {
  const typed = shallowRef<IntakeTexts>({});
  const problems = shallowRef<readonly FieldProblem[]>([]);
  const notices = shallowRef<readonly PopNotice[]>([]);
  /** The masked number of the call that the form repeats; its own number was never kept. */
  const repeated = shallowRef<string | null>(null);

  /** What the repeated call left for the next one. */
  const carried = shallowRef<Facts>({});

  /** Replaces all that stands in the form and beside it. */
  function show(pop: ScreenPop): void {
    typed.value = pop.texts;
    problems.value = pop.problems;
    notices.value = pop.notices.slice(-MOST_NOTICES);
    repeated.value = null;
    carried.value = {};
  }

  /** What goes over when the number looks like that of the repeated call; of that number nothing else was kept. */
  function leftFor(number: string): Facts {
    return repeated.value !== null && number === repeated.value ? carried.value : {};
  }

  /** Tells what a message as a whole got wrong. */
  function tell(notice: PopNotice): void {
    notices.value = [...notices.value, notice].slice(-MOST_NOTICES);
  }

  return { typed, problems, notices, repeated, carried, leftFor, show, tell };
}

/** The fields of the form and what each of them shows. */
function useFields(typed: Readonly<Ref<IntakeTexts>>) {
  const scripts = useScriptStore();
  const settings = useSettingsStore();
  const fields = computed(() => (scripts.current === null ? [] : intakeFacts(scripts.current.script)));
  const campaignFact = computed(() => scripts.current?.script.bindings.campaign ?? null);
  const texts = computed<IntakeTexts>(() =>
    Object.fromEntries(
      fields.value.map((fact) => {
        const remembered = fact.id === campaignFact.value ? settings.settings.lastCampaign : null;
        return [fact.id, typed.value[fact.id] ?? untouchedText(fact, remembered)];
      }),
    ),
  );
  return { fields, campaignFact, texts };
}

/** The agent's local minute, from which «завтра» counts. */
function localMinute(platform: Platform): string {
  const now = platform.now();
  return minuteAt(now, platform.offsetMinutes(now));
}
