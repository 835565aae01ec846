import { describe, expect, it } from 'vitest';
import { h, nextTick } from 'vue';
import { isWithin, type Place } from '@/scripts/edits/place';
import FoldedPart from '@/views/author/form/FoldedPart.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { HELLO, showForm } from '../show-form';

const Folded = {
  render: () =>
    h(FoldedPart, { label: 'Остальное', holds: (place: Place) => isWithin(place, HELLO) }, () => h('p', 'внутри')),
};

describe('what is folded', () => {
  it('is not there until it is asked for', async () => {
    const { part } = showForm(Folded, {});
    expect(part.text()).not.toContain('внутри');
    await part.get('button').trigger('click');

    expect(part.text()).toContain('внутри');
    expect(part.get('button').attributes('aria-expanded')).toBe('true');
    await expectAccessible(document.body);
  });

  it('unfolds when somebody is led into it, and not for another place', async () => {
    const { part, revealed } = showForm(Folded, {});
    revealed.value = ['script', 'facts'];
    await nextTick();
    expect(part.text()).not.toContain('внутри');
    revealed.value = [...HELLO, 'say'];
    await nextTick();

    expect(part.text()).toContain('внутри');
  });
});
