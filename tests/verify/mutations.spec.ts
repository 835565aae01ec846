import { describe, expect, it } from 'vitest';
import { parseScript } from '@/scripts/parse-script';
import { retentionSource } from '@/scripts/retention/retention-source';
import { verifyScript } from '@/verify/verify-script';
import { judgeMutants, type Judged, scoreLines } from '../support/mutation-trial';
import { mutantsOf, mutationKinds } from '../support/mutations';
import { soundScript } from '../support/sound-script';

/** Small enough for the naive explorer, and of different shapes; `npm run soak` takes many more. */
const SEEDS = [3, 4, 6, 7];

describe('seeded defects in scripts without a fault', () => {
  const judged: Judged[] = [];

  it('are of more than twenty kinds, each seeded wherever there is a place for it', () => {
    for (const seed of SEEDS) judged.push(...judgeMutants(soundScript(seed, true)));
    const kinds = new Set(judged.map(({ kind }) => kind));
    expect(mutationKinds().filter((kind) => !kinds.has(kind) && !RARE.has(kind))).toEqual([]);
    expect(kinds.size).toBeGreaterThan(25);
    expect(judged.length).toBeGreaterThan(400);
  }, 120_000);

  it('are found, or a naive explorer shows that nothing the script demands is hurt', () => {
    const fates = (...wanted: readonly Judged['fate'][]) => judged.filter(({ fate }) => wanted.includes(fate));
    expect(fates('missed', 'unjudged')).toEqual([]);
    // What changes a call without hurting anything is rare: the rules leave little room.
    expect(fates('kept').length / fates('found', 'kept').length, scoreLines(judged).join('\n')).toBeLessThan(0.03);
  });
});

describe('seeded defects in the retention script', () => {
  it('crash no check and meet no cap, and many of a sample hurt what it demands', () => {
    const parsed = parseScript(retentionSource);
    if (!parsed.ok) throw new Error('the door refuses the retention script');
    const found: boolean[] = [];
    for (const { kind, place, script } of mutantsOf(parsed.value, (number) => number % SAMPLE === 0)) {
      const spoiled = parseScript(script);
      if (!spoiled.ok) continue;
      const { findings } = verifyScript(spoiled.value, { withCalls: false });
      const checks = findings.map(({ check }) => check);
      expect(checks, `${kind}, ${place}`).not.toContain('check-crashed');
      expect(checks, `${kind}, ${place}`).not.toContain('inconclusive');
      found.push(findings.some(({ severity }) => severity !== 'hint'));
    }
    expect(found.length).toBeGreaterThan(15);
    expect(found.filter((isFound) => isFound).length / found.length).toBeGreaterThan(0.3);
  }, 120_000);
});

/** Every so many mutants of the retention script one is tried. */
const SAMPLE = 97;

/** Kinds that need a shape which these seeds happen not to have. */
const RARE: ReadonlySet<string> = new Set([
  'all for any',
  'any for all',
  'drop a part of a condition',
  'a question that need not be asked',
]);
