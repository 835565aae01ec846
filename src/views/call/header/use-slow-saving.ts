import { onScopeDispose, shallowRef, type ShallowRef, watch } from 'vue';
import type { CallSource } from '../call-source';

type Saving = CallSource['saving']['saving'];

/** How long a write may take before it is worth a word, in milliseconds. */
const SLOW = 200;

/** The state of the disk as it is told: that something is being written only when that takes long, all else at once. */
export function useSlowSaving(saving: () => Saving): Readonly<ShallowRef<Saving>> {
  const told = shallowRef(saving());
  let timer: ReturnType<typeof setTimeout> | undefined;

  watch(
    saving,
    (now) => {
      clearTimeout(timer);
      if (now !== 'saving' || told.value !== 'saved') told.value = now;
      else timer = setTimeout(() => (told.value = now), SLOW);
    },
    { flush: 'sync' },
  );
  onScopeDispose(() => clearTimeout(timer));
  return told;
}
