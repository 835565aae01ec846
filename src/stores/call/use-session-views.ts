import { computed, type Ref } from 'vue';
import { factsOf, phaseOf } from '@/machines/machine/call-state';
import { agentNote } from '@/machines/session/agent-note';
import type { SessionSnapshot } from '@/machines/session/call-session';
import { type Agent, personalFacts } from '@/machines/session/personal-facts';
import { timersOf } from '@/machines/session/timers';
import { unexplainedAnswers } from '@/machines/session/unexplained-answers';
import { composeNotes } from '@/machines/view/compose-notes';
import { closingNow } from '@/machines/view/derive-closing';
import { describeStep } from '@/machines/view/describe-step';
import { describeTrail, type TrailItem } from '@/machines/view/describe-trail';
import { shareClosing, shareItems, shareStep, shareUnchanged } from '@/machines/view/share-unchanged';
import type { ClosingView, StepView } from '@/machines/view/step-view';
import type { Facts } from '@/scripts/language/fact';
import type { RuleGuard } from '@/verify/live/rule-guard';
import type { CallNotes } from './call-notes';

/** What a screen shows of a call, computed from its session. What says the same as before keeps its identity. */
export function useSessionViews(
  call: Readonly<Ref<SessionSnapshot | null>>,
  guard: Readonly<Ref<RuleGuard | null>>,
  agent: () => Agent,
) {
  const personal = computed<Facts>(() =>
    call.value === null ? {} : personalFacts(call.value.compiled.script, call.value.told, agent()),
  );
  const facts = computed<Facts>((before) =>
    call.value === null ? {} : shareUnchanged(before ?? {}, { ...factsOf(call.value.state), ...personal.value }),
  );
  const view = computed<StepView | null>((before) => {
    if (call.value === null) return null;
    const { compiled, state, journal } = call.value;
    const shown = describeStep(compiled, state, personal.value);
    const guarded = guard.value?.guardedStep(journal, shown) ?? shown;
    return before ? shareStep(before, guarded) : guarded;
  });
  const closing = computed<ClosingView | null>((before) => {
    if (call.value === null) return null;
    const { compiled, state, journal } = call.value;
    const shown = closingNow(compiled, state);
    const guarded = guard.value?.guardedClosing(journal, shown, phaseOf(state)) ?? shown;
    return before ? shareClosing(before, guarded) : guarded;
  });
  const trail = computed<readonly TrailItem[]>((before) =>
    call.value === null
      ? NOTHING
      : shareItems(before ?? NOTHING, describeTrail(call.value.compiled, call.value.journal)),
  );
  return { facts, view, closing, trail, notes: useNotes(call, personal), header: useHeader(call, facts) };
}

function useNotes(
  call: Readonly<Ref<SessionSnapshot | null>>,
  personal: Readonly<Ref<Facts>>,
): Readonly<Ref<CallNotes>> {
  return computed<CallNotes>((before = NO_NOTES) => {
    if (call.value === null) return NO_NOTES;
    const { compiled, state, journal } = call.value;
    return shareUnchanged(before, {
      texts: shareItems(before.texts, composeNotes(compiled, state, personal.value)),
      own: agentNote(journal),
      unexplained: shareItems(before.unexplained, unexplainedAnswers(journal)),
    });
  });
}

function useHeader(call: Readonly<Ref<SessionSnapshot | null>>, facts: Readonly<Ref<Facts>>) {
  return computed<CallOrigin>((before = NO_CALL) =>
    call.value === null
      ? NO_CALL
      : shareUnchanged(before, {
          maskedNumber: call.value.maskedNumber,
          startedAt: call.value.journal.startedAt,
          deadlineAt: timersOf(call.value.compiled.script, facts.value)[0]?.at ?? null,
        }),
  );
}

/** Whose call it is and its two instants, milliseconds since the epoch. */
export interface CallOrigin {
  readonly maskedNumber: string;
  readonly startedAt: number | null;
  readonly deadlineAt: number | null;
}

const NOTHING: readonly never[] = [];
const NO_NOTES: CallNotes = { texts: NOTHING, own: '', unexplained: NOTHING };
const NO_CALL: CallOrigin = { maskedNumber: '', startedAt: null, deadlineAt: null };
