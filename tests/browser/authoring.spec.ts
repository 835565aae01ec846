// An author's change, from a copy to the next call and back, without a mouse.
import type { Page } from '@playwright/test';
import { Agent } from './support/agent';
import { checkAccessibility } from './support/check-accessibility';
import { PREPARED } from './support/deeds';
import { expect, test } from './support/journey';

const PHRASE = ['script', 'stages', 'greeting', 'steps', 'hello', 'say', 'hello.1', 'text'];

async function pressOn(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().focus();
  await page.keyboard.press('Enter');
}

/** Writes another phrase into the field that has the focus. */
async function rewrite(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(words);
}

/** What the agent is told to say at the greeting of a new call. */
async function greetingOf(agent: Agent): Promise<string> {
  await agent.startCall();
  await agent.do(...PREPARED, { answer: 'person' });
  await agent.isOn('hello');
  return agent.page.locator('main article').innerText();
}

test('a phrase is changed, proved, published and rolled back; each call keeps its own', async ({
  page,
  agent,
  context,
}) => {
  test.setTimeout(240_000);
  await page.addInitScript(() => {
    const settings = { agentName: 'Агент', agentLogin: 'AgentDemo', waitsForLines: false };
    localStorage.setItem('sufler.settings', JSON.stringify(settings));
  });
  expect(await greetingOf(agent)).toContain('Здравствуйте!');
  await agent.isSaved();

  const author = await context.newPage();
  await author.goto('#/author');
  await checkAccessibility(author, 'the scripts');
  await pressOn(author, 'Копия действующего');
  await expect(author.getByRole('treegrid')).toBeVisible();
  const draft = author.url().split('?')[0] ?? '';
  await author.goto('#/');
  await author.goto(`${draft}?at=script/stages/greeting/steps/hello`);
  const phrase = author.locator(`textarea[data-place='${JSON.stringify(PHRASE)}']`);
  await phrase.focus();
  await rewrite(author, 'Добрый вечер, {nobody}!');
  const strip = author.getByText('nobody').first();
  await expect(strip).toBeVisible({ timeout: 60_000 });
  await author.keyboard.press('F8');
  await expect(phrase).toBeFocused();
  await checkAccessibility(author, 'a draft with a finding');
  await rewrite(author, 'Добрый вечер!');
  await expect(author.getByText('Проверено, ошибок нет')).toBeVisible({ timeout: 120_000 });

  await author.reload();
  await expect(phrase).toHaveValue('Добрый вечер!');
  await expect(author.getByText('Проверено, ошибок нет')).toBeVisible({ timeout: 120_000 });
  await pressOn(author, 'Опубликовать');
  const sheet = author.getByRole('dialog');
  await sheet.getByLabel('Что изменилось и зачем').focus();
  await author.keyboard.type('Вечером здороваются иначе');
  await checkAccessibility(author, 'publishing');
  await sheet.getByRole('button', { name: 'Опубликовать' }).focus();
  await author.keyboard.press('Enter');
  await expect(sheet).toHaveCount(0);

  const later = new Agent(await context.newPage());
  await later.page.goto('#/');
  await expect(later.page.getByText('· проверено')).toBeVisible();
  expect(await greetingOf(later)).toContain('Добрый вечер!');
  await page.reload();
  await agent.isOn('hello');
  await expect(page.locator('main article')).toContainText('Здравствуйте!');

  await author.goto('#/author');
  await expect(author.locator('main')).toContainText('Вечером здороваются иначе');
  await pressOn(author, 'Вернуть встроенный');
  await expect(author.getByRole('button', { name: 'Вернуть встроенный' })).toHaveCount(0);
  const last = new Agent(await context.newPage());
  expect(await greetingOf(last)).toContain('Здравствуйте!');
});
