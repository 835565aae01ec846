// Seeded mistakes at length: each kind, with each simulated client of each desk, at every place of the call where it can be made.

/**
 * @param {(file: string) => Promise<any>} load
 * @param {number} places The most places of one kind in one call.
 * @returns {Promise<boolean>} Whether all were caught and named.
 */
export async function soakTraining(load, places) {
  const { seededTrial } = await load('tests/support/seeded-trial.ts');
  const { DESKS, lessonsOf } = await load('tests/support/training-lesson.ts');
  /** @type {Record<string, number>} */
  const made = {};
  /** @type {string[]} */
  const missed = [];
  for (const desk of DESKS) {
    const trial = seededTrial(await lessonsOf(desk), places);
    for (const [kind, count] of Object.entries(trial.made)) made[kind] = (made[kind] ?? 0) + Number(count);
    missed.push(...trial.missed);
  }
  const all = Object.values(made).reduce((sum, count) => sum + count, 0);
  console.log(`${all} seeded mistakes of ${Object.keys(made).length} kinds: ${missed.length} not caught or not named`);
  for (const [kind, count] of Object.entries(made)) console.log(`${kind}: ${count}`);
  for (const line of missed.slice(0, 20)) console.log(`missed: ${line}`);
  return missed.length === 0;
}
