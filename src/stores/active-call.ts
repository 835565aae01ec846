import { defineStore } from 'pinia';
import { computed, markRaw, shallowRef, watch } from 'vue';
import type { CallSession, CommandResult } from '@/machines/session/call-session';
import type { Facts, FactValue } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import { CallOpening, IDLE, type OpenCall } from './call/call-opening';
import { useRuleGuard } from './call/use-rule-guard';
import { useSessionViews } from './call/use-session-views';
import { usePlatform } from './platform';
import { useScriptStore } from './script-store';
import { useSettingsStore } from './settings-store';

/**
 * The call that is open in this tab: a session, what keeps it, and what a screen shows of both. A write to the disk is issued in the same
 * tick as the change, and never awaited by it.
 */
export const useActiveCall = defineStore('call', () => {
  const platform = usePlatform();
  const scripts = useScriptStore();
  const settings = useSettingsStore();
  const now = shallowRef<OpenCall>(IDLE);
  const call = computed(() => now.value.call);
  const guard = useRuleGuard(computed(() => call.value?.compiled ?? null));
  const opening = new CallOpening({
    platform,
    now: () => platform.now(),
    offsetMinutes: (instant) => platform.offsetMinutes(instant),
    agent: () => settings.settings,
    script: () => scripts.inForce,
    scriptOf: (hash) => scripts.pinned(hash),
    isAgainstRules: (journal, move) => (guard.value?.brokenBy(journal, move).length ?? 0) > 0,
    onChange: (next) => (now.value = next),
    // A machine that fails is a bug: thrown in a turn of its own, it reaches the one handler, and the call goes on.
    onError: (error) =>
      void setTimeout(() => {
        throw error;
      }),
  });
  // Another language is another compiled script: the same journal gives the same step in it. A call keeps the version that it was
  // begun with, whatever is published meanwhile.
  watch(
    () => scripts.inForce,
    async () => {
      const hash = call.value?.journal.script.hash;
      if (hash === undefined) return;
      const script = hash === scripts.pin?.hash ? scripts.inForce : await scripts.pinned(hash);
      if (script !== null && call.value?.journal.script.hash === hash) opening.speak(script.compiled);
    },
  );

  return {
    status: computed(() => now.value.status),
    lost: computed(() => now.value.lost),
    callId: computed(() => call.value?.journal.callId ?? null),
    script: computed<Script | null>(() => call.value?.compiled.script ?? null),
    journal: computed(() => call.value?.journal ?? null),
    machine: computed(() => call.value?.actor ?? null),
    ...useSessionViews(call, guard, () => settings.settings),
    saving: computed<SavingView>(() => ({
      ...now.value.keeping,
      setAside: now.value.setAside,
      refusedMoves: now.value.refusedMoves,
    })),
    commands: markRaw(commandsOf(opening)),
    start: (intake: Facts) => Promise.resolve(opening.start(intake)),
    open: (callId: string) => opening.open(callId),
    leave: () => opening.leave(),
  };
});

/** How well the call is kept, and what was wrong with its record when it was opened. */
export type SavingView = OpenCall['keeping'] & Pick<OpenCall, 'setAside' | 'refusedMoves'>;

/** Everything that can be done with an open call. */
function commandsOf(opening: CallOpening) {
  const run = (act: (session: CallSession) => CommandResult) => opening.run(act);
  return {
    answer: (answer: string) => run((session) => session.answer(answer)),
    enter: (fact: string, value: FactValue) => run((session) => session.enter(fact, value)),
    raise: (event: string) => run((session) => session.raise(event)),
    object: (objection: string) => run((session) => session.object(objection)),
    unlisted: (said: string) => run((session) => session.unlisted(said)),
    explain: (entry: number, said: string) => run((session) => session.explain(entry, said)),
    back: () => run((session) => session.back()),
    undoTo: (keep: number) => run((session) => session.undoTo(keep)),
    writeNote: (text: string) => run((session) => session.writeNote(text)),
    setPersonal: (fact: string, value: FactValue) => run((session) => session.setPersonal(fact, value)),
    takeOver: () => opening.takeOver(),
    tick: (instant: number) => opening.tick(instant),
  };
}
