import { describe, expect, it } from 'vitest';
import CallbackList from '@/views/home/CallbackList.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { sampleRow } from './sample-rows';
import { showPart } from './show-page';

/** Local times of the machine that runs the tests, as the list shows them. */
const at = (day: number, hour: number, minute: number) => new Date(2026, 4, day, hour, minute).getTime();
const row = sampleRow({ callbackAt: at(2, 14, 30) });

describe('the call-backs', () => {
  it.each([
    [at(2, 14, 29), 'сегодня, 14:30', 0],
    [at(2, 14, 30), 'сегодня, 14:30', 1],
    [at(3, 9, 0), '2 мая', 1],
    [at(1, 23, 59), 'завтра, 14:30', 0],
    [new Date(2025, 4, 2, 14, 30).getTime(), '2 мая 2026', 0],
  ])('at %s: %s, %i are due', async (now, when, due) => {
    const list = showPart(CallbackList, { rows: [row], now });

    expect(list.findAll('.due')).toHaveLength(due);
    expect(list.get('.when').text()).toContain(when);
    expect(list.get('.when').text()).toContain('14:30');
    await expectAccessible(document.body);
  });

  it('name the hour of a client who has another', () => {
    const list = showPart(CallbackList, { rows: [{ ...row, clientHour: '18:30' }], now: at(1, 0, 0) });

    expect(list.get('.when').text()).toContain('у клиента 18:30');
  });

  it('may be called now or put into a calendar', async () => {
    const list = showPart(CallbackList, { rows: [row], now: at(1, 0, 0) });
    for (const button of list.findAll('button')) await button.trigger('click');

    expect(list.emitted('call')).toEqual([[row]]);
    expect(list.emitted('calendar')).toEqual([[row]]);
  });
});
