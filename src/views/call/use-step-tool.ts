import { computed, type Ref, shallowRef, watch } from 'vue';
import { dayAt } from '@/calendar/instant';
import type { useDeskStore } from '@/stores/desk-store';
import type { CallSource } from './call-source';
import type { KeyIntent } from './keyboard/key-intent';
import { ROLE_NAMES, type Role } from '@/scripts/language/roles/bindings';
import { textOfRole } from '@/scripts/language/roles/role-of';
import { deskContext } from '../desk/desk-context';

/** What lies on the desk beside the call. */
export type DeskSource = Pick<ReturnType<typeof useDeskStore>, 'state' | 'change' | 'serve'>;

/** The tool of the step where the call stands: whether it is open, and what it may know. It closes when the step is left. */
export function useStepTool(call: CallSource, desk: DeskSource, now: Readonly<Ref<number>>) {
  const isOpen = shallowRef(false);
  const tool = computed(() =>
    call.saving.ownership === 'mine' && call.view?.phase !== 'closed' ? (call.view?.tool ?? null) : null,
  );
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

  function open(): void {
    isOpen.value = tool.value !== null;
  }

  function close(): void {
    isOpen.value = false;
  }

  return { isOpen, tool, context, factOf, open, close, withToolKey };
}

/** The roles whose facts the step asks for. */
function askedRoles({ script, view }: CallSource): readonly Role[] {
  const asked = new Set(view?.asks.map((ask) => ask.fact.id));
  return ROLE_NAMES.filter((role) => asked.has(script?.bindings[role] ?? ''));
}
