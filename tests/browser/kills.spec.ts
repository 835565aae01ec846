import { expect, test } from './support/journey';
import { killTrial } from './support/kill-trial';

/** Here a sample; `npm run soak -- --kills` does hundreds. */
const KILLS = 12;

test('a browser that is killed within 40 ms of a key loses nothing that stood under «сохранено»', async ({
  baseURL,
}) => {
  test.setTimeout(180_000);
  const killed = await killTrial(baseURL ?? '', 20_260_502, KILLS);

  expect(killed).toHaveLength(KILLS);
  expect(killed.filter(({ saved, kept }) => kept < saved)).toEqual([]);
  // The walks moved, and some ends came before the disk had everything: else nothing was tried.
  expect(killed.reduce((sum, { painted }) => sum + painted, 0)).toBeGreaterThan(0);
  expect(killed.some(({ saved, painted }) => saved < painted)).toBe(true);
});
