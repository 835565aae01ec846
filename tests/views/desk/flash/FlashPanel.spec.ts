import { flushPromises } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import FlashPanel from '@/views/desk/flash/FlashPanel.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../../call/show-part';
import { retention } from '../../../support/retention-roads';
import { context, deskWith, LIMITS } from '../desk-part';

const agreed = {
  ...deskWith('F14', 'R6a', 'D50', 'GUN'),
  corrections: [{ balance: 'main' as const, kopecks: 14_000, purpose: 'платные подписки' }],
};

describe('the Flash note', () => {
  it('is written from what was agreed on the desk', async () => {
    const flash = showPart(FlashPanel, { desk: agreed, limits: LIMITS, context: context() });
    expect(flash.get('pre').text().split('\n')).toEqual([
      'Обычный',
      'ОТ: 23/04/2021 К: 02/11/2022',
      'Логин: AgentDemo',
      'Кампания 5413300 - 2 try MNP 23 04 Москва',
      'Сохранение клиента в рамках MNP-PO.',
      'Клиенту подключены: Тарифный план : текущий',
      'Услуга: БИ',
      'Скидка: 2 недели 100%, далее 5 рублей в сутки на 180 дней, далее 50% на 12 месяцев',
      'Корректировка: 140 рублей на осн. баланс за платные подписки',
    ]);
    await expectAccessible(document.body);
  });

  it('warns when its end is set before the benefits end', async () => {
    const flash = showPart(FlashPanel, { desk: agreed, limits: LIMITS, context: context() });
    await flash.findAll('input[type="date"]')[1]?.setValue('2022-04-23');
    expect(flash.get('[role="status"]').text()).toContain('02/11/2022');
  });

  it('stands until the deadline while the client thinks', () => {
    const flash = showPart(FlashPanel, {
      desk: agreed,
      limits: LIMITS,
      context: context({ state: 'in_work', cancelDeadline: '2021-05-02' }),
    });
    expect(flash.get('pre').text()).toContain('К: 02/05/2021');
    expect(flash.get('pre').text()).toContain('в работе');
  });

  it('is copied by one press', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    const flash = showPart(FlashPanel, { desk: agreed, limits: LIMITS, context: context() });
    await flash.get('.acts .button-main').trigger('click');
    await flushPromises();
    expect(writeText).toHaveBeenCalledWith(flash.get('pre').text());
    expect(flash.text()).toContain('Скопировано');
  });

  it('warns of digits that look personal (R51)', () => {
    const flash = showPart(FlashPanel, {
      desk: agreed,
      limits: LIMITS,
      context: context({ region: '+7 000 000-00-01' }),
    });
    expect(flash.findAll('[role="alert"]').some((alert) => alert.text().includes('R51'))).toBe(true);
  });

  it('hands its last day to the step that asks for it', async () => {
    const flash = showPart(FlashPanel, { desk: agreed, limits: LIMITS, context: context({ askable: ['flashEnd'] }) });
    await flash.findAll('.acts button')[1]?.trigger('click');
    expect(flash.emitted('enter')).toEqual([['flashEnd', '2022-11-02']]);
  });

  it('is in a call what the call agreed, not what lies on the desk', () => {
    const facts = {
      campaignKind: 'second_attempt',
      offerText: 'скидка тридцать процентов',
      offerPhases: [{ text: '30% на 30 дней' }],
    };
    const flash = showPart(FlashPanel, { desk: agreed, limits: LIMITS, context: context({ facts }) });
    const lines = flash.get('pre').text().split('\n');
    expect(lines).toContain('Скидка: 30% на 30 дней');
    expect(lines).toContain('Условия: скидка тридцать процентов');
    expect(lines.some((line) => line.startsWith('Услуга') || line.startsWith('Корректировка'))).toBe(false);
  });

  it('says so where the script has no such note', () => {
    const script = { ...retention, bindings: { ...retention.bindings, flashNote: undefined } };
    const flash = showPart(FlashPanel, { desk: agreed, limits: LIMITS, context: context({ script }) });
    expect(flash.find('pre').exists()).toBe(false);
    expect(flash.text()).toContain('нет текста Flash');
  });

  it('says what is missing, whose line is left out', () => {
    const flash = showPart(FlashPanel, { desk: agreed, limits: LIMITS, context: context({ agentLogin: '' }) });
    expect(flash.get('pre').text()).not.toContain('Логин');
    expect(flash.get('[role="alert"]').text()).toContain('Логин');
  });
});
