import { describe, expect, it } from 'vitest';
import PublishSheet from '@/views/author/publish/PublishSheet.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { NOON } from '../../../support/test-platform';
import { showPart } from '../../call/show-part';
import { CLEAN } from '../sample-versions';

function show(parts: Record<string, unknown> = {}) {
  const props = { verdict: CLEAN, isBusy: false, author: 'AgentDemo', now: () => NOON, failure: '', ...parts };
  const sheet = showPart(PublishSheet, props);
  return { sheet, submit: () => sheet.get('form').trigger('submit') };
}

describe('publishing', () => {
  it('asks why, and takes the name from the settings', async () => {
    const { sheet, submit } = show();
    await submit();
    expect(sheet.emitted('publish')).toBeUndefined();
    expect(sheet.get('[role="alert"]').text()).toContain('что изменилось и зачем');
    await sheet.get('#publish-reason').setValue('Мягче приветствие');
    await submit();

    expect(sheet.emitted('publish')).toEqual([[{ author: 'AgentDemo', reason: 'Мягче приветствие', from: null }]]);
    await expectAccessible(document.body);
  });

  it.each([
    [{ verdict: { ...CLEAN, errors: 2 } }, 'Ошибок: 2'],
    [{ verdict: null, isBusy: true }, 'Проверка ещё идёт'],
    [{ verdict: null }, 'есть что исправить'],
  ])('is refused without a clean verdict on just what stands there: %#', async (parts, words) => {
    const { sheet, submit } = show(parts);
    await sheet.get('#publish-reason').setValue('x');
    await submit();

    expect(sheet.text()).toContain(words);
    expect(sheet.emitted('publish')).toBeUndefined();
  });

  it('may begin later, never in the past', async () => {
    const { sheet, submit } = show();
    await sheet.get('#publish-reason').setValue('С понедельника');
    await sheet.findAll('input[type="radio"]')[1]?.setValue(true);
    await submit();
    expect(sheet.get('[role="alert"]').text()).toContain('Укажите день');
    await sheet.get('#publish-from').setValue('2020-01-01T10:00');
    expect(sheet.get('[role="alert"]').text()).toContain('уже прошло');
    await sheet.get('#publish-from').setValue('2030-01-01T10:00');
    await submit();

    const from = new Date('2030-01-01T10:00').getTime();
    expect(sheet.emitted('publish')).toEqual([[{ author: 'AgentDemo', reason: 'С понедельника', from }]]);
  });

  it('says that the browser did not keep it', () => {
    expect(show({ failure: 'Браузер отказался' }).sheet.get('[role="alert"]').text()).toBe('Браузер отказался');
  });
});
