import { computed, type Ref, shallowRef, watch } from 'vue';
import { dayAt } from '@/calendar/instant';
import type { useDeskStore } from '@/stores/desk-store';
import type { DeskTool } from '@/scripts/language/step';
import type { CallSource } from './call-source';
import type { KeyIntent } from './keyboard/key-intent';
import { ROLE_NAMES, type Role } from '@/scripts/language/roles/bindings';
import { textOfRole } from '@/scripts/language/roles/role-of';
import { deskContext } from '../desk/desk-context';

/** What lies on the desk beside the call. */
export type DeskSource = Pick<ReturnType<typeof useDeskStore>, 'state' | 'change' | 'serve'>;

/** The tools of the step where the call stands: which is open, and what it may know. It closes when the step is left. */
export function useStepTool(call: CallSource, desk: DeskSource, now: Readonly<Ref<number>>) {
  const opened = shallowRef<DeskTool | null>(null);
  const isMine = computed(() => call.saving.ownership === 'mine' && call.view?.phase !== 'closed');
  const tool = computed(() => (isMine.value ? (call.view?.tool ?? null) : null));
  const context = computed(() => {
    const today = textOfRole(call.script, call.facts, 'today');
    return deskContext(call.script, call.facts, {
      language: call.script?.language ?? 'ru',
      today: today !== '' ? today : dayAt(now.value, -new Date(now.value).getTimezoneOffset()),
      now: now.value,
      askable: askedRoles(call),
    });
  });
  watch(
    () => `${call.callId} ${call.view?.id} ${call.view?.branch?.id}`,
    () => close(),
  );

  watch(() => call.callId, desk.serve, { immediate: true });

  /** Takes the key of the tool and leaves every other to `act`. */
  function withToolKey(act: (intent: KeyIntent) => void): (intent: KeyIntent) => void {
    return (intent) => (intent.kind === 'tool' ? open() : act(intent));
  }

  /** The fact of the script that a tool fills by its role. */
  function factOf(role: Role): string {
    return call.script?.bindings[role] ?? '';
  }

  /** Opens the tool of a task, or that of the step. */
  function open(which: DeskTool | null = tool.value): void {
    opened.value = isMine.value ? which : null;
  }

  function close(): void {
    opened.value = null;
  }

  return { opened, tool, context, factOf, open, close, withToolKey };
}

/** The roles whose facts the step asks for. */
function askedRoles({ script, view }: CallSource): readonly Role[] {
  const asked = new Set(view?.asks.map((ask) => ask.fact.id));
  return ROLE_NAMES.filter((role) => asked.has(script?.bindings[role] ?? ''));
}
