import { describe, expect, it } from 'vitest';
import DeadlinePanel from '@/views/desk/DeadlinePanel.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from '../call/show-part';
import { context, LIMITS } from './desk-part';

/** 2 May 2021, 23:59:59 in Moscow. */
const LAST = Date.UTC(2021, 4, 2, 20, 59, 59);
const show = (now: number, more = {}) =>
  showPart(DeadlinePanel, { limits: LIMITS, context: context({ now, cancelDeadline: '2021-05-02', ...more }) });

describe('the deadline', () => {
  it('counts down and shuts after its last second (R3, A5)', async () => {
    const open = show(LAST - 90_000_000);
    expect(open.get('.left').text()).toBe('1 день 01:00:01');
    await expectAccessible(document.body);
    expect(show(LAST).get('.notice').text()).toContain('Отменить можно');
    expect(
      show(LAST + 1_000)
        .get('.notice')
        .text(),
    ).toContain('Срок отмены прошёл');
  });

  it('takes the zone of the region', () => {
    const panel = show(LAST - 3_600_000, { region: 'Хабаровск' });
    expect(panel.get<HTMLSelectElement>('select').element.value).toBe('10');
    expect(panel.text()).toContain('прошёл');
  });

  it('hints from the contract and leaves the decision to CRM_MNP', async () => {
    const panel = show(LAST, { cancelDeadline: null });
    await panel.get('input[type="date"]').setValue('2021-04-28');
    expect(panel.text()).toContain('Срок неизвестен');
    expect(panel.text()).toContain('2 мая 2021 года');
  });

  it('reads the date as the call-back does, and asks when it may be two', async () => {
    const panel = show(LAST, { cancelDeadline: null, askable: ['deadline'] });
    const field = panel.get('[data-field="stated"]');
    await field.setValue('завтра');
    await panel.get('.hand').trigger('click');
    await field.setValue('29.11');
    await panel.get('.hand').trigger('click');
    expect(panel.emitted('enter')).toEqual([
      ['deadline', '2021-05-03'],
      ['deadline', '2021-11-29'],
    ]);
    await field.setValue('завтра в 2');
    expect(panel.find('.hand').exists()).toBe(false);
    expect(panel.text()).toContain('03.05.2021 02:00 или 03.05.2021 14:00');
    await field.setValue('скоро');
    expect(field.attributes('aria-invalid')).toBe('true');
  });

  it('hands the date to the step that asks for it', async () => {
    const panel = show(LAST, { askable: ['deadline'] });
    await panel.get('.hand').trigger('click');
    expect(panel.emitted('enter')).toEqual([['deadline', '2021-05-02']]);
  });
});
