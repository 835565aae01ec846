import { describe, expect, it } from 'vitest';
import { builtInOffers } from '@/desk/offers/built-in-offers';
import { readyLadders } from '@/desk/offers/ready-ladders';
import { ladderOf } from '../../support/ladder-of';

const catalogue = builtInOffers();

describe('ready ladders', () => {
  it('are put on the plan of the client, or say why not', () => {
    const [first, capped] = readyLadders(catalogue, ladderOf({ per: 'day', kopecks: 5_000 }, 'D10'));
    expect(first?.ok === true && first.value.chosen).toEqual(['D50', 'F14', 'R6a']);
    expect(capped?.ok === true && capped.value.chosen).toEqual(['D35', 'F14', 'R6d']);
    const [refused] = readyLadders(catalogue, ladderOf({ per: 'month', kopecks: 60_000 }));
    expect(refused).toMatchObject({ ok: false, error: { reasons: [{ code: 'needs-daily-fee', rule: 'R29' }] } });
  });

  it('are those of the catalogue: none where it lists none', () => {
    const ladder = ladderOf({ per: 'day', kopecks: 5_000 });
    expect(readyLadders({ ...catalogue, ready: undefined }, ladder)).toEqual([]);
    const own = readyLadders({ ...catalogue, ready: [['D10']] }, ladder);
    expect(own.map((each) => each.ok && each.value.chosen)).toEqual([['D10']]);
  });
});
