import { beforeAll, describe, expect, it } from 'vitest';
import type { Script } from '@/scripts/language/script';
import { parseScript } from '@/scripts/parse/parse-script';
import { retentionSource } from '@/scripts/retention/retention-source';
import { conditionsOfRules } from '@/verify/model/rule-conditions';
import { verifyScript } from '@/verify/verify-script';
import { judgeMutants, type Judged, scoreLines } from '../support/mutation-trial';
import { mutantsOf, mutationKinds } from '../support/mutations';
import { Oracle } from '../support/oracle';
import { generator } from '../support/oracle-trial';
import { soundScript } from '../support/sound-script';

/** Small enough for the naive explorer, and of different shapes; `npm run soak` takes many more. */
const SEEDS = [4, 6, 7];

describe('seeded defects in scripts without a fault', () => {
  let judged: readonly Judged[] = [];

  beforeAll(() => {
    judged = SEEDS.flatMap((seed) => judgeMutants(soundScript(seed, true)));
  }, 120_000);

  it('are of more than twenty kinds, each seeded wherever there is a place for it', () => {
    const kinds = new Set(judged.map(({ kind }) => kind));
    expect(mutationKinds().filter((kind) => !kinds.has(kind) && !RARE.has(kind))).toEqual([]);
    expect(kinds.size).toBeGreaterThan(25);
    expect(judged.length).toBeGreaterThan(350);
  });

  it('are found, or a naive explorer shows that nothing the script demands is hurt', () => {
    const fates = (...wanted: readonly Judged['fate'][]) => judged.filter(({ fate }) => wanted.includes(fate));
    expect(judged.length).toBeGreaterThan(350);
    expect(fates('missed', 'unjudged')).toEqual([]);
    // What changes a call without hurting anything is rare: the rules leave little room.
    expect(fates('kept').length / fates('found', 'kept').length, scoreLines(judged).join('\n')).toBeLessThan(0.03);
  });
});

describe('seeded defects in the retention script', () => {
  it('are broken in random calls too, as the naive explorer walks them, where they are found', () => {
    const parsed = parseScript(retentionSource);
    if (!parsed.ok) throw new Error('the door refuses the retention script');
    expect(brokenByChance(parsed.value)).toEqual([]);
    const loose = structuredClone(parsed.value);
    for (const one of loose.conditions) one.when = { any: [one.when, { not: one.when }] };
    expect(brokenByChance(loose)).not.toEqual([]);
  });

  it('crash no check and meet no cap, and many of a sample hurt what it demands', () => {
    const parsed = parseScript(retentionSource);
    if (!parsed.ok) throw new Error('the door refuses the retention script');
    const found: boolean[] = [];
    for (const { kind, place, script } of mutantsOf(parsed.value, (number) => number % SAMPLE === 0)) {
      const spoiled = parseScript(script);
      if (!spoiled.ok) continue;
      const { findings } = verifyScript(spoiled.value, { withCalls: false, nodeCap: NODES });
      const checks = findings.map(({ check }) => check);
      expect(checks, `${kind}, ${place}`).not.toContain('check-crashed');
      expect(checks, `${kind}, ${place}`).not.toContain('inconclusive');
      const isFound = findings.some(({ severity }) => severity !== 'hint');
      found.push(isFound);
      // The script is too large to list its calls, but no call of many may break what the checker says is kept.
      if (!isFound) expect(brokenByChance(spoiled.value), `${kind}, ${place}`).toEqual([]);
    }
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter((isFound) => isFound).length / found.length).toBeGreaterThan(0.3);
  }, 300_000);
});

/** Rules that the naive explorer breaks in some calls picked at random. */
function brokenByChance(script: Script): readonly string[] {
  const random = generator(1);
  const oracle = new Oracle(script, conditionsOfRules(script));
  const pick = (below: number) => Math.floor(random() * below);
  const broken = Array.from({ length: 8 }, () => oracle.brokenByOneCall(script.rules, pick, 60));
  return broken.filter((rule) => rule !== null);
}

/** A defect may open so many more ways that its proof needs more nodes than a page gives to one. */
const NODES = 24_000_000;

/** Every so many mutants of the retention script one is tried. */
const SAMPLE = 211;

/** Kinds that need a shape which these seeds happen not to have. */
const RARE: ReadonlySet<string> = new Set([
  'all for any',
  'any for all',
  'drop a part of a condition',
  'a question that need not be asked',
]);
