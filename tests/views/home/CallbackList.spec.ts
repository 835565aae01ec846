import { describe, expect, it } from 'vitest';
import CallbackList from '@/views/home/CallbackList.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { sampleRow } from './sample-rows';
import { showPart } from './show-page';

const row = sampleRow({ callbackAt: '2026-05-02T14:30' });

describe('the call-backs', () => {
  it.each([
    ['2026-05-02T14:29', 0],
    ['2026-05-02T14:30', 1],
    ['2026-05-03T09:00', 1],
  ])('at %s: %i are due', async (now, due) => {
    const list = showPart(CallbackList, { rows: [row], now });

    expect(list.findAll('.due')).toHaveLength(due);
    expect(list.get('.when').text()).toContain('14:30');
    await expectAccessible(document.body);
  });

  it('may be called now or put into a calendar', async () => {
    const list = showPart(CallbackList, { rows: [row], now: '2026-05-01T00:00' });
    for (const button of list.findAll('button')) await button.trigger('click');

    expect(list.emitted('call')).toEqual([[row]]);
    expect(list.emitted('calendar')).toEqual([[row]]);
  });
});
