// Measures one page, the floor or the application, in a browser driven through the DevTools protocol.
import { readFileSync } from 'node:fs';
import { TICK } from './plan-walk.mjs';

const inPage = readFileSync(new URL('in-page.js', import.meta.url), 'utf8');

/** Slow 4G: 150 ms round trip, 1.6 Mbit/s down, 750 kbit/s up. */
const slow4g = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

/** Rounds before the heap is looked at: what is made once has been made. */
const WARM = 4;

/** Time between two presses where no answer of the page is waited for, in milliseconds. */
const pace = 120;

/**
 * @typedef {import('playwright-core').Browser} Browser
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('playwright-core').CDPSession} Session
 *
 * @typedef {object} Subject
 * @property {string} name
 * @property {string} address Where its first step shows.
 * @property {(page: Page) => Promise<void>} prepare Puts what the address needs on the disk, in a browser of its own.
 *
 * @typedef {{ page: Page, session: Session, close: () => Promise<void> }} Opened
 */

/**
 * A fresh browser profile on the first step, with nothing in its cache.
 * @param {Browser} browser
 * @param {Subject} subject
 * @param {{ cpu: number, isSlow: boolean, isWarm?: boolean, onSession?: (session: Session) => Promise<void> }} conditions
 *   `isWarm`: the page has been here before, and its service worker has kept it.
 * @returns {Promise<Opened>}
 */
async function openFirstStep(browser, subject, { cpu, isSlow, isWarm = false, onSession }) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'ru-RU',
    bypassCSP: true,
    serviceWorkers: isWarm ? 'allow' : 'block',
  });
  const page = await context.newPage();
  await subject.prepare(page);
  if (isWarm) await isKept(page);
  const session = await context.newCDPSession(page);
  await page.goto('about:blank');
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  if (isSlow) await session.send('Network.emulateNetworkConditions', slow4g);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await page.addInitScript({ content: inPage });
  await onSession?.(session);
  await page.goto(subject.address, { waitUntil: 'commit' });
  await page.waitForFunction('window.__bench && window.__bench.painted !== null', undefined, { timeout: 120_000 });
  return { page, session, close: () => context.close() };
}

/**
 * Time from the start of the navigation to the frame after the first step is in the layout, and what was loaded by then.
 * @param {Browser} browser
 * @param {Subject} subject
 */
export async function measureFirstStep(browser, subject) {
  /** @type {Map<string, { url: string, bytes: number }>} */
  const loaded = new Map();
  const opened = await openFirstStep(browser, subject, {
    cpu: 4,
    isSlow: true,
    onSession: async (session) => {
      session.on('Network.responseReceived', ({ requestId, response }) => {
        loaded.set(requestId, { url: response.url, bytes: 0 });
      });
      session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        const entry = loaded.get(requestId);
        if (entry !== undefined) entry.bytes = encodedDataLength;
      });
    },
  });
  const time = Number(await opened.page.evaluate('window.__bench.painted'));
  const files = [...loaded.values()].filter(({ url }) => url.startsWith('http'));
  await opened.close();
  return { time, files };
}

/**
 * Time to the first step on a later visit, under the conditions of the first: its files come from the service worker.
 * @param {Browser} browser
 * @param {Subject} subject
 */
export async function measureWarmStart(browser, subject) {
  const { page, close } = await openFirstStep(browser, subject, { cpu: 4, isSlow: true, isWarm: true });
  const time = Number(await page.evaluate('window.__bench.painted'));
  await close();
  return time;
}

/** @param {Page} page */
async function isKept(page) {
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    await serviceWorker.ready;
    if (serviceWorker.controller !== null) return;
    await new Promise((done) => serviceWorker.addEventListener('controllerchange', done, { once: true }));
  });
}

/**
 * Time from each key to the frame after the next phrase is in the layout, at a CPU four times slower; long tasks and shifts with it.
 * @param {Browser} browser
 * @param {Subject} subject
 * @param {readonly string[]} keys
 */
