import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../../tools/serve.mjs';
import { INTAKE } from './support/agent';
import { OFFERED } from './support/deeds';
import { expect, test } from './support/journey';

// The only journeys that let the page keep itself. Each has a server of its own, which it may stop or give a new version.
test.use({ serviceWorkers: 'allow' });

test('an open call survives a reload without a network, and goes on', async ({ page, agent, context }) => {
  await agent.startCall();
  await agent.do(...OFFERED);
  await agent.isSaved();
  await isKept(page);

  await context.setOffline(true);
  await page.reload();
  await agent.isOn('offer');
  await page.goto('./#/desk');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('./#/check');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a new version waits for the end of a call, and comes when it is asked for', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'sufler-version-'));
  cpSync('dist', folder, { recursive: true });
  const site = await serve({ folder, port: 0 });
  try {
    await page.goto(site.address);
    await isKept(page);
    publish(folder);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const offer = page.getByRole('button', { name: 'Обновить' });
    await expect(offer).toBeVisible();

    await page.goto(`${site.address}#/call?${new URLSearchParams(INTAKE).toString()}`);
    await page.locator('form button[type="submit"]').click();
    await expect(page.locator('main article h2')).toBeVisible();
    // The call is still open beside the home page: a new version must not take its client's name.
    await page.goto(`${site.address}#/`);
    await expect(page.getByRole('form')).toBeVisible();
    await expect(offer).toHaveCount(0);

    await page.reload();
    await expect(page.locator('meta[name="version"]')).toHaveCount(0);
    await offer.click();
    await expect(page.locator('meta[name="version"]')).toHaveAttribute('content', '2.0');
    await expect(offer).toHaveCount(0);
  } finally {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Waits until the page could do without its server. */
async function isKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    await serviceWorker.ready;
    if (serviceWorker.controller === null) {
      await new Promise((done) => serviceWorker.addEventListener('controllerchange', done, { once: true }));
    }
  });
}

/** Makes the folder a version that can be told from the one before. */
function publish(folder: string): void {
  const page = join(folder, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('</title>', '</title><meta name="version" content="2.0">'));
  const worker = join(folder, 'sw.js');
  writeFileSync(worker, readFileSync(worker, 'utf8').replace(/VERSION = "\w+"/, 'VERSION = "second"'));
}
