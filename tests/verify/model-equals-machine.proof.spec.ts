import { describe, expect, it } from 'vitest';
import { parseScript } from '@/scripts/parse/parse-script';
import { retentionSource } from '@/scripts/retention/retention-source';
import { buildScript, pickFrom, SMALL } from '../support/arbitrary-script';
import { disagreements } from '../support/model-walks';
import { generator } from '../support/oracle-trial';
import { smallScript } from '../support/small-script';

describe('the checked model and the walked machine', () => {
  it('allow the same moves and reach the same facts on random walks through the small script', () => {
    expect(disagreements(smallScript(), 150, 40)).toEqual([]);
  });

  it('allow the same moves and reach the same facts in arbitrary scripts', () => {
    for (let seed = 1; seed <= 120; seed += 1) {
      const random = generator(seed);
      const tape = Array.from({ length: 600 }, () => Math.floor(random() * 0x10000));
      const script = buildScript(pickFrom(tape), SMALL);
      expect(disagreements(script, 6, 15, seed), `seed ${seed}`).toEqual([]);
    }
  });

  it('allow the same moves and reach the same facts in the retention script', () => {
    const parsed = parseScript(retentionSource);
    expect(parsed.ok).toBe(true);
    if (parsed.ok) expect(disagreements(parsed.value, 120, 60)).toEqual([]);
  }, 60_000);
});
