import { computed, shallowRef } from 'vue';

/** Lines shown at first, and added by each «Показать ещё». */
const PAGE = 12;

/** The first lines of a list of any length; `more` shows the next. */
export function usePages<T>(rows: () => readonly T[]) {
  const shown = shallowRef(PAGE);
  return {
    page: computed(() => rows().slice(0, shown.value)),
    hidden: computed(() => Math.max(0, rows().length - shown.value)),
    more: () => {
      shown.value += PAGE;
    },
  };
}
