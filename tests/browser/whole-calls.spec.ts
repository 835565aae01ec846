import { type Agent, type Deed, happens, says, ticks } from './support/agent';
import { GREETED, INTRODUCED, OFFERED, PREPARED, REFUSED, SAVED, TALKING } from './support/deeds';
import { expect, test } from './support/journey';

/** Walks a call, closes it, and checks the status and the rule that the closed contact shows. */
async function ends(agent: Agent, deeds: readonly Deed[], status: string, rule: string): Promise<void> {
  await agent.do(...deeds, ...says('close'));
  const ended = agent.page.locator('.ended');
  await expect(ended.locator('.status')).toContainText(status);
  await expect(ended.locator('.status')).toContainText(rule);
  await agent.isSaved();
}

test('starts a call from the intake form, every field by keyboard', async ({ page, agent }) => {
  await page.goto('');
  const form = page.getByRole('form');
  await expect(form).toBeVisible();
  await form.getByRole('textbox').first().focus();
  await page.keyboard.type('0000000001');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Клиент');
  await page.keyboard.press('Tab');
  await page.keyboard.press('2');
  await page.keyboard.press('Tab');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');

  await agent.isOn('preparation');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('+7 000 ***-**-01');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2-я попытка');
  expect(page.url()).not.toContain('0000000001');
});

test('a saved call ends in «Будет» by R11, and owes its Flash until it is done', async ({ agent }) => {
  await agent.startCall();
  await agent.do(...SAVED);
  await agent.isOn('flash-saved');
  await expect(agent.closing).toContainText('«Будет»');

  await agent.do(...ticks('flashDone', 'actionsChecked'), { write: 'flashUntil', value: '2027-04-23' });
  await ends(agent, [], '«Будет»', 'R11');
});

test('a refused call hears WinBack, owes the ACRM mark, and ends in «Не будет» by R12', async ({ page, agent }) => {
  await agent.startCall();
  await agent.do(...REFUSED);
  await agent.isOn('winback-pitch');
  await agent.do(...says('declined', 'done'));
  const owed = agent.words.obligations['acrm-mark'] ?? '?';
  await expect(page.getByRole('region', { name: 'Осталось до закрытия' })).toContainText(owed);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText(owed);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await agent.isOn('wrap-up');
  await ends(agent, ticks('acrmMarked'), '«Не будет»', 'R12');
});

test('a client who thinks ends in «Не будет» by R13, with a Flash in work and a call-back', async ({ agent }) => {
  await agent.startCall();
  await agent.do(...OFFERED, ...says('thinks'));
  await agent.do({ write: 'callbackAt', value: '2030-04-30T14:30' }, ...says('time', 'done'));
  await agent.isOn('flash-in-work');
  await ends(agent, ticks('flashDone', 'callbackScheduled'), '«Не будет»', 'R13');
});

test('hung up before the introduction ends in «Отказ от ответа» by R18', async ({ agent }) => {
  await agent.startCall();
  await ends(agent, [...PREPARED, ...says('person'), happens('hung-up')], '«Отказ от ответа»', 'R18');
});

test('hung up after the introduction ends in «Не будет» by R17', async ({ agent }) => {
  await agent.startCall();
  await ends(agent, [...INTRODUCED, happens('hung-up')], '«Не будет»', 'R17');
});

test('hung up while the agent introduces himself: one question decides', async ({ agent }) => {
  await agent.startCall();
  await agent.do(...GREETED, happens('hung-up'));
  await agent.isOn('hung-up-when');
  await ends(agent, says('no'), '«Отказ от ответа»', 'R18');
});

for (const [callNo, status, rule] of [
  ['4', 'Без статуса', 'A1'],
  ['5', '«Не будет»', 'R15'],
] as const) {
  test(`an inconvenient moment on call ${callNo} ends in ${status}`, async ({ agent }) => {
    await agent.startCall({ callNo });
    await agent.do(...INTRODUCED, ...says('no'));
    await agent.do({ write: 'callbackAt', value: '2030-04-30T14:30' }, ...says('time', 'done'));
    await ends(agent, ticks('callbackScheduled'), status, rule);
  });
}

test('an answering machine ends in «Блокировка» by R20', async ({ agent }) => {
  await agent.startCall();
  await ends(agent, [...PREPARED, ...says('machine')], '«Блокировка»', 'R20');
});

test('an objection is walked and returns to exactly the step that was left', async ({ agent }) => {
  await agent.startCall();
  await agent.do(...TALKING, ...says('price'));
  await agent.isOn('offer');
  await agent.do({ objection: 'price-too-high' });
  await agent.page.keyboard.press('Escape');
  await agent.isOn('offer');
});

test('«Нет нужного ответа» never blocks, and its words are asked for again at the end', async ({ page, agent }) => {
  await agent.startCall();
  await agent.do(...TALKING);
  await page.keyboard.press('Digit0');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(agent.title).not.toHaveText(agent.words.steps['reason']?.title ?? '?');

  await agent.do(happens('hung-up'));
  await expect(page.getByRole('region', { name: 'Что тогда сказал клиент?' })).toContainText(
    agent.words.steps['reason']?.title ?? '?',
  );
});

test('steps back one by one, and from the trail to any answer', async ({ page, agent }) => {
  await agent.startCall();
  await agent.do(...INTRODUCED, ...says('yes'));
  await page.keyboard.press('Backspace');
  await agent.isOn('convenience');
  await page.keyboard.press('Alt+ArrowLeft');
  await agent.isOn('introduction');

  const trail = page.getByRole('navigation', { name: 'Путь' });
  await trail.getByRole('button', { name: agent.words.steps['preparation']?.title ?? '?' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Enter');
  await agent.isOn('preparation');
});

test('finds an answer by what the client said, with a slip of the keys', async ({ page, agent }) => {
  await agent.startCall();
  await agent.do(...TALKING);
  await page.keyboard.press('Slash');
  await page.getByRole('dialog').getByRole('combobox').waitFor();
  await page.keyboard.type('дорга');
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('Дорого');
  await page.keyboard.press('Escape');
  await agent.isOn('reason');
});
