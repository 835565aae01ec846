import { describe, expect, it } from 'vitest';
import { keyOfItem } from '@/scripts/edits/place';
import { formRows } from '@/views/author/form/form-rows';
import PartRow from '@/views/author/form/PartRow.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { smallBundle } from '../../../support/small-bundle';
import { HELLO, showForm } from '../show-form';

function rowOf(member: string) {
  const { main, more } = formRows(smallBundle(), HELLO);
  const row = [...main, ...more].find((each) => each.member === member);
  if (row === undefined) throw new Error(member);
  return row;
}

const idsOf = (list: unknown) => (Array.isArray(list) ? list.map(keyOfItem) : []);

describe('a member of a thing', () => {
  it('adds a new item to its list, which leads somewhere already', async () => {
    const { part, at } = showForm(PartRow, { row: rowOf('answers') });
    const add = part.findAll('button').find((button) => button.text() === '+ ответ');
    await add?.trigger('click');
    const ids = idsOf(at([...HELLO, 'answers']));

    expect(ids).toHaveLength(3);
    expect(at([...HELLO, 'answers', ids[2] ?? '', 'to'])).toBeTruthy();
    await expectAccessible(document.body);
  });

  it('moves an item over its neighbour, and takes one away', async () => {
    const { part, at } = showForm(PartRow, { row: rowOf('answers') });
    const button = (label: string) => part.get(`[aria-label="${label}"]`);
    await button('Выше: 2. Просит перезвонить').trigger('click');
    expect(idsOf(at([...HELLO, 'answers']))).toEqual(['busy', 'listens']);
    await button('Убрать: 2. Просит перезвонить').trigger('click');

    expect(idsOf(at([...HELLO, 'answers']))).toEqual(['listens']);
  });

  it('that must be there cannot be taken away', () => {
    const { part, at } = showForm(PartRow, { row: rowOf('sources') });
    expect(part.find('.clear').exists()).toBe(false);
    const { part: title } = showForm(PartRow, { row: rowOf('fallback') });
    expect(title.find('.clear').exists()).toBe(false);
    expect(at([...HELLO, 'sources'])).toEqual(['R1']);
  });
});
