import { describe, expect, it } from 'vitest';
import { EMPTY_DESK } from '@/desk/desk-state';
import CorrectionPanel from '@/views/desk/CorrectionPanel.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from '../call/show-part';
import { context, LIMITS } from './desk-part';

const one = { balance: 'main' as const, kopecks: 14_000, purpose: 'платные подписки' };

describe('corrections', () => {
  it('show the fixed path and comment word for word (R39)', async () => {
    const panel = showPart(CorrectionPanel, { desk: EMPTY_DESK, limits: LIMITS, context: context() });
    expect(panel.text()).toContain('2 линия — Угроза расторжения — Целевой маркетинг');
    expect(panel.text()).toContain('ДРУГОЕ');
    expect(panel.text()).toContain('MNP');
    await expectAccessible(document.body);
  });

  it('are added with sum, balance and purpose', async () => {
    const panel = showPart(CorrectionPanel, {
      desk: { ...EMPTY_DESK, corrections: [one] },
      limits: LIMITS,
      context: context(),
    });
    await panel.get('input[inputmode="decimal"]').setValue('300');
    await panel.get('select').setValue('bonus');
    await panel.get('.purpose input').setValue('за оплату сим-карты');
    await panel.get('form').trigger('submit');
    expect(panel.emitted('change')).toEqual([
      [{ corrections: [one, { balance: 'bonus', kopecks: 30_000, purpose: 'оплату сим-карты' }] }],
    ]);
  });

  it('are typed one after another: the sum has the focus again, and an error stands at its field', async () => {
    const panel = showPart(CorrectionPanel, { desk: EMPTY_DESK, limits: LIMITS, context: context() });
    const [sum, purpose] = [panel.get('#correction-sum'), panel.get('#correction-purpose')];
    await sum.setValue('3.000');
    await purpose.setValue('подписки');
    await panel.get('form').trigger('submit');
    expect(sum.attributes('aria-invalid')).toBe('true');
    expect(panel.get('#correction-sum-problem').text()).toContain('3 или 3000');
    expect(purpose.attributes('aria-invalid')).toBe('false');
    await sum.setValue('300');
    await purpose.setValue('');
    await panel.get('form').trigger('submit');
    expect(panel.get('#correction-purpose-problem').text()).not.toBe('');
    expect(sum.attributes('aria-invalid')).toBe('false');
    await purpose.setValue('подписки');
    await panel.get('form').trigger('submit');
    expect(document.activeElement).toBe(sum.element);
  });

  it('refuse nothing, zero and a missing purpose', async () => {
    const panel = showPart(CorrectionPanel, { desk: EMPTY_DESK, limits: LIMITS, context: context() });
    for (const [sum, words] of [
      ['', 'не сумма'],
      ['0', 'больше нуля'],
      ['5', 'Заполните'],
    ] as const) {
      await panel.get('input[inputmode="decimal"]').setValue(sum);
      await panel.get('form').trigger('submit');
      expect(panel.get('[role="alert"]').text()).toContain(words);
    }
    expect(panel.emitted('change')).toBeUndefined();
  });

  it('go to the step in words, and can be taken back', async () => {
    const panel = showPart(CorrectionPanel, {
      desk: { ...EMPTY_DESK, corrections: [one] },
      limits: LIMITS,
      context: context({ askable: ['correctionText'] }),
    });
    await panel.get('.hand').trigger('click');
    await panel.get('.list button').trigger('click');
    expect(panel.emitted('enter')).toEqual([['correctionText', '140 рублей на осн. баланс за платные подписки']]);
    expect(panel.emitted('change')).toEqual([[{ corrections: [] }]]);
  });

  it('are kept by the call one by one, and lie on the desk again after a reload', async () => {
    const askable = ['correctionText', 'correctionList'] as const;
    const desk = { ...EMPTY_DESK, corrections: [one] };
    const panel = showPart(CorrectionPanel, { desk, limits: LIMITS, context: context({ askable }) });
    await panel.get('.hand').trigger('click');
    const kept = panel.emitted('enter')?.[1]?.[1];
    expect(kept).toEqual([{ amount: 140, balance: 'осн. баланс', purpose: 'платные подписки' }]);

    const facts = { corrections: [{ amount: 140, balance: 'осн. баланс', purpose: 'платные подписки' }] };
    const again = showPart(CorrectionPanel, { desk: EMPTY_DESK, limits: LIMITS, context: context({ facts }) });
    expect(again.emitted('change')).toEqual([[{ corrections: [one] }]]);
  });
});
