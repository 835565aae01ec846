import { shallowRef } from 'vue';
import type { AttemptRecords } from '@/storage/training/attempt-records';
import type { Attempt } from '@/training/attempt/attempt';

/** The attempts of this browser, as they are kept. A browser that refuses to store lets them live on in the tab, and that is said. */
export function attemptShelf() {
  const attempts = shallowRef<readonly Attempt[]>([]);
  const unreadable = shallowRef<readonly unknown[]>([]);
  const isUnkept = shallowRef(false);
  let records: AttemptRecords | null = null;

  function refused(): null {
    isUnkept.value = true;
    return null;
  }

  return {
    attempts,
    unreadable,
    isUnkept,
    async open(opened: AttemptRecords): Promise<void> {
      records = opened;
      const kept = await opened.list().catch(refused);
      attempts.value = kept?.attempts ?? [];
      unreadable.value = kept?.unreadable ?? [];
    },
    keep(attempt: Attempt): void {
      attempts.value = [attempt, ...attempts.value.filter(({ attemptId }) => attemptId !== attempt.attemptId)];
      void records?.write(attempt).catch(refused);
    },
    async eraseAll(): Promise<void> {
      const ids = attempts.value.map(({ attemptId }) => attemptId);
      attempts.value = [];
      await records?.erase(ids).catch(refused);
    },
  };
}
