import { spawn } from 'node:child_process';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../../tools/find-browser.mjs';

/** A browser of its own with a profile on the disk, so that it can be killed and started again. */
interface KillableBrowser {
  readonly page: Page;
  /** Ends the browser at once, as a power cut would. */
  readonly kill: () => Promise<void>;
}

/** Starts a browser on the profile in a folder. */
export async function startBrowser(profile: string): Promise<KillableBrowser> {
  const found = findBrowser();
  const path = found === null || found === 'playwright' ? chromium.executablePath() : found;
  const browserProcess = spawn(
    path,
    [
      '--headless',
      '--no-sandbox',
      '--disable-quic',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    // A group of its own: the command may be a shell around the browser.
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  const ended = new Promise<void>((done) => browserProcess.once('exit', () => done()));
  const address = await new Promise<string>((done, fail) => {
    let heard = '';
    browserProcess.stderr.on('data', (chunk: Buffer) => {
      heard += chunk.toString();
      const match = /DevTools listening on (ws:\S+)/.exec(heard)?.[1];
      if (match !== undefined) done(match);
    });
    browserProcess.once('exit', () => fail(new Error(heard)));
  });
  const browser = await chromium.connectOverCDP(address);
  const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage();
  const disconnected = new Promise<void>((done) => browser.once('disconnected', () => done()));
  const kill = async () => {
    if (browserProcess.pid !== undefined) process.kill(-browserProcess.pid, 'SIGKILL');
    await Promise.all([ended, disconnected]);
  };
  return { page, kill };
}
