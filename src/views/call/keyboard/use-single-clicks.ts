import { type Ref, watch } from 'vue';

/**
 * Drops the second click of a double click on a button: after the first another step may stand there. `onDropped` is told, so that it
 * can be said.
 */
export function useSingleClicks(root: Readonly<Ref<HTMLElement | null>>, onDropped: () => void): void {
  function drop(event: MouseEvent): void {
    const isButton = event.target instanceof Element && event.target.closest('button') !== null;
    if (event.detail < 2 || !isButton) return;
    event.preventDefault();
    event.stopPropagation();
    onDropped();
  }

  watch(
    root,
    (element, _before, onCleanup) => {
      // Before the button itself hears of it.
      element?.addEventListener('click', drop, { capture: true });
      onCleanup(() => element?.removeEventListener('click', drop, { capture: true }));
    },
    { immediate: true, flush: 'post' },
  );
}
