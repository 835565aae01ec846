import { test as base, expect, type Page } from '@playwright/test';
import { Agent } from './agent';

export { expect } from '@playwright/test';

interface Fixtures {
  readonly agent: Agent;
  /** Everything that the console complained of; a journey that expects a complaint takes it out. */
  readonly complaints: string[];
}

/** A journey starts with a clean browser, and fails when the console has complained. */
export const test = base.extend<Fixtures>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      listen(page, complaints);
      page.context().on('page', (other) => {
        if (other !== page) listen(other, complaints);
      });
      await use(complaints);
      expect(complaints, 'the console must stay quiet').toEqual([]);
    },
    { auto: true },
  ],
  agent: async ({ page }, use) => {
    // A journey presses faster than anybody speaks: nothing waits for a line, unless its settings say so themselves.
    await page.addInitScript(() => {
      const [key, hasOwn] = ['sufler.settings', localStorage.getItem('sufler.settings') !== null];
      if (!hasOwn) localStorage.setItem(key, JSON.stringify({ waitsForLines: false }));
    });
    await use(new Agent(page));
  },
});

function listen(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    // Journeys that need no service worker are run without one, and Playwright says so.
    if (message.text().includes('Service Worker registration blocked by Playwright')) return;
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
}