export async function measureKeys(browser, subject, keys) {
  const { page, close } = await openFirstStep(browser, subject, { cpu: 4, isSlow: false });
  await settle(page);
  await page.evaluate(
    'window.__bench.longTasks.length = 0; window.__bench.shift = 0; window.__bench.shiftAfterKeys = 0',
  );
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForFunction('!window.__bench.isPending()', undefined, { polling: 20, timeout: 30_000 });
  }
  const { samples, longTasks, shift, shiftAfterKeys, tops } = JSON.parse(
    await page.evaluate('JSON.stringify(window.__bench)'),
  );
  await close();
  const painted = samples.filter((/** @type {number | null} */ sample) => sample !== null);
  const answersMove = Math.max(...tops) - Math.min(...tops);
  return { painted, missed: keys.length - painted.length, longTasks, shift, shiftAfterKeys, answersMove };
}

/**
 * Main-thread time for each step at a steady pace, at a CPU four times slower, in milliseconds.
 * @param {Browser} browser
 * @param {Subject} subject
 * @param {readonly string[]} keys
 */
export async function measureCpu(browser, subject, keys) {
  const { page, session, close } = await openFirstStep(browser, subject, { cpu: 4, isSlow: false });
  await session.send('Performance.enable');
  await settle(page);
  // What the page does by itself, such as its clock, is not the price of a step.
  const idle = await taskTime(session);
  await page.waitForTimeout(keys.length * pace);
  const before = await taskTime(session);
  const began = Date.now();
  for (const [index, key] of keys.entries()) {
    await page.keyboard.press(key);
    await page.waitForTimeout(Math.max(0, began + (index + 1) * pace - Date.now()));
  }
  const after = await taskTime(session);
  await close();
  return Math.max(0, after - before - (before - idle)) / keys.length;
}

/**
 * Growth of the heap over many steps of one call, in bytes for each step.
 * @param {Browser} browser
 * @param {Subject} subject
 * @param {readonly string[]} keys
 * @param {number} steps
 */
export async function measureHeap(browser, subject, keys, steps) {
  const { page, session, close } = await openFirstStep(browser, subject, { cpu: 1, isSlow: false });
  for (let round = 0; round < WARM; round += 1) for (const key of keys) await page.keyboard.press(key);
  const before = await heapSize(session, page);
  for (let pressed = 0; pressed < steps; pressed += 1) {
    await page.keyboard.press(keys[pressed % keys.length] ?? 'Escape');
  }
  const after = await heapSize(session, page);
  await close();
  return (after - before) / steps;
}

/**
 * Growth of the heap over whole calls, started and closed by keyboard in one page, in bytes for each call.
 * @param {Browser} browser
 * @param {string} base
 * @param {{ query: string, shortCall: readonly string[] }} plan
 * @param {number} calls
 */
export async function measureCalls(browser, base, plan, calls) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'ru-RU',
    bypassCSP: true,
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(base);
  const call = async () => {
    await page.evaluate((query) => {
      location.hash = `#/call?${query}`;
    }, plan.query);
    await page.waitForFunction(() => {
      const field = document.querySelector('form input');
      return field instanceof HTMLInputElement && field.value !== '' && !location.hash.includes('?');
    });
    await page.locator('form button[type="submit"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('main article h2').first().waitFor();
    for (const key of plan.shortCall) await (key === TICK ? tick(page) : page.keyboard.press(key));
    await page.locator('.ended').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('form').first().waitFor();
  };
  // The home page shows twelve closed calls: beyond those a closed call is one more header in its list.
  for (let warm = 0; warm < 4 * WARM; warm += 1) await call();
  const before = await heapSize(session, page);
  for (let done = 0; done < calls; done += 1) await call();
  const after = await heapSize(session, page);
  await context.close();
  return (after - before) / calls;
}

/**
 * Goes to the next box with Q, past the fields on the way, and ticks it.
 * @param {Page} page
 */
async function tick(page) {
  for (let presses = 0; presses < 10; presses += 1) {
    if ((await page.locator('input:not([type="checkbox"]):focus, select:focus, textarea:focus').count()) > 0) {
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('KeyQ');
    if ((await page.locator('input[type="checkbox"]:focus').count()) > 0) return page.keyboard.press('Space');
  }
  throw new Error('There is no box to tick');
}

/** @param {Page} page */
async function settle(page) {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
}

/** @param {Session} session */
async function taskTime(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/**
 * @param {Session} session
 * @param {Page} page
 */
async function heapSize(session, page) {
  await page.waitForTimeout(500);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.send('HeapProfiler.disable');
  return usedSize;
}
