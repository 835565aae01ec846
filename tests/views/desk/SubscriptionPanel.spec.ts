import { describe, expect, it } from 'vitest';
import { EMPTY_DESK } from '@/desk/desk-state';
import SubscriptionPanel from '@/views/desk/SubscriptionPanel.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from '../call/show-part';
import { context, LIMITS } from './desk-part';

async function ask(name: string, price: string, hasScriptManager: boolean, limits = LIMITS) {
  context();
  const panel = showPart(SubscriptionPanel, { desk: { ...EMPTY_DESK, hasScriptManager }, limits });
  const [nameField, priceField] = panel.findAll('input:not([type="checkbox"])');
  await nameField?.setValue(name);
  await priceField?.setValue(price);
  return panel;
}

describe('what removes a subscription', () => {
  it('is told by the name before the price, with the access it needs', async () => {
    const panel = await ask('Хамелион', '100', false);
    const tools = panel
      .findAll('ol')[0]
      ?.findAll('li')
      .map((tool) => tool.text().replaceAll(/\s+/g, ' '));
    expect(tools).toEqual(['BOL — нужен сетевой логин и пароль R44']);
    await expectAccessible(document.body);
  });

  it('is Script-Manager first with access to it (R47)', async () => {
    const panel = await ask('Моя сеть', '1,99', true);
    expect(
      panel
        .findAll('ol')[0]
        ?.findAll('li')
        .map((tool) => tool.get('b').text()),
    ).toEqual(['Скрипт-Менеджер', 'Back Office Видео Портал']);
  });

  it('is unclear between the two prices of the desk, which it names (A6)', async () => {
    expect((await ask('Игры', '17', false)).text()).toContain('от 15 до 20 ₽: неясно');
    const limits = { ...LIMITS, subscriptionPrices: { ownBelow: 3_000, partnerFrom: 5_000 } };
    expect((await ask('Игры', '17', false, limits)).text()).toContain('до 30 ₽');
  });

  it('is not guessed from a price that is none', async () => {
    const panel = await ask('', 'дорого', false);
    expect(panel.get('[role="alert"]').text()).toContain('не сумма');
    expect(panel.findAll('ol')).toHaveLength(1);
  });

  it('comes with the steps of Script-Manager in order (R48)', async () => {
    const steps = (await ask('', '', true)).get('ol').findAll('li');
    expect(steps.map((step) => step.text())).toHaveLength(7);
    expect(steps[0]?.text()).toContain('номер');
    expect(steps.at(-1)?.text()).toContain('Проверьте');
  });
});
