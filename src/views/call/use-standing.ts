import { useSelector } from '@xstate/vue';
import { computed, type Ref } from 'vue';
import { standingOf } from '@/machines/call-state';
import type { useCallStore } from '@/stores/call-store';

/** Where the live machine stands, as a name that changes exactly when the call moves on; empty while no call is open. */
export function useStanding(call: ReturnType<typeof useCallStore>): Ref<string> {
  return useSelector(
    computed(() => call.actor ?? undefined),
    (snapshot) => (snapshot === undefined ? '' : standingOf(snapshot)),
  );
}
