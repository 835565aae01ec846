import { happens, says } from './support/agent';
import { checkAccessibility } from './support/check-accessibility';
import { OFFERED, PREPARED, REFUSED } from './support/deeds';
import { expect, test } from './support/journey';
import { callAt, seedCalls } from './support/seed-call';

test.describe.configure({ timeout: 120_000 });

test('the pages around a call', async ({ page }) => {
  await page.goto('');
  await expect(page.getByRole('form')).toBeVisible();
  await checkAccessibility(page, 'home, first visit');
  await page.getByRole('button', { name: 'Начать звонок' }).focus();
  await page.keyboard.press('Enter');
  await checkAccessibility(page, 'home, a form with problems');
  await page.goto('#/settings');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await checkAccessibility(page, 'settings');
  await page.goto('#/nowhere');
  await expect(page.getByRole('main')).toBeVisible();
  await checkAccessibility(page, 'no such page');
  await page.goto('#/call/nobody');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await checkAccessibility(page, 'a lost call');
});

test('the lists of calls', async ({ page, agent }) => {
  await seedCalls(page, [callAt('offer'), callAt('hello')]);
  await agent.startCall();
  await agent.do(...PREPARED, ...says('machine', 'close'));
  await page.goto('#/');
  await expect(page.getByText('Закрыты: 1')).toBeVisible();
  await checkAccessibility(page, 'home with calls');
});

test('the steps of a call', async ({ page, agent }) => {
  await agent.startCall();
  await checkAccessibility(page, 'a step of work');
  await agent.do(...OFFERED);
  await checkAccessibility(page, 'a talking step with a field');
  await page.keyboard.press('F1');
  await expect(page.getByText('Возражение:').first()).toBeVisible();
  await checkAccessibility(page, 'an objection');
});

test('the sheets over a call', async ({ page }) => {
  await seedCalls(page, [callAt('reason')]);
  await page.goto('#/call/call-at-reason');
  await expect(page.locator('main article h2')).toBeVisible();
  for (const [key, name] of [
    ['Shift+Slash', 'the keys'],
    ['Slash', 'the search'],
    ['F9', 'all objections'],
    ['Digit0', 'no answer fits'],
    ['KeyH', 'a question before an event'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    await checkAccessibility(page, name);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

test('the end of a call', async ({ page, agent }) => {
  await agent.startCall();
  await agent.do(...REFUSED, ...says('declined', 'done'));
  await checkAccessibility(page, 'wrap-up');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await checkAccessibility(page, 'what is still owed');
  await page.keyboard.press('Enter');
  await agent.do({ tick: 'acrmMarked' }, ...says('close'));
  await expect(page.locator('.ended')).toBeVisible();
  await checkAccessibility(page, 'a closed call');
});

test('a narrow frame', async ({ page, agent }) => {
  await page.setViewportSize({ width: 420, height: 720 });
  await agent.startCall();
  await agent.do(...PREPARED, ...says('person'), happens('hung-up'));
  await checkAccessibility(page, 'wrap-up in a narrow frame');
});
