import { type Page } from '@playwright/test';
import { happens, says } from './support/agent';
import { checkAccessibility } from './support/check-accessibility';
import { PREPARED } from './support/deeds';
import { expect, test } from './support/journey';

test.describe.configure({ timeout: 120_000 });

/** A client who hangs up in the middle. */
const CLIENT = '[data-persona="cuts-off"]';

async function enter(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().focus();
  await page.keyboard.press('Enter');
}

test('a whole practice call by keyboard, judged without a mistake', async ({ page, agent }) => {
  await page.goto('#/train');
  await expect(page.locator(CLIENT)).toBeVisible();
  await checkAccessibility(page, 'the page of training');
  await enter(page, `${CLIENT} .name`);
  await agent.isOn('preparation');
  await checkAccessibility(page, 'a practice call');
  await agent.do(...PREPARED, ...says('person', 'listening', 'goes-on'), happens('hung-up'), ...says('close'));

  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('input[type="radio"]').first()).toBeFocused();
  await checkAccessibility(page, 'the prediction');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await checkAccessibility(page, 'own marks');
  await enter(page, '.marks .button-main');
  await expect(page.locator('#truth-title')).toBeVisible();
  // Only what was predicted at random may be wrong.
  await expect(page.locator('[data-kind]:not([data-kind="wrong-status"], [data-kind="wrong-rule"])')).toHaveCount(0);
  await checkAccessibility(page, 'the debrief');
  await page.goto('#/');
  await expect(page.getByText('Не закончены')).toHaveCount(0);
  await expect(page.getByText('Закрыты:')).toHaveCount(0);
});

test('a failed practice call names the mistake by step and rule', async ({ page, agent }) => {
  await page.goto('#/train');
  await enter(page, `${CLIENT} .name`);
  await agent.isOn('preparation');
  await agent.do(...PREPARED, ...says('person', 'listening', 'goes-on', 'yes'));
  await enter(page, '.practice-bar .tools button');
  await enter(page, 'dialog .button-main');
  await enter(page, '.marks .button-main');

  await expect(page.getByRole('heading', { level: 1 })).toContainText('не зачтён');
  const mistake = page.locator('[data-kind="missed-event"]');
  await expect(mistake).toContainText('Событие звонка не отмечено');
  await expect(mistake.locator('ul .tag').first()).toHaveText(/^R\d+/);
  await checkAccessibility(page, 'a debrief with mistakes');
});

test('a trainer’s link opens the very same call, and another says what is missing', async ({
  page,
  agent,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('#/train');
  await enter(page, `${CLIENT} .link`);
  await expect(page.locator(`${CLIENT} .link`)).toContainText('Ссылка скопирована');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const heard: string[] = [];
  for (const _time of [1, 2]) {
    await page.goto('#/settings');
    await page.goto(link);
    await expect(page.getByText('Звонок по ссылке наставника')).toBeVisible();
    await page.keyboard.press('Enter');
    await agent.isOn('preparation');
    await agent.do(...PREPARED, ...says('person', 'listening'));
    heard.push(await page.locator('.bubble').innerText());
  }
  expect(heard[0]).toBe(heard[1]);

  await page.goto('#/settings');
  await page.goto(link.replace(/bundle=.{8}/, 'bundle=00000000'));
  await expect(page.getByRole('alert')).toContainText('00000000');
  await checkAccessibility(page, 'a link to an unknown version');
});
