import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/journey';
import { readPlan } from './support/script-words';

const RUSSIAN_CATALOGUE = join(import.meta.dirname, '../../src/i18n/locales/ru.json');

function familyOf(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).fontFamily.split(',')[0]?.replaceAll('"', '') ?? '');
}

test('the face comes after the first step of the first visit and is shown from the next visit on', async ({
  page,
  agent,
}) => {
  const faces: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') faces.push(request.url());
  });

  await agent.startCall();
  expect(faces, 'none is asked for before the first step').toEqual([]);
  expect(await familyOf(page)).toMatch(/^Golos as /);

  await expect.poll(() => page.evaluate(() => localStorage.getItem('sufler.face'))).toBe('fetched');
  expect(faces).toHaveLength(3);
  expect(await familyOf(page), 'nothing changes while it is read').toMatch(/^Golos as /);

  await page.reload();
  expect(await familyOf(page)).toBe('Golos Text');
});

test('a browser that cannot have the face goes on with the one of the machine', async ({ page, agent, complaints }) => {
  await page.route('**/*.woff2', (route) => route.abort());
  const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('.woff2'));
  await agent.startCall();
  await failed;
  await agent.isSaved();

  expect(await page.evaluate(() => localStorage.getItem('sufler.face'))).toBeNull();
  await page.reload();
  expect(await familyOf(page)).toMatch(/^Golos as /);
  complaints.length = 0;
});

test('the face has every letter, figure and sign of punctuation of the interface and of the built-in script', () => {
  const css = readFileSync(join(import.meta.dirname, '../../src/views/design/faces.css'), 'utf8');
  const ranges = [...css.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(([, first = '', last = first]) => [
    Number.parseInt(first, 16),
    Number.parseInt(last, 16),
  ]);
  const has = (character: string) => {
    const code = character.codePointAt(0) ?? 0;
    return ranges.some(([first = 0, last = 0]) => code >= first && code <= last);
  };
  const text = readFileSync(RUSSIAN_CATALOGUE, 'utf8') + JSON.stringify(readPlan().words);

  expect(
    [...new Set(text)].filter((character) => /[\p{L}\p{N}\p{P}\p{Sc}]/u.test(character) && !has(character)),
  ).toEqual([]);
});
