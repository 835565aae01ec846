import { describe, expect, it } from 'vitest';
import { buildTransitionSystem } from '@/verify/model/build-transition-system';
import { leadingTo } from '@/verify/search/backward';
import { walkOrder } from '@/verify/search/walk-order';
import { buildScript, pickFrom, SMALL } from '../../support/arbitrary-script';
import { generator } from '../../support/oracle-trial';

describe('the order in which a model is walked', () => {
  it('has every location once, and nothing before what leads to it but not back', () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const random = generator(seed);
      const tape = Array.from({ length: 500 }, () => Math.floor(random() * 0x10000));
      const model = buildTransitionSystem(buildScript(pickFrom(tape), SMALL));
      const order = walkOrder(model);
      expect([...order].sort((a, b) => a - b)).toEqual([...model.locations.keys()]);
      const rank = new Map(order.map((location, place) => [location, place]));
      model.locations.forEach(({ edges }, from) => {
        const back = leadingTo(
          model,
          model.locations.map((_location, index) => index === from),
          () => true,
        );
        for (const { to } of edges) {
          if (back[to] !== true) expect(rank.get(to) ?? -1).toBeGreaterThan(rank.get(from) ?? 0);
        }
      });
    }
  });
});
