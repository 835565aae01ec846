import { describe, expect, it } from 'vitest';
import { EMPTY_CARD, mergeCards, planFromCard } from '@/desk/client-card/client-card';

describe('a card', () => {
  it('keeps what was typed and fills only the gaps', () => {
    const merged = mergeCards(
      { ...EMPTY_CARD, feePerDay: 4_000, device: 'Кнопочный' },
      { ...EMPTY_CARD, feePerDay: 5_000, feePerMonth: 150_000, soc: 'C5BL02_2' },
    );
    expect(merged).toMatchObject({ feePerDay: 4_000, feePerMonth: 150_000, device: 'Кнопочный', soc: 'C5BL02_2' });
  });

  it('gives offers a plan with the daily fee first', () => {
    const flags = { isLinear: false, packageSpendsOnNet: true, isFarEast: false };
    expect(planFromCard({ ...EMPTY_CARD, feePerDay: 5_000, feePerMonth: 150_000 }, flags)?.fee).toEqual({
      per: 'day',
      kopecks: 5_000,
    });
    expect(planFromCard({ ...EMPTY_CARD, feePerMonth: 60_000 }, flags)?.fee.per).toBe('month');
    expect(planFromCard(EMPTY_CARD, flags)).toBeNull();
  });
});
