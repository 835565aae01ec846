import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import { useActiveCall } from './active-call';

/** A bug that reached the one handler, and what it means for the call. */
export const useFaultStore = defineStore('fault', () => {
  const call = useActiveCall();
  const fault = shallowRef<string | null>(null);

  return {
    /** Messages of the error for a report; null when all is well. */
    fault: computed(() => fault.value),
    /** What to tell: is there a call, and is everything of it on the disk? */
    effect: computed<'saved' | 'unsaved' | 'none'>(() => {
      if (call.status !== 'open') return 'none';
      return call.saving.saving === 'saved' ? 'saved' : 'unsaved';
    }),
    report(error: unknown): void {
      fault.value = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    },
    dismiss(): void {
      fault.value = null;
    },
  };
});
