import { describe, expect, it } from 'vitest';
import type { Place } from '@/scripts/edits/place';
import { outlineRows, rowOf } from '@/views/author/outline/outline-rows';
import OutlineTools from '@/views/author/outline/OutlineTools.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { smallBundle } from '../../../support/small-bundle';
import { showPart } from '../../call/show-part';
import { HELLO } from '../show-form';

const rows = outlineRows(smallBundle(), () => true);
const show = (place: Place, isShut = false) => showPart(OutlineTools, { row: rowOf(rows, place), isShut });

describe('the tools of a row', () => {
  it('add beside and inside, copy, move and take away', async () => {
    const tools = show(HELLO);
    expect(tools.findAll('button').map((button) => button.text())).toEqual([
      '+ шаг',
      '+ ответ',
      'копия',
      '↑',
      '↓',
      '×',
    ]);
    for (const button of tools.findAll('button')) await button.trigger('click');
    const row = rowOf(rows, HELLO);

    expect(tools.emitted('add')).toEqual([
      [row, 'after'],
      [row, 'inside'],
    ]);
    expect(tools.emitted('move')).toEqual([
      [row, -1],
      [row, 1],
    ]);
    expect([tools.emitted('copy'), tools.emitted('remove')]).toEqual([[[row]], [[row]]]);
    await expectAccessible(document.body);
  });

  it('only add to a heading', () => {
    const open = show(['script', 'facts']).findAll('button:not([disabled])');

    expect(open.map((button) => button.text())).toEqual(['+ факт']);
  });

  it('are shut where the draft is', () => {
    expect(show(HELLO, true).findAll('button:not([disabled])')).toEqual([]);
  });
});
