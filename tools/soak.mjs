// The long run of the checker against the oracle, of seeded defects, and of live calls against the checker's model: `npm run soak --
// [rules] [first seed] [scripts to spoil] [scripts to explore]`. Prints what disagrees, and how many defects of each kind are caught;
// exit code 1 when something is missed. `npm run soak -- --explore [scripts] [first seed]` does the last part alone.
// `npm run soak -- --spoils` spoils every named condition and campaign cell of the retention script in turn, and prints which rules mind.
// `npm run soak -- --defects` seeds every defect of the list in the retention script, and prints what finds it.
// `npm run soak -- --kills [kills] [seed]` kills a browser in the middle of that many calls instead.
// `npm run soak -- --training [places]` makes every kind of mistake with every simulated client at that many places of a call each.
import { soakKills } from './soak-kills.mjs';
import { soakTraining } from './soak-training.mjs';
import { withLayers } from './load-layers.mjs';

if (process.argv[2] === '--training') {
  const [places = 1000] = process.argv.slice(3).map(Number);
  process.exit((await withLayers((load) => soakTraining(load, places))) ? 0 : 1);
}

if (process.argv[2] === '--kills') {
  const [kills = 200, seed = 1] = process.argv.slice(3).map(Number);
  process.exit((await soakKills(kills, seed)) ? 0 : 1);
}

if (process.argv[2] === '--defects') process.exit((await soakDefects()) ? 0 : 1);
if (process.argv[2] === '--spoils') process.exit((await soakSpoils()) ? 0 : 1);
if (process.argv[2] === '--explore') {
  const [scripts = 2_000, seed = 1] = process.argv.slice(3).map(Number);
  process.exit((await exploreLiveCalls(scripts, seed)) ? 0 : 1);
}

const RULES_PER_SCRIPT = 45;
const [wanted = 100_000, first = 1, spoiled = 40, explored = 2_000] = process.argv.slice(2).map(Number);

const disagreements = await withLayers(async (load) => {
  const { oracleTrial } = await load('tests/support/oracle-trial.ts');
  const total = { scripts: 0, rules: 0, broken: 0 };
  /** @type {string[]} */
  const found = [];
  for (let seed = first; total.rules < wanted; seed += 1) {
    const trial = oracleTrial(seed, RULES_PER_SCRIPT);
    total.scripts += trial.rules > 0 ? 1 : 0;
    total.rules += trial.rules;
    total.broken += trial.broken;
    found.push(...trial.disagreements);
  }
  console.log(
    `${total.rules} rules of ${total.scripts} scripts, ${total.broken} of them broken: ${found.length} disagreements`,
  );
  return found;
});
for (const line of disagreements.slice(0, 20)) console.log(line);

const missed = await withLayers(async (load) => {
  const { judgeMutants, scoreLines } = await load('tests/support/mutation-trial.ts');
  const { soundScript } = await load('tests/support/sound-script.ts');
  const judged = [];
  for (let seed = first; seed < first + spoiled; seed += 1) judged.push(...judgeMutants(soundScript(seed, true)));
  console.log(`\n${judged.length} seeded defects in ${spoiled} scripts without a fault`);
  for (const line of scoreLines(judged)) console.log(line);
  return judged.filter((/** @type {any} */ { fate }) => fate === 'missed' || fate === 'unjudged');
});
for (const { kind, place, why } of missed.slice(0, 20)) console.log(`missed: ${kind}, ${place}: ${why}`);
const isSame = await exploreLiveCalls(explored, first);
process.exitCode = disagreements.length + missed.length > 0 || !isSame ? 1 : 0;

/** Whether every spoiled condition and cell breaks a rule, or is listed as one that closes no call otherwise. */
async function soakSpoils() {
  return withLayers(async (load) => {
    const { HARMLESS, retentionSpoils, rulesAgainst } = await load('tests/support/retention-spoils.ts');
    let isRight = true;
    for (const spoil of retentionSpoils()) {
      const rules = rulesAgainst(spoil);
      const reason = HARMLESS[spoil.name];
      const fits = rules.length > 0 === (reason === undefined);
      isRight &&= fits;
      console.log(`${fits ? '' : 'WRONG '}${spoil.name}: ${rules.length > 0 ? rules.join(', ') : reason}`);
    }
    return isRight;
  });
}

/**
 * Whether live calls of so many scripts show what the model shows.
 * @param {number} scripts
 * @param {number} seed
 */
async function exploreLiveCalls(scripts, seed) {
  const { walked, disagreements } = await withLayers(async (load) => {
    const { exploreMany } = await load('tests/support/explorer/explore-many.ts');
    return exploreMany(seed, scripts);
  });
  console.log(`\nlive calls of ${scripts} scripts, ${disagreements.length} disagreements with the model:`);
  console.log(
    Object.entries(walked)
      .map(([what, count]) => `  ${what} ${count}`)
      .join('\n'),
  );
  for (const line of disagreements.slice(0, 20)) console.log(line);
  return disagreements.length === 0;
}

/** Whether each seeded defect is found. */
async function soakDefects() {
  return withLayers(async (load) => {
    const { DEFECTS, graveChecks, spoiled } = await load('tests/support/retention-defects.ts');
    const { parseScript } = await load('src/scripts/parse/parse-script.ts');
    const { retentionSource } = await load('src/scripts/retention/retention-source.ts');
    const parsed = parseScript(retentionSource);
    let isRight = parsed.ok;
    for (const defect of parsed.ok ? DEFECTS : []) {
      const checks = graveChecks(spoiled(parsed.value, defect));
      const isFound = checks.length > 0 && !checks.includes('check-crashed');
      isRight &&= isFound;
      console.log(`${isFound ? '' : 'MISSED '}${defect.kind}: ${[...new Set(checks)].join(', ')}`);
    }
    return isRight;
  });
}
