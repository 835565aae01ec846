import { describe, expect, it } from 'vitest';
import { builtInOffers } from '@/desk/offers/built-in-offers';

describe('offer catalogue', () => {
  it('holds the 36 tiles of the offers slide and claims no applicability', () => {
    const catalogue = builtInOffers();
    expect(catalogue.offers).toHaveLength(36);
    expect(catalogue.applicability).toBe('unknown');
    expect(catalogue.campaignKinds).toEqual(['second_attempt', 'epk', 'mk_task']);
  });

  it('demands review wherever words, code, days or price are not certain', () => {
    for (const tile of builtInOffers().offers) {
      const days = tile.effect.kind === 'package' ? tile.effect.priceConfidence : tile.effect.daysConfidence;
      const isCertain =
        tile.textConfidence === 'certain' &&
        tile.socConfidence === 'certain' &&
        (tile.effect.kind === 'package' && tile.effect.price === 'unknown' ? false : days === 'certain');
      expect([tile.id, tile.needsReview]).toEqual([tile.id, !isCertain]);
    }
  });
});
