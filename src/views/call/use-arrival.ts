import { useSelector } from '@xstate/vue';
import { computed, onMounted, watch } from 'vue';
import { stateKey } from '@/machines/machine/call-state';
import type { CallSource } from './call-source';

/** Calls `arrive` once a step is on the screen: when the screen comes up, and whenever the live machine moves on. */
export function useArrival(call: CallSource, arrive: () => void): void {
  const key = useSelector(
    computed(() => call.machine ?? undefined),
    (snapshot) => (snapshot === undefined ? '' : stateKey(snapshot)),
  );
  watch(key, arrive, { flush: 'post' });
  // A call that was open already when the screen came up brings no change to watch.
  onMounted(arrive);
}
