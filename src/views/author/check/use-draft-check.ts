import { computed, onBeforeUnmount, type Ref, shallowRef, watch } from 'vue';
import type { DraftContent } from '@/scripts/edits/draft/draft-content';
import type { Bundle } from '@/scripts/language/bundle';
import { checkDraft, type CheckedDraft, verdictOf } from './check-draft';

/** A verdict and what it is about. */
export interface DraftVerdict {
  readonly bundle: Bundle;
  readonly checked: CheckedDraft;
}

/** Time without a key before a check begins, in milliseconds. */
const PAUSE = 250;

/** Checks a draft while it is written: in a worker, after a pause; a check of what no longer stands there is ended. */
export function useDraftCheck(content: Readonly<Ref<DraftContent | null>>, check: typeof checkDraft = checkDraft) {
  const verdict = shallowRef<DraftVerdict | null>(null);
  const isBusy = shallowRef(false);
  const hasFailed = shallowRef(false);
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stop: (() => void) | null = null;

  function end(): void {
    if (timer !== null) clearTimeout(timer);
    stop?.();
    timer = null;
    stop = null;
  }

  function begin(bundle: Bundle): void {
    const running = check(bundle);
    stop = running.stop;
    const isStill = () => stop === running.stop;
    running.result.then(
      (checked) => {
        if (!isStill()) return;
        verdict.value = { bundle, checked };
        isBusy.value = false;
        hasFailed.value = false;
      },
      () => {
        if (!isStill()) return;
        isBusy.value = false;
        hasFailed.value = true;
      },
    );
  }

  watch(
    () => content.value?.bundle,
    (bundle) => {
      end();
      isBusy.value = bundle !== undefined;
      if (bundle !== undefined) timer = setTimeout(() => begin(bundle), PAUSE);
    },
    { immediate: true },
  );
  onBeforeUnmount(end);
  /** The verdict on just what stands here now; null while it is on its way, or where the draft cannot be read as a script. */
  const current = computed(() => {
    const checked = verdict.value;
    if (checked === null || checked.bundle !== content.value?.bundle || !checked.checked.ok) return null;
    return content.value.unread.length > 0 ? null : verdictOf(checked.checked.value);
  });
  return { verdict, current, isBusy, hasFailed };
}
