import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import { useActiveCall } from './active-call';

/** A new version of the application that lies ready. It never comes into an open call: it is offered when none is open. */
export const useUpdateStore = defineStore('update', () => {
  const call = useActiveCall();
  const ready = shallowRef<(() => void) | null>(null);

  /** Takes note of a new version and of what puts it in charge. */
  function offer(apply: () => void): void {
    ready.value = apply;
  }

  const isOffered = computed(() => ready.value !== null && (call.callId === null || call.view?.phase === 'closed'));

  function apply(): void {
    if (isOffered.value) ready.value?.();
  }

  return { isOffered, offer, apply };
});
