import { happens, says } from './support/agent';
import { INTRODUCED, TALKING } from './support/deeds';
import { expect, test } from './support/journey';

test('a screen reader hears a whole call: roles, names, and each step in the live region', async ({ page, agent }) => {
  await agent.startCall();
  await agent.do(...INTRODUCED);

  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(main.getByRole('region', { name: 'Скажите' })).toBeVisible();
  await expect(main.getByRole('region', { name: 'Что ответил клиент' }).getByRole('button').first()).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Путь' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Если положит трубку сейчас' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Осталось до закрытия' })).toBeVisible();
  await expect(page.getByRole('timer')).toBeVisible();
  await expect(page.getByRole('banner').locator('.saving')).toContainText('сохранено');

  const spoken = main.locator('[role="status"]');
  const heard: string[] = [];
  for (const [answer, step] of [
    ['yes', 'decision-maker'],
    ['yes', 'decider'],
    ['yes', 'reason'],
    ['price', 'offer'],
  ] as const) {
    await agent.do(...says(answer));
    await agent.isOn(step);
    const words = agent.words.steps[step]?.say[0]?.split('{')[0]?.trim() ?? '?';
    await expect(spoken).toContainText(words);
    await expect(main.getByRole('heading', { level: 2 })).toBeFocused();
    heard.push(await spoken.innerText());
  }
  expect(new Set(heard).size).toBe(4);

  await page.keyboard.press('F1');
  await expect(page.getByText('Возражение:').first()).toBeVisible();
  await agent.do(happens('hung-up'));
  await expect(page.getByRole('region', { name: 'Статус контакта' })).toContainText('«Не будет»');
});

test('a refused close is an alert, and a shut answer says why', async ({ page, agent }) => {
  await agent.startCall();
  await page.keyboard.press('Digit1');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('BO Helper');
  await agent.isOn('preparation');
});

test('a call that was just started has the hand on the first thing to tick', async ({ page, agent }) => {
  await agent.startCall();
  await expect(page.locator('main article input[type="checkbox"]').first()).toBeFocused();
});

test('interface and script speak English, switched in mid call, on the same step', async ({ page, agent }) => {
  await agent.startCall();
  await agent.do(...TALKING);
  await agent.isOn('reason');
  await page.getByRole('button', { name: 'Switch to English' }).focus();
  await page.keyboard.press('Enter');

  agent.language = 'en';
  await agent.isOn('reason');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('navigation', { name: 'Путь' })).toHaveCount(0);
  await agent.do(...says('price'));
  await agent.isOn('offer');
  const cyrillic = /[а-яё]{2,}/i;
  expect((await page.locator('main article').innerText()).match(cyrillic)).toBeNull();

  await page.reload();
  await agent.isOn('offer');
});

test('the interface and the script can speak different languages', async ({ page, agent }) => {
  await page.addInitScript(() => {
    localStorage.setItem('sufler.settings', JSON.stringify({ language: 'en', scriptLanguage: 'ru' }));
  });
  await agent.startCall();
  await agent.isOn('preparation');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('banner').locator('.saving')).toContainText('saved');
});

test('the deadline that passes in mid call is seen at once and ends the pitch', async ({ page, agent }) => {
  await page.clock.install({ time: '2030-05-02T23:50:00+03:00' });
  await agent.startCall({ deadline: '2030-05-02' });
  await agent.do(...TALKING);
  await expect(page.getByRole('banner')).toContainText(/0 ч \d+ мин/);
  await page.clock.fastForward('10:00');
  await page.clock.runFor(2_000);

  await expect(page.getByRole('banner')).toContainText('прошёл');
  await agent.isOn('goodbye-late');
  await agent.do(...says('done', 'close'));
  await expect(page.locator('.ended')).toContainText('«Блокировка»');
  await expect(page.locator('.ended')).toContainText('R19');
});

test('the deadline counts to the end of its day in the time zone of the client', async ({ page, agent }) => {
  await page.clock.install({ time: '2030-05-02T21:00:00+03:00' });
  await agent.startCall({ deadline: '2030-05-02', zone: 'utc5' });
  await expect(page.getByRole('banner')).toContainText('0 ч 59 мин');
});
