import { computed } from 'vue';
import { shareItems, shareUnchanged } from '@/machines/view/share-unchanged';
import { ownOffset } from '../shared/moment-context';
import type { CallSource } from './call-source';
import { type CallHeading, callHeading } from './header/call-heading';
import { type ClientFact, clientFacts } from './sidebar/client-facts';
import { type CallBack, callBack } from './wrap-up/call-back';
import { type UnexplainedView, unexplainedViews } from './wrap-up/unexplained-view';

/** What the parts of the call screen show, computed from the call; what says the same as before keeps its identity. */
export function useScreenParts(call: CallSource) {
  const heading = computed<CallHeading | null>((before) => {
    if (call.script === null) return null;
    const parts = { ...call.header, saving: call.saving.saving, isRunning: call.view?.phase !== 'closed' };
    return shareUnchanged(before ?? null, callHeading(call.script, call.facts, parts));
  });
  const known = computed<readonly ClientFact[]>((before) =>
    call.script === null ? [] : shareItems(before ?? [], clientFacts(call.script, call.facts)),
  );
  const agreed = computed<CallBack | null>((before) =>
    call.script === null
      ? null
      : shareUnchanged(before ?? null, callBack(call.script, call.facts, ownOffset(Date.now()))),
  );
  const personal = computed(() => call.script?.facts.filter((fact) => fact.personal === true && !fact.autofill) ?? []);
  const fillable = computed<readonly string[]>((before) =>
    shareItems(before ?? [], [
      ...personal.value.map((fact) => fact.id),
      ...(call.view?.asks.map((ask) => ask.fact.id) ?? []),
    ]),
  );
  const unexplained = computed<readonly UnexplainedView[]>((before) =>
    shareItems(before ?? [], unexplainedViews(call.notes.unexplained, call.trail)),
  );
  return { heading, known, agreed, personal, fillable, unexplained };
}
