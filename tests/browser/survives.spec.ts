import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Agent, says, ticks } from './support/agent';
import { INTRODUCED, OFFERED, PREPARED, TALKING } from './support/deeds';
import { expect, test } from './support/journey';
import { startBrowser } from './support/killable-browser';
import { callAt, seedCalls } from './support/seed-call';

const trailOf = (page: Page) => page.getByRole('navigation', { name: 'Путь' }).locator('.what').allInnerTexts();

test('a reload in the middle comes back to the same step with every answer', async ({ page, agent }) => {
  await agent.startCall({ name: 'Клиент' });
  await agent.do(...OFFERED);
  const before = await trailOf(page);
  await agent.isSaved();
  await page.reload();

  await agent.isOn('offer');
  expect(await trailOf(page)).toEqual(before);
  await expect(page.locator('[data-ask="offerText"]')).toHaveValue('пять рублей в сутки на полгода');
  await expect(page.locator('.notices')).toContainText('Имя и номер не хранятся');
});

test('nothing personal is on the disk', async ({ page, agent }) => {
  await agent.startCall({ name: 'Клиентов' });
  await agent.do(...PREPARED);
  await page.keyboard.press('KeyN');
  await page.keyboard.type('call back on +7 000 000-00-02');
  await page.keyboard.press('Escape');
  await agent.isSaved();

  const stored = await page.evaluate(
    () =>
      new Promise<string>((done) => {
        const opening = indexedDB.open('sufler');
        opening.onsuccess = () => {
          const tx = opening.result.transaction(['calls', 'entries']);
          const calls = tx.objectStore('calls').getAll();
          const entries = tx.objectStore('entries').getAll();
          tx.oncomplete = () => done(JSON.stringify([calls.result, entries.result, Object.entries(localStorage)]));
        };
      }),
  );
  expect(stored).toContain('+7 000 ***-**-01');
  expect(stored).not.toMatch(/Клиентов|0000000001|000-00-02/);
});

for (const [name, deeds, step] of [
  ['a tick', ticks('boHelperOpened'), 'preparation'],
  ['an answer of the preparation', [...PREPARED, ...says('person')], 'hello'],
  ['an answer of the client', TALKING, 'reason'],
  ['a written fact', OFFERED, 'offer'],
] as const) {
  test(`a page killed right after ${name} is resumed on that step`, async ({ page, agent, context }) => {
    await agent.startCall();
    await agent.do(...deeds);
    const url = page.url();
    const before = await trailOf(page);
    await page.close({ runBeforeUnload: false });

    const again = new Agent(await context.newPage());
    await again.page.goto(url);
    await again.isOn(step);
    expect(await trailOf(again.page)).toEqual(before);
  });
}

test('a killed browser process loses nothing that was marked as saved', async ({ baseURL }) => {
  const profile = mkdtempSync(join(tmpdir(), 'sufler-profile-'));
  try {
    const first = await startBrowser(profile);
    const agent = new Agent(first.page);
    await first.page.goto(baseURL ?? '');
    await startIn(agent, baseURL ?? '');
    await agent.do(...INTRODUCED);
    await agent.isSaved();
    const url = first.page.url();
    await first.kill();

    const second = await startBrowser(profile);
    const resumed = new Agent(second.page);
    await second.page.goto(url);
    await resumed.isOn('convenience');
    await resumed.do(...says('yes'));
    await resumed.isOn('decision-maker');
    await second.kill();
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('a second tab is told, reads along, and takes over', async ({ page, agent, context }) => {
  await agent.startCall();
  await agent.do(...INTRODUCED);
  await agent.isSaved();

  const other = new Agent(await context.newPage());
  await other.page.goto(page.url());
  await other.isOn('convenience');
  await expect(other.page.getByRole('alert').filter({ hasText: 'в другой вкладке' })).toBeVisible();
  await other.page.keyboard.press('Digit1');
  await other.isOn('convenience');

  await other.page.getByRole('button', { name: 'Перехватить' }).focus();
  await other.page.keyboard.press('Enter');
  await expect(other.page.getByRole('button', { name: 'Перехватить' })).toHaveCount(0);
  await other.do(...says('yes'));
  await other.isOn('decision-maker');

  await expect(page.getByRole('alert').filter({ hasText: 'в другой вкладке' })).toBeVisible();
  await page.keyboard.press('Digit1');
  await agent.isOn('convenience');
});

test('a browser that refuses to store says so, and the call goes on', async ({ page, agent }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await agent.startCall();
  await expect(page.getByRole('alert').filter({ hasText: 'Браузер не разрешает хранить' })).toBeVisible();
  await expect(page.locator('.saving')).toContainText('не сохраняется');
  await agent.do(...TALKING);
  await agent.isOn('reason');
});

test('a full disk is said aloud, the call goes on, and is saved whole once there is room', async ({ page, agent }) => {
  await agent.startCall();
  await agent.isSaved();
  await page.evaluate(() => {
    const real = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put') ?? {};
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.defineProperty(IDBObjectStore.prototype, 'put', { ...real, value: refuse });
    addEventListener('room-again', () => Object.defineProperty(IDBObjectStore.prototype, 'put', real));
  });
  await agent.do(...PREPARED);
  await expect(page.getByRole('alert').filter({ hasText: 'На диске нет места' })).toBeVisible();
  await agent.do(...says('person'));

  await page.evaluate(() => dispatchEvent(new Event('room-again')));
  await agent.do(...says('listening'));
  await agent.isSaved();
  await page.reload();
  await agent.isOn('introduction');
});

test('a damaged answer is set aside with all that followed it, and the rest of the call is there', async ({
  page,
  agent,
}) => {
  const seed = callAt('offer');
  const damaged = seed.moves.map((move, index) => (index === 3 ? { ...move, answer: 17 } : move));
  await seedCalls(page, [{ ...seed, moves: damaged }]);
  await page.goto(`#/call/${seed.callId}`);

  await agent.isOn(seed.moves[3]?.step ?? '?');
  await expect(page.locator('.notices')).toContainText('отложен');
});

test('a damaged call never hides the others', async ({ page }) => {
  await seedCalls(page, [callAt('reason'), { ...callAt('hello'), intake: { campaignKind: 'epk' } }]);
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('sufler');
        opening.onsuccess = () => {
          const tx = opening.result.transaction('calls', 'readwrite');
          tx.objectStore('calls').put({ callId: 'broken', startedAt: 'yesterday' }, 'broken');
          tx.oncomplete = () => done();
        };
      }),
  );
  await page.reload();

  await expect(page.getByText('повреждённая запись отложена')).toBeVisible();
  await expect(page.getByRole('button', { name: /Продолжить/ })).toHaveCount(2);
});

test('a call that is not here says so, and leads home', async ({ page }) => {
  await page.goto('#/call/no-such-call');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Такого звонка здесь нет');
  await page.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form')).toBeVisible();
});

/** Starts a call in a page that has no base address. */
async function startIn(agent: Agent, base: string): Promise<void> {
  await agent.page.goto(`${base}#/call?ctn=0000000001&campaign=second_attempt&callNo=1&deadline=2030-05-02`);
  await agent.page.getByRole('form').getByRole('button').last().focus();
  await agent.page.keyboard.press('Enter');
  await agent.isOn('preparation');
}
