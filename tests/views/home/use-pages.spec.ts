import { ref } from 'vue';
import { describe, expect, it } from 'vitest';
import { usePages } from '@/views/home/use-pages';

describe('the pages of a list', () => {
  it('show a dozen, then a dozen more, until nothing is hidden', () => {
    const rows = ref(Array.from({ length: 30 }, (_, index) => index));
    const { page, hidden, more } = usePages(() => rows.value);

    expect([page.value.length, hidden.value]).toEqual([12, 18]);
    more();
    more();
    expect([page.value.length, hidden.value]).toEqual([30, 0]);
    rows.value = rows.value.slice(0, 5);
    expect([page.value, hidden.value]).toEqual([[0, 1, 2, 3, 4], 0]);
  });
});
