import { describe, expect, it } from 'vitest';
import PlanForm from '@/views/desk/offers/PlanForm.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../../call/show-part';
import { fiftyADay } from '../desk-part';

const show = () => showPart(PlanForm, { plan: null, name: 'ТП', start: '2021-04-23', role: 'line2' });

describe('the plan that offers are counted from', () => {
  it('is told in whole kopecks', async () => {
    const form = show();
    await form.get('input[inputmode="decimal"]').setValue('49,90');
    await form.get('form').trigger('submit');
    expect(form.emitted('take')?.at(-1)).toEqual([
      { name: 'ТП', fee: { per: 'day', kopecks: 4_990 }, isLinear: false, packageSpendsOnNet: false, isFarEast: false },
      'line2',
      '2021-04-23',
    ]);
    await expectAccessible(document.body);
  });

  it('refuses a negative fee and words, and keeps the last good plan', async () => {
    const form = show();
    for (const [fee, words] of [
      ['-5', 'меньше нуля'],
      ['пять', 'не сумма'],
    ] as const) {
      await form.get('input[inputmode="decimal"]').setValue(fee);
      await form.get('form').trigger('submit');
      expect(form.get('[role="alert"]').text()).toContain(words);
    }
    expect(form.emitted('take')).toBeUndefined();
  });

  it('needs no fee for a plan without one', async () => {
    const form = show();
    await form.get('select').setValue('none');
    await form.get('form').trigger('submit');
    expect(form.emitted('take')?.at(-1)?.[0]).toMatchObject({ fee: { per: 'none' } });
  });

  it('starts from the plan that is known', () => {
    const form = showPart(PlanForm, { plan: fiftyADay, name: '', start: '2021-04-23', role: 'line1' });
    expect(form.get<HTMLInputElement>('input[inputmode="decimal"]').element.value).toBe('50');
  });
});
