import { smallScript } from '../support/small-script';
import { checkAccessibility } from './support/check-accessibility';
import { expect, test } from './support/journey';

/** The small script with a rule that is broken when the client hangs up. */
function brokenScript(): string {
  const rule = {
    id: 'nobody-hangs-up',
    title: 'Трубку не бросают',
    severity: 'error',
    sources: ['R1'],
    pattern: { kind: 'absence', of: { event: 'hung-up' } },
  };
  return JSON.stringify({ ...smallScript(), rules: [rule] });
}

test('a finding is played in the agent’s screen by keys alone, and Esc returns to it', async ({ page }) => {
  await page.goto('#/check');
  await page.locator('input[type="file"]:enabled').setInputFiles({
    name: 'script.json',
    mimeType: 'application/json',
    buffer: Buffer.from(brokenScript()),
  });
  const play = page.locator('.error [data-finding]');
  await play.focus();
  await page.keyboard.press('Enter');

  const bar = page.locator('.rehearsal');
  await expect(bar).toContainText('Проигрывание примера: Нарушается правило «Трубку не бросают»');
  await expect(bar).toContainText('Начало:');
  await expect(page.locator('main article h2')).toHaveText('Карточка клиента');
  // Which of the two things to do comes first is the checker's choice.
  const first = page.locator('[data-task="cardOpened"][data-next], [data-ask="plan"][data-next]');
  await expect(first).toHaveCount(1);
  await checkAccessibility(page, 'an example call');
  await page.keyboard.press('ArrowRight');
  await expect(first).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-next]')).toHaveAttribute('data-answer', 'done');
  await page.keyboard.press('Digit2');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('другой ход');
  await page.keyboard.press('Digit1');
  await expect(page.locator('main article h2')).toHaveText('Приветствие');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('main article h2')).toHaveText('Карточка клиента');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-next]')).toHaveAttribute('data-event', 'hung-up');
  await page.keyboard.press('KeyH');
  await expect(page.getByRole('dialog')).toContainText('Клиент бросил трубку?');
  await page.keyboard.press('Enter');
  await expect(bar).toContainText('Вот здесь: шаг «Завершение». Последний ход: событие «Бросил трубку»');
  await checkAccessibility(page, 'the end of an example call');

  await page.keyboard.press('Escape');
  await expect(play).toBeFocused();
  await page.goto('#/');
  await expect(page.getByText('Не закончены')).toHaveCount(0);
});

test('a reload of an example from a file says that the file is not kept', async ({ page }) => {
  await page.goto('#/check/file/0');
  await expect(page.getByRole('alert')).toContainText('выберите файл ещё раз');
  await checkAccessibility(page, 'an example that is gone');
});
