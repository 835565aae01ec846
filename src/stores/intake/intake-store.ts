import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import { minuteAt } from '@/calendar/instant';
import type { Facts } from '@/scripts/language/fact';
import { type FieldProblem, type IntakeTexts, intakeFacts, parseIntake } from './intake';
import { type PopNotice, readScreenPop } from './screen-pop';
import { usePlatform } from '../platform';
import { useScriptStore } from '../script-store';
import { useSettingsStore } from '../settings-store';

/** The intake form as it now stands, typed by hand or filled by a link or a message. In memory only (R51). */
export const useIntakeStore = defineStore('intake', () => {
  const platform = usePlatform();
  const scripts = useScriptStore();
  const settings = useSettingsStore();
  const typed = shallowRef<IntakeTexts>({});
  const problems = shallowRef<readonly FieldProblem[]>([]);
  const notices = shallowRef<readonly PopNotice[]>([]);

  const fields = computed(() => (scripts.current === null ? [] : intakeFacts(scripts.current.script)));
  const campaignFact = computed(() => scripts.current?.script.bindings.campaign ?? null);
  /** What a field shows before anybody has typed: the script's initial value, and the campaign of the last call. */
  const texts = computed<IntakeTexts>(() => {
    const shown: Record<string, string> = {};
    for (const fact of fields.value) {
      const initial = fact.kind === 'choice' || fact.kind === 'count' ? fact.initial : undefined;
      const last =
        fact.id === campaignFact.value && fact.kind === 'choice'
          ? fact.values.find(({ id }) => id === settings.settings.lastCampaign)?.id
          : undefined;
      shown[fact.id] = typed.value[fact.id] ?? last ?? (initial === undefined ? '' : String(initial));
    }
    return shown;
  });

  function localMinute(): string {
    const now = platform.now();
    return minuteAt(now, platform.offsetMinutes(now));
  }

  function type(fact: string, text: string): void {
    typed.value = { ...typed.value, [fact]: text };
    problems.value = problems.value.filter((problem) => problem.fact !== fact);
  }

  /** Fills the form from a link or a message; what cannot be read is told and nothing is started. */
  function fill(parameters: Readonly<Record<string, unknown>>): void {
    if (scripts.current === null) return;
    const pop = readScreenPop(scripts.current.script, parameters, localMinute());
    typed.value = pop.texts;
    problems.value = pop.problems;
    notices.value = pop.notices;
  }

  /** The facts to start a call with; null when a field cannot be read, and `problems` says which. */
  function read(): Facts | null {
    if (scripts.current === null) return null;
    const parsed = parseIntake(scripts.current.script, texts.value, localMinute());
    problems.value = parsed.problems;
    return parsed.problems.length === 0 ? parsed.facts : null;
  }

  /** Empties the form. The campaign that a call was started with is remembered for the next one. */
  function clear(startedWith: Facts | null): void {
    const campaign = startedWith?.[campaignFact.value ?? ''];
    if (typeof campaign === 'string') settings.change({ lastCampaign: campaign });
    typed.value = {};
    problems.value = [];
    notices.value = [];
  }

  /** Tells what a message as a whole got wrong. */
  function tell(notice: PopNotice): void {
    notices.value = [...notices.value, notice];
  }

  return {
    fields,
    texts,
    problems: computed(() => problems.value),
    notices: computed(() => notices.value),
    type,
    fill,
    read,
    clear,
    tell,
  };
});
