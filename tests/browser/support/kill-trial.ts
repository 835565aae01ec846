import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startBrowser } from './killable-browser';
import { callAt, seedCalls } from './seed-call';

/** What became of one call whose browser was killed. */
interface Killed {
  readonly callId: string;
  /** Keys that were pressed before the end. */
  readonly keys: number;
  /** Milliseconds from the last key to the kill. */
  readonly delay: number;
  /** Moves that were painted under «сохранено», as far as anybody has seen. */
  readonly saved: number;
  /** Moves that were painted, saved or not. */
  readonly painted: number;
  /** Moves that the call has when it is opened again. */
  readonly kept: number;
}

declare global {
  interface Window {
    tellFrame?: (moves: number, isSaved: boolean) => unknown;
  }
}

const MOST_KEYS = 9;
const LONGEST_DELAY = 40;
/** Between two keys, in milliseconds: the disk is still busy with the one before. */
const SHORTEST_PAUSE = 4;
const LONGEST_PAUSE = 40;

/**
 * Walks calls in a real browser and kills it in the middle of it, `kills` times. What is painted is read in each frame; a call has lost
 * something when it comes back with fewer moves than stood under «сохранено». The same seed presses the same keys.
 */
export async function killTrial(address: string, seed: number, kills: number): Promise<readonly Killed[]> {
  const profile = mkdtempSync(join(tmpdir(), 'sufler-kills-'));
  const chance = mulberry32(seed);
  const between = (least: number, most: number) => least + chance() * (most - least);
  const results: Killed[] = [];
  const seeds = Array.from({ length: kills }, (_, number) => callAt('reason', `killed-${String(number)}`));
  try {
    let browser = await startBrowser(profile);
    await browser.page.goto(address);
    await seedCalls(browser.page, seeds, address);
    for (const { callId, moves } of seeds) {
      const seen = await watchFrames(browser.page, `${address}#/call/${callId}`);
      const keys = Math.floor(between(1, MOST_KEYS + 1));
      const pauses = Array.from({ length: keys }, () => between(SHORTEST_PAUSE, LONGEST_PAUSE));
      const delay = between(0, LONGEST_DELAY);
      for (const [index, pause] of pauses.entries()) {
        // There and back: two keys, so that neither is a double press of the other.
        const press = browser.page.keyboard.press(index % 2 === 0 ? 'Digit1' : 'Backspace').catch(() => undefined);
        if (index < keys - 1) await press;
        await after(index === keys - 1 ? delay : pause);
      }
      await browser.kill();
      const { saved, painted } = seen;
      browser = await startBrowser(profile);
      await browser.page.goto(address);
      results.push({
        callId,
        keys,
        delay,
        saved,
        painted,
        kept: (await entriesOf(browser.page, callId)) - moves.length,
      });
    }
    await browser.kill();
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return results;
}

/** Opens a call and counts, frame by frame, the moves that were painted and those that stood under «сохранено». */
async function watchFrames(page: Page, url: string): Promise<{ readonly saved: number; readonly painted: number }> {
  const seen = { saved: 0, painted: 0 };
  await page.exposeFunction('tellFrame', (moves: number, isSaved: boolean) => {
    seen.painted = Math.max(seen.painted, moves);
    if (isSaved) seen.saved = Math.max(seen.saved, moves);
  });
  await page.goto(url);
  await stepIsShown(page);
  await page.locator('.saving.saved').waitFor();
  await page.evaluate(() => {
    let title = document.querySelector('main article h2')?.textContent;
    let moves = 0;
    let told = '';
    const look = () => {
      const now = document.querySelector('main article h2')?.textContent;
      // Each move of this walk comes to another step.
      if (now !== title) moves += 1;
      title = now;
      const isSaved = document.querySelector('.saving.saved') !== null;
      const state = `${String(moves)} ${String(isSaved)}`;
      if (state !== told) window.tellFrame?.(moves, isSaved);
      told = state;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return seen;
}

/** How many entries of a call lie on the disk, once its screen stands again. */
async function entriesOf(page: Page, callId: string): Promise<number> {
  await page.evaluate((id) => (location.hash = `#/call/${id}`), callId);
  await stepIsShown(page);
  return page.evaluate(
    (id) =>
      new Promise<number>((done, fail) => {
        const opening = indexedDB.open('sufler');
        opening.onerror = () => fail(new Error('the database does not open'));
        opening.onsuccess = () => {
          const range = IDBKeyRange.bound([id, 0], [id, []]);
          const counting = opening.result.transaction('entries').objectStore('entries').count(range);
          counting.onsuccess = () => {
            opening.result.close();
            done(counting.result);
          };
        };
      }),
    callId,
  );
}

/** Waits for a step; says what stands on the screen when none comes. */
async function stepIsShown(page: Page): Promise<void> {
  await page
    .locator('main article h2')
    .waitFor()
    .catch(async (error: unknown) => {
      throw new Error(`No step, but: ${await page.locator('body').innerText()}`, { cause: error });
    });
}

function after(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** Numbers from 0 to 1, the same for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
