import { describe, expect, it } from 'vitest';
import { CORRECTION_ENTRY, type Correction, checkCorrections, correctionText } from '@/desk/corrections';
import { LARGEST_SUM } from '@/desk/money';

const main = (kopecks: number, purpose = 'платные подписки'): Correction => ({ balance: 'main', kopecks, purpose });

describe('corrections', () => {
  it('demands an amount above zero and a purpose (R39)', () => {
    const checked = checkCorrections([main(0), main(-100), main(0.5), main(100, '  '), main(LARGEST_SUM + 1)]);
    expect(checked.ok ? [] : checked.error.map(({ code, at }) => `${at} ${code}`)).toEqual([
      'corrections[0].kopecks amount-not-positive',
      'corrections[1].kopecks amount-not-positive',
      'corrections[2].kopecks bad-amount',
      'corrections[3].purpose text-missing',
      'corrections[4].kopecks amount-too-large',
    ]);
  });

  it('holds several corrections on two balances and has no limit until one is set (R40, A17)', () => {
    const list = [main(14_000), { balance: 'bonus' as const, kopecks: 30_000, purpose: 'за  оплату сим-карты' }];
    expect(checkCorrections(list)).toEqual({ ok: true, value: [list[0], { ...list[1], purpose: 'оплату сим-карты' }] });
    expect(checkCorrections([main(100_000_000)]).ok).toBe(true);
    expect(checkCorrections(list, { each: 20_000, together: 40_000 })).toMatchObject({
      ok: false,
      error: [{ at: 'corrections[1].kopecks' }, { at: 'corrections', data: { roubles: 400 } }],
    });
  });

  it('refuses a purpose that would read as one more correction in the note', () => {
    expect(checkCorrections([main(100, 'сбой, 5 рублей на осн. баланс за второй')])).toMatchObject({
      error: [{ code: 'text-reads-as-correction' }],
    });
  });

  it('writes sums with kopecks in the right form', () => {
    expect(correctionText(main(14_000))).toBe('140 рублей на осн. баланс за платные подписки');
    expect(correctionText({ ...main(2_101), balance: 'bonus' })).toBe(
      '21 рубль 1 копейка на ден. бонус за платные подписки',
    );
  });

  it('keeps the fixed path and comment word for word', () => {
    expect([...CORRECTION_ENTRY.reasonPath, CORRECTION_ENTRY.changeReason, CORRECTION_ENTRY.comment].join(' — ')).toBe(
      '2 линия — Угроза расторжения — Целевой маркетинг — ДРУГОЕ — MNP',
    );
  });
});
