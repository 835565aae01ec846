import { defineConfig } from '@playwright/test';
import { findBrowser } from './tools/find-browser.mjs';

const port = Number(process.env.SUFLER_PORT ?? 4317);
const browser = findBrowser();

export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/browser/support/plan.mjs',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${String(port)}/`,
    viewport: { width: 1280, height: 720 },
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    // Only the offline journeys want one.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser === null || browser === 'playwright' ? {} : { executablePath: browser }),
      args: [
        // An intercepted page counts as one of the open net, which may not frame a page of this machine.
        '--disable-features=LocalNetworkAccessChecks',
        '--disable-quic',
        '--disable-component-update',
        '--no-first-run',
        '--disable-background-networking',
      ],
    },
  },
  webServer: {
    command: `node tools/serve.mjs --port ${String(port)}`,
    url: `http://127.0.0.1:${String(port)}/`,
    reuseExistingServer: process.env.CI === undefined,
    stdout: 'ignore',
    // The journeys of embedding stand on a page of another name of this machine.
    env: { SUFLER_MAY_FRAME: `http://localhost:${String(port)}` },
  },
});
