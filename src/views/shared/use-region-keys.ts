import { type Ref, watch } from 'vue';

/** A part of the page with keys of its own. */
interface Region {
  readonly element: HTMLElement;
  readonly press: (event: KeyboardEvent) => void;
}

const regions = new Set<Region>();

/**
 * Hears the keys that are pressed inside an element. Several such regions may stand side by side, and each has the keys only while the
 * focus is in it. When the focus is nowhere, e.g. because what had it is gone, the keys go to the one region that there is.
 * `capture`: before what lies inside the element hears them.
 */
export function useRegionKeys(
  root: Readonly<Ref<HTMLElement | null>>,
  press: (event: KeyboardEvent) => void,
  options: { readonly capture?: boolean } = {},
): void {
  watch(
    root,
    (element, _before, onCleanup) => {
      if (element === null) return;
      const region = { element, press };
      element.addEventListener('keydown', press, options);
      if (regions.size === 0) window.addEventListener('keydown', pressNowhere);
      regions.add(region);
      onCleanup(() => {
        element.removeEventListener('keydown', press, options);
        regions.delete(region);
        if (regions.size === 0) window.removeEventListener('keydown', pressNowhere);
      });
    },
    { immediate: true, flush: 'post' },
  );
}

/** Hands a key that was pressed nowhere to the one region, and to the regions inside it, outermost first. */
function pressNowhere(event: KeyboardEvent): void {
  if (event.target !== document.body && event.target !== document.documentElement) return;
  const all = [...regions];
  const outermost = all.filter(({ element }) => !all.some((other) => isInside(element, other.element)));
  const [only, second] = outermost;
  if (only === undefined || second !== undefined) return;
  only.press(event);
  for (const { press } of all.filter(({ element }) => isInside(element, only.element))) {
    if (!event.defaultPrevented) press(event);
  }
}

function isInside(element: HTMLElement, other: HTMLElement): boolean {
  return element !== other && other.contains(element);
}
