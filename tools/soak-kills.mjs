// Kills a real browser in the middle of calls, hundreds of times. In: how often, and a seed. Out: whether nothing was lost that stood
// under «сохранено»; prints what was.
import preparePlan from '../tests/browser/support/plan.mjs';
import { withLayers } from './load-layers.mjs';
import { serve } from './serve.mjs';

/**
 * The application must have been built.
 * @param {number} kills
 * @param {number} seed
 */
export async function soakKills(kills, seed) {
  await preparePlan();
  const site = await serve({ folder: 'dist', port: 0 });
  try {
    const killed = await withLayers(async (load) => {
      const { killTrial } = await load('tests/browser/support/kill-trial.ts');
      return killTrial(site.address, seed, kills);
    });
    const lost = killed.filter((/** @type {any} */ call) => call.kept < call.saved);
    const early = killed.filter((/** @type {any} */ call) => call.saved < call.painted);
    console.log(`${killed.length} kills, ${early.length} of them before the disk had everything that was painted`);
    console.log(`${lost.length} calls lost answers that stood under «сохранено»`);
    for (const call of lost.slice(0, 20)) console.log(JSON.stringify(call));
    return lost.length === 0;
  } finally {
    await site.close();
  }
}
