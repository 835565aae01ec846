import type { Page } from '@playwright/test';
import { says, ticks } from './support/agent';
import { checkAccessibility } from './support/check-accessibility';
import { CONSENTED, TALKING } from './support/deeds';
import { expect, test } from './support/journey';

/** Puts the offer of the golden vector together in the tool that is open, by keyboard alone. */
async function buildOffer(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Плата, руб').focus();
  await page.keyboard.type('50');
  await page.keyboard.press('Enter');
  for (const tile of ['100% на 14 дней', '5 руб./сутки на 6 мес 6M5R', '50% на 12 мес.']) {
    await dialog.getByLabel(tile).focus();
    await page.keyboard.press('Space');
    await expect(dialog.getByLabel(tile)).toBeChecked();
  }
  await dialog.getByLabel('Административный запрет платного контента').focus();
  await page.keyboard.press('Space');
}

test('an offer put together in the tool is in the phrase, the read-back and the Flash note', async ({
  page,
  agent,
}) => {
  await agent.startCall({ campaignId: '5413300', region: 'Москва' });
  await agent.do(...TALKING, ...says('price'));
  await agent.isOn('offer');
  await page.keyboard.press('KeyE');
  await buildOffer(page);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(/вместо 27\s950/);
  await dialog.getByRole('button', { name: 'Записать в шаг звонка' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Записано в шаг:')).toBeVisible();
  // A letter typed on the sheet is no key of the call.
  await page.keyboard.press('KeyX');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await agent.isOn('offer');
  await expect(page.locator('main article')).toContainText('5 рублей в сутки, потом');

  await agent.do(...says('agrees'));
  await agent.isOn('read-back');
  await expect(page.locator('main article')).toContainText('снова 50 рублей в сутки');
  await agent.do(...says('right', 'matched', 'yes', 'done'), ...ticks('contentBan'), ...says('done', 'done'));
  await agent.isOn('flash-saved');
  await page.keyboard.press('KeyE');
  await dialog.getByLabel('Логин').fill('AgentDemo');
  await expect(dialog.locator('pre')).toContainText('Скидка: 2 недели 100%, далее 5 рублей в сутки на 180 дней');
  await expect(dialog.locator('pre')).toContainText('Услуга: Адм.запрет контента');
  await dialog.getByRole('button', { name: /Записать в шаг: до/ }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Тексты' }).or(page.locator('.texts'))).toContainText(
    '5 рублей в сутки',
  );
  await agent.do(...ticks('flashDone', 'actionsChecked'), ...says('close'));
  await agent.isSaved();
});

test('a correction of a call goes with the call, not with the page of tools', async ({ page, agent }) => {
  await agent.startCall();
  await agent.do(...CONSENTED, ...says('done', 'refund'));
  await agent.isOn('corrections');
  await page.keyboard.press('KeyE');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Сумма, руб').fill('140');
  await dialog.getByLabel('За что').fill('платные подписки');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Записать в шаг звонка' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Корректировки', { exact: false }).first()).toHaveValue(
    '140 рублей на осн. баланс за платные подписки',
  );
  await page.goto('#/desk/correction');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Корректировка');
  await expect(page.getByText('140 рублей на осн. баланс')).toHaveCount(0);
  await page.goBack();
  await agent.isOn('corrections');
  await page.keyboard.press('KeyE');
  await expect(dialog.getByText('140 рублей на осн. баланс')).toBeVisible();
});

const ROW = 'Подписка на «Моя сеть»\t11.01.2016 14:01:46\t2839\t1\t00:03:19\t2\tОсновной баланс\t\t-1,9900\t\tpyti';

test('a statement of a hundred thousand rows does not hold up the page', async ({ page }) => {
  await page.goto('#/desk/statement');
  const text = `${ROW}\n`.repeat(100_000);
  await page.locator('textarea').evaluate((field, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    let longest = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
      field.dataset.longest = String(longest);
    }, 10);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    setTimeout(() => clearInterval(watch), 20_000);
  }, text);
  await expect(page.getByText('Строк: 100000')).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('tbody').first()).toContainText(/199\s000 ₽/);
  const longest = await page.locator('textarea').getAttribute('data-longest');
  expect(Number(longest)).toBeLessThan(1_000);
});

test('every tool is accessible in both themes, and fits a narrow frame', async ({ page }) => {
  test.setTimeout(180_000);
  const tools = ['offers', 'flash', 'correction', 'subscriptions', 'statement', 'memo', 'service-status', 'deadline'];
  for (const tool of [...tools, 'porting-reference', 'client-card']) {
    await page.goto(`#/desk/${tool}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    if (tool === 'offers') {
      await page.getByLabel('Плата, руб').fill('50');
      await page.getByRole('button', { name: 'Посчитать' }).click();
      await page.getByLabel('50% на 12 мес.').check();
    }
    await page.setViewportSize({ width: 420, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), tool).toBeLessThanOrEqual(420);
    await page.setViewportSize({ width: 1280, height: 720 });
    await checkAccessibility(page, tool);
  }
});
