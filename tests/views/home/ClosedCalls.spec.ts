import { describe, expect, it } from 'vitest';
import ClosedCalls from '@/views/home/ClosedCalls.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { sampleRow } from './sample-rows';
import { showPart } from './show-page';

const closing = { status: 'Не будет', disposition: 'Отказ', rule: 'R12' };
const rows = Array.from({ length: 14 }, (_, n) => sampleRow({ callId: `c-${String(n)}`, closing }));

describe('the closed calls', () => {
  it('say the status with its rule, and that there is none', async () => {
    const list = showPart(ClosedCalls, {
      rows: [sampleRow({ closing }), sampleRow({ callId: 'c-2', closing: { ...closing, status: null } })],
      paths: {},
    });

    expect(list.findAll('summary').map((summary) => summary.get('b').text())).toEqual(['«Не будет»', 'Без статуса']);
    expect(list.get('.tag').text()).toBe('R12');
    await expectAccessible(document.body);
  });

  it('come by pages', async () => {
    const list = showPart(ClosedCalls, { rows, paths: {} });
    expect(list.findAll('li')).toHaveLength(12);
    await list.get('.more').trigger('click');

    expect(list.findAll('li')).toHaveLength(14);
    expect(list.find('.more').exists()).toBe(false);
  });

  it('ask before they are erased, and can be kept', async () => {
    const list = showPart(ClosedCalls, { rows: rows.slice(0, 1), paths: {} });
    await list.get('.button-warn').trigger('click');
    expect(list.emitted('erase')).toBeUndefined();
    await list.findAll('.actions button').at(-1)?.trigger('click');
    expect(list.get('.button-warn').text()).toContain('Удалить');
    await list.get('.button-warn').trigger('click');
    await list.get('.button-warn').trigger('click');

    expect(list.emitted('erase')).toEqual([[rows[0]]]);
  });
});
