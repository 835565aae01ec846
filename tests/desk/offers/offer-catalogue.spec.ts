import { describe, expect, it } from 'vitest';
import { builtInOffers } from '@/desk/offers/built-in-offers';
import shipped from '@/desk/offers/offer-catalogue.json';
import { parseOfferCatalogue } from '@/desk/offers/offer-catalogue';

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

  it('refuses broken data with its place', () => {
    const broken = structuredClone(shipped);
    const [first, second] = broken.offers;
    if (!first || !second) throw new Error('empty catalogue');
    second.id = first.id;
    expect(parseOfferCatalogue(broken)).toMatchObject({
      ok: false,
      problems: [{ code: 'duplicate-id', value: 'D05' }],
    });
    first.effect.days = -14;
    expect(parseOfferCatalogue(broken)).toMatchObject({ ok: false, problems: [{ path: '$.offers[0].effect.days' }] });
    expect(parseOfferCatalogue(null)).toMatchObject({ ok: false, problems: [{ path: '$' }] });
    const misplaced = { ...shipped, offers: shipped.offers.map((tile) => ({ ...tile, phase: null })) };
    expect(parseOfferCatalogue(misplaced)).toMatchObject({ ok: false });
  });
});
