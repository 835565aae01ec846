// The long run of the checker against the oracle: `npm run soak -- [rules] [first seed]`. Prints what disagrees; exit code 1 then.
import { withRooms } from './load-rooms.mjs';

const RULES_PER_SCRIPT = 45;
const [wanted = 100_000, first = 1] = process.argv.slice(2).map(Number);

const disagreements = await withRooms(async (load) => {
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
process.exitCode = disagreements.length > 0 ? 1 : 0;
