import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import { type DeskState, EMPTY_DESK } from '@/desk/desk-state';

/** Calls whose desks are remembered in this tab. */
const CALLS_KEPT = 8;

/** What lies on the agent's desk for one client: of a call, or of none. It lives in memory and goes with the tab. */
export const useDeskStore = defineStore('desk', () => {
  const state = shallowRef<DeskState>(EMPTY_DESK);
  const owner = shallowRef<string | null>(null);
  const kept = new Map<string, DeskState>();

  /** Clears the desk for another client; a call that comes back finds its own things again. */
  function serve(callId: string | null): void {
    if (owner.value === callId) return;
    if (owner.value !== null) keep(owner.value, state.value);
    const { hasScriptManager } = state.value;
    owner.value = callId;
    // Access to a tool belongs to the agent, not to the client.
    state.value = { ...((callId === null ? undefined : kept.get(callId)) ?? EMPTY_DESK), hasScriptManager };
  }

  function keep(callId: string, desk: DeskState): void {
    kept.delete(callId);
    kept.set(callId, desk);
    const [oldest] = kept.keys();
    if (kept.size > CALLS_KEPT && oldest !== undefined) kept.delete(oldest);
  }

  function change(next: Partial<DeskState>): void {
    state.value = { ...state.value, ...next };
  }

  return { state: computed(() => state.value), serve, change };
});
