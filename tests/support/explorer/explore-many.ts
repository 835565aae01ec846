// The live explorer over many scripts by chance. In: the first seed and how many. Out: what was walked and what did not agree.
import { deepScript } from './deep-script';
import { exploreLive } from './live-explorer';
import { addWalked, nothingWalked, type Walked } from './walked';

/** Most scripts have fewer states; of the others the first ones are walked. */
const MOST_STATES = 400;

export function exploreMany(
  first: number,
  scripts: number,
): { readonly walked: Walked; readonly disagreements: readonly string[] } {
  const walked = nothingWalked();
  const disagreements: string[] = [];
  for (let seed = first; seed < first + scripts; seed += 1) {
    const explored = exploreLive(deepScript(seed), seed, MOST_STATES);
    addWalked(walked, explored.walked);
    disagreements.push(...explored.disagreements.map((one) => `script ${seed}: ${one}`));
  }
  return { walked, disagreements };
}
