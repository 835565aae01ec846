import type { Page } from '@playwright/test';
import { Agent, INTAKE, says } from './support/agent';
import { PREPARED } from './support/deeds';
import { expect, test } from './support/journey';

test('a screen pop fills the form and leaves no number in the address', async ({ page }) => {
  await page.goto(`#/call?${new URLSearchParams({ ...INTAKE, callNo: '3', plan: 'Тариф' }).toString()}`);
  const form = page.getByRole('form');
  await expect(form.getByRole('textbox', { name: 'Номер клиента' })).toHaveValue('0000000001');
  await expect(form.getByRole('textbox', { name: 'Какой это звонок' })).toHaveValue('3');
  await expect(form.getByRole('textbox', { name: 'Тариф' })).toHaveValue('Тариф');
  expect(page.url()).not.toContain('0000000001');
});

test('a malformed screen pop names each place, keeps what was given, starts nothing and runs nothing', async ({
  page,
}) => {
  const hostile = '"><img src=x onerror="document.title=`owned`"><script>document.title="owned"</script>';
  const parameters = new URLSearchParams({
    ctn: '12ab',
    campaign: hostile,
    callNo: '99',
    deadline: '2030-02-31',
    operator: hostile,
    surprise: hostile,
  });
  parameters.append('plan', 'one');
  parameters.append('plan', 'two');
  await page.goto(`#/call?${parameters.toString()}`);
  const form = page.getByRole('form');

  await expect(form.getByRole('alert').first()).toContainText('surprise');
  await expect(form.getByRole('alert').first()).toContainText('plan');
  await expect(form.getByText('12ab')).toContainText('не номер');
  await expect(form.getByText('такой даты')).toBeVisible();
  await expect(form.getByRole('textbox', { name: 'Оператор' })).toHaveValue(hostile);
  await form.getByRole('button').last().focus();
  await page.keyboard.press('Enter');
  await expect(form).toBeVisible();
  await expect(form.getByRole('alert').filter({ hasText: 'Звонок не начат' })).toBeVisible();
  await expect(page).not.toHaveTitle(/owned/);
  expect(await page.locator('img, form script').count()).toBe(0);
});

/** A page of another origin on this machine that holds us in a frame and remembers what it is told. */
async function embed(page: Page, baseURL: string, allowed: boolean): Promise<Agent> {
  const outer = baseURL.replace('127.0.0.1', 'localhost');
  await page.route(`${outer}outer.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Outer</title><iframe src="${baseURL}" style="width:1280px;height:700px;border:0"></iframe>
        <script>window.heard = []; addEventListener('message', (event) => heard.push(event.data));</script>`,
    }),
  );
  const settings = { allowedOrigins: allowed ? [new URL(outer).origin] : ['https://crm.example'] };
  await page.addInitScript((text) => {
    if (location.hostname === '127.0.0.1') localStorage.setItem('sufler.settings', text);
  }, JSON.stringify(settings));
  await page.goto(`${outer}outer.html`);
  await expect(page.frameLocator('iframe').getByRole('form')).toBeVisible();
  return new Agent(page, page.frameLocator('iframe'));
}

function tell(page: Page, message: unknown): Promise<void> {
  return page.evaluate((data) => {
    document.querySelector('iframe')?.contentWindow?.postMessage(data, '*');
  }, message);
}

async function heardBy(page: Page): Promise<readonly Record<string, unknown>[]> {
  const heard: readonly Record<string, unknown>[] = JSON.parse(await page.evaluate('JSON.stringify(heard)'));
  return heard;
}

test('an allowed page starts a call by message and hears how it was closed', async ({ page, baseURL }) => {
  const agent = await embed(page, baseURL ?? '', true);
  const frame = page.frameLocator('iframe');
  await tell(page, { type: 'sufler:start', version: 1, ...INTAKE, callNo: 2 });
  await expect(frame.getByRole('textbox', { name: 'Номер клиента' })).toHaveValue('0000000001');
  await frame.getByRole('button', { name: 'Начать звонок' }).focus();
  await page.keyboard.press('Enter');
  await expect(frame.locator('main article h2')).toBeVisible();

  await agent.do(...PREPARED, ...says('machine', 'close'));
  await expect.poll(async () => (await heardBy(page)).map((message) => message['type'])).toContain('sufler:closed');
  const closed = (await heardBy(page)).find((message) => message['type'] === 'sufler:closed');
  expect(closed).toMatchObject({ version: 1, status: 'block', rule: 'R20', disposition: 'voicemail' });
  expect(closed?.['scriptHash']).toMatch(/^[0-9a-f]{64}$/);
});

test('an allowed page that sends nonsense is told the place, and nothing is lost', async ({ page, baseURL }) => {
  await embed(page, baseURL ?? '', true);
  await tell(page, { type: 'sufler:start', version: 7, ctn: '0000000001' });
  await expect.poll(async () => (await heardBy(page)).map((message) => message['type'])).toContain('sufler:refused');
  await tell(page, { type: 'sufler:start', version: 1, ctn: { toString: 'x' }, callNo: ['1', '2'] });
  const form = page.frameLocator('iframe').getByRole('form');
  await expect(form.getByRole('alert').first()).toContainText('ctn');
});

test('a message from a foreign origin is ignored and not answered', async ({ page, baseURL }) => {
  await embed(page, baseURL ?? '', false);
  await tell(page, { type: 'sufler:start', version: 1, ...INTAKE });
  await tell(page, 'sufler:start');
  // An answer would have come before this one does: messages keep their order.
  await page.evaluate(() => {
    window.postMessage({ type: 'last' }, '*');
  });
  await expect.poll(async () => (await heardBy(page)).length).toBeGreaterThan(0);
  expect((await heardBy(page)).map((message) => message['type'])).toEqual(['last']);
  await expect(page.frameLocator('iframe').getByRole('textbox', { name: 'Номер клиента' })).toHaveValue('');
});

test('a call started by hand in a foreign frame tells nobody', async ({ page, baseURL }) => {
  await embed(page, baseURL ?? '', false);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('textbox', { name: 'Номер клиента' }).focus();
  await page.keyboard.type('0000000001');
  await frame.getByRole('combobox').first().selectOption('epk');
  await frame.getByRole('button', { name: 'Начать звонок' }).focus();
  await page.keyboard.press('Enter');
  await expect(frame.locator('main article h2')).toBeVisible();
  expect(await heardBy(page)).toEqual([]);
});
