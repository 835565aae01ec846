import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import { type DeskState, EMPTY_DESK } from '@/desk/desk-state';

/** What lies on the agent's desk for one client: of a call, or of none. It lives in memory and goes with the client. */
export const useDeskStore = defineStore('desk', () => {
  const state = shallowRef<DeskState>(EMPTY_DESK);
  const owner = shallowRef<string | null>(null);

  /** Clears the desk when another client's call comes to it. */
  function serve(callId: string | null): void {
    if (owner.value === callId) return;
    owner.value = callId;
    // Access to a tool belongs to the agent, not to the client.
    state.value = { ...EMPTY_DESK, hasScriptManager: state.value.hasScriptManager };
  }

  function change(next: Partial<DeskState>): void {
    state.value = { ...state.value, ...next };
  }

  return { state: computed(() => state.value), serve, change };
});
