import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';

/** The time now, in milliseconds since the epoch, renewed every second while the component lives. */
export function useClock(onSecond?: (now: number) => void): Readonly<ShallowRef<number>> {
  const now = shallowRef(Date.now());
  const timer = setInterval(() => {
    now.value = Date.now();
    onSecond?.(now.value);
  }, 1_000);
  onScopeDispose(() => clearInterval(timer));
  return now;
}
