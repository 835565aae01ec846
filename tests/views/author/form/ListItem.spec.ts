import { describe, expect, it } from 'vitest';
import ListItem from '@/views/author/form/ListItem.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { HELLO, showForm } from '../show-form';

const place = [...HELLO, 'answers', 'busy'];
const props = { place, name: 'Ответы', number: 2, count: 2, isOpen: false };

describe('an item of a list', () => {
  it('goes by its own words and opens to its form', async () => {
    const { part } = showForm(ListItem, props);
    const head = part.get('[aria-expanded]');
    expect(head.text()).toContain('2. Просит перезвонить');
    await head.trigger('click');

    expect(part.find(`[data-place='${JSON.stringify([...place, 'to'])}']`).exists()).toBe(true);
    await expectAccessible(document.body);
  });

  it('is moved and taken away where it stands, the last one only upwards', async () => {
    const { part } = showForm(ListItem, props);
    const [up, down, remove] = part.findAll('.tools button');
    expect(down?.attributes('disabled')).toBeDefined();
    await up?.trigger('click');
    await remove?.trigger('click');

    expect(part.findComponent(ListItem).emitted('move')).toEqual([[-1]]);
    expect(part.findComponent(ListItem).emitted('remove')).toHaveLength(1);
  });

  it('has no tools where the draft is shut', () => {
    const { part } = showForm(ListItem, props, { isShut: true });

    expect(part.find('.tools').exists()).toBe(false);
  });
});
