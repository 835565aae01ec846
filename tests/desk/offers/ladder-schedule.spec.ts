import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInOffers } from '@/desk/offers/built-in-offers';
import { costOver, ladderSchedule } from '@/desk/offers/ladder-schedule';
import { chooseOffer } from '@/desk/offers/offer-ladder';
import { emptyLadder, type Ladder } from '@/desk/offers/ladder';
import type { Fee, Plan } from '@/desk/offers/plan';
import { offerClause, offerInOneLine, readBack } from '@/desk/offers/read-back';
import { addDays } from '@/calendar/civil-day';

const catalogue = builtInOffers();

function ladderOf(fee: Fee, start: string, ...offers: string[]): Ladder {
  const plan: Plan = { name: 'ТП', fee, isLinear: false, packageSpendsOnNet: true, isFarEast: false };
  const empty = emptyLadder(plan, 'second_attempt', 'line2', start);
  if (!empty.ok) throw new Error('ladder refused');
  return offers.reduce((ladder, offer) => {
    const next = chooseOffer(catalogue, ladder, { kind: 'take', offer });
    return next.ok ? next.value.ladder : ladder;
  }, empty.value);
}

const golden = ladderOf({ per: 'day', kopecks: 5_000 }, '2021-04-23', 'F14', 'R6a', 'D50');
const plain = (sentences: readonly string[]) => sentences.map((sentence) => sentence.replaceAll('\u00a0', ' '));

describe('ladder schedule', () => {
  it('reproduces the golden vector: 10 025 instead of 27 950, saves 17 925', () => {
    const schedule = ladderSchedule(catalogue, golden);
    expect(schedule.phases.map(({ from, to, days, sum }) => [from, to, days, sum / 100])).toEqual([
      ['2021-04-23', '2021-05-06', 14, 0],
      ['2021-05-07', '2021-11-02', 180, 900],
      ['2021-11-03', '2022-11-02', 365, 9_125],
    ]);
    expect([schedule.total, schedule.insteadOf, schedule.saved]).toEqual([1_002_500, 2_795_000, 1_792_500]);
    expect(schedule.phases.map(({ price }) => [price.perDay, price.perMonth])).toEqual([
      [0, 0],
      [500, 15_000],
      [2_500, 75_000],
    ]);
    expect(schedule.after).toMatchObject({ from: '2022-11-03', price: { perDay: 5_000, perMonth: 150_000 } });
  });

  it('counts the leap day', () => {
    const [phase] = ladderSchedule(catalogue, ladderOf({ per: 'day', kopecks: 1_000 }, '2024-02-20', 'F14')).phases;
    expect(phase).toMatchObject({ from: '2024-02-20', to: '2024-03-04', days: 14 });
    const year = ladderSchedule(catalogue, ladderOf({ per: 'day', kopecks: 1_000 }, '2024-02-29', 'D10')).phases[0];
    expect(year?.to).toBe('2025-02-27');
  });

  it('charges a monthly fee exactly once for each whole calendar month', () => {
    const ladder = ladderOf({ per: 'month', kopecks: 59_999 }, '2023-01-01');
    expect(costOver(catalogue, ladder, 31)).toBe(59_999);
    expect(costOver(catalogue, ladder, 31 + 28)).toBe(2 * 59_999);
    expect(costOver(catalogue, ladder, 365)).toBe(12 * 59_999);
    const year = ladderSchedule(catalogue, ladderOf({ per: 'month', kopecks: 59_999 }, '2023-01-01', 'D50'));
    expect(year.total).toBe(12 * 30_000);
    expect(year.phases[0]?.price).toEqual({ perDay: 1_000, isPerDayRounded: false, perMonth: 30_000, billed: 'month' });
  });

  it('puts no unknown price into a sum', () => {
    const schedule = ladderSchedule(catalogue, ladderOf({ per: 'day', kopecks: 1_000 }, '2021-05-01', 'G20', 'P5'));
    expect(schedule.extras.map(({ tile, price }) => [tile.id, price])).toEqual([
      ['G20', 'unknown'],
      ['P5', 'free'],
    ]);
    expect([schedule.total, schedule.days]).toEqual([0, 0]);
  });

  const fee: fc.Arbitrary<Fee> = fc.oneof(
    fc.record({ per: fc.constant('day' as const), kopecks: fc.integer({ min: 0, max: 30_000 }) }),
    fc.record({ per: fc.constant('month' as const), kopecks: fc.integer({ min: 0, max: 300_000 }) }),
    fc.constant({ per: 'none' as const }),
  );
  const start = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2021-04-01', days) ?? '2021-04-01');
  const offers = fc.subarray(catalogue.offers.map(({ id }) => id));

  it('never leaves a gap between phases, never overlaps, never costs more than the plan', () => {
    fc.assert(
      fc.property(fee, start, offers, (anyFee, day, chosen) => {
        const schedule = ladderSchedule(catalogue, ladderOf(anyFee, day, ...chosen));
        let next = day;
        for (const phase of schedule.phases) {
          expect(phase.from).toBe(next);
          expect(addDays(phase.from, phase.days - 1)).toBe(phase.to);
          next = addDays(phase.to, 1) ?? '';
        }
        expect(schedule.after.from).toBe(next);
        expect(schedule.saved).toBe(schedule.insteadOf - schedule.total);
        expect(schedule.saved).toBeGreaterThanOrEqual(0);
        expect(schedule.phases.map(({ phase }) => phase)).toEqual(
          [...schedule.phases.map(({ phase }) => phase)].sort(),
        );
      }),
    );
  });

  it('comes to the same sums as walking day by day', () => {
    fc.assert(
      fc.property(fee, start, offers, (anyFee, day, chosen) => {
        const ladder = ladderOf(anyFee, day, ...chosen);
        const schedule = ladderSchedule(catalogue, ladder);
        const walked = walkDays(ladder, schedule.days + 40);
        expect(schedule.total).toBe(total(walked.slice(0, schedule.days)));
        expect(costOver(catalogue, ladder, schedule.days + 40)).toBe(total(walked));
        const without = walkDays({ ...ladder, chosen: [] }, schedule.days);
        expect(schedule.insteadOf).toBe(total(without));
        let passed = 0;
        for (const phase of schedule.phases) {
          expect(phase.sum).toBe(total(walked.slice(passed, passed + phase.days)));
          expect(phase.insteadOf).toBe(total(without.slice(passed, passed + phase.days)));
          passed += phase.days;
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** The price of every day on the platform's own calendar, from the words of the tiles alone. */
function walkDays({ plan, chosen, start }: Ladder, days: number): number[] {
  const queue: { until: number; perDay: number | null; percent: number }[] = [];
  let until = 0;
  const free = chosen.includes('F14');
  if (free) queue.push({ until: (until += 14), perDay: null, percent: 100 });
  const short = chosen.find((id) => /^R[36]/.test(id));
  if (short) queue.push({ until: (until += short.startsWith('R3') ? 90 : 180), perDay: 500, percent: 0 });
  const discount = chosen.find((id) => /^D\d\d$/.test(id));
  if (discount) queue.push({ until: (until += 365), perDay: null, percent: Number(discount.slice(1)) });
  const first = Date.parse(start);
  return Array.from({ length: days }, (_, index) => {
    const phase = queue.find((candidate) => index < candidate.until) ?? { perDay: null, percent: 0 };
    if (phase.perDay !== null) return phase.perDay;
    if (plan.fee.per === 'none') return 0;
    const left = Math.round((plan.fee.kopecks * (100 - phase.percent)) / 100);
    if (plan.fee.per === 'day') return left;
    const date = new Date(first + index * 86_400_000);
    const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    const share = (count: number) => Math.floor((left * count) / length);
    return share(date.getUTCDate()) - share(date.getUTCDate() - 1);
  });
}

const total = (sums: readonly number[]) => sums.reduce((sum, value) => sum + value, 0);

describe('read-back', () => {
  const say = (ladder: Ladder, language: 'ru' | 'en') =>
    plain(readBack(catalogue, ladder, ladderSchedule(catalogue, ladder), language));

  it('says every phase of the golden vector with days and price in Russian (R54)', () => {
    expect(say(golden, 'ru')).toEqual([
      'Проверим: с 23 апреля по 6 мая 2021 года, это 14 дней, абонентской платы нет.',
      'Затем с 7 мая по 2 ноября 2021 года, это 180 дней, 5 рублей в сутки вместо 50 рублей.',
      'Затем с 3 ноября 2021 года по 2 ноября 2022 года, это 365 дней, 25 рублей в сутки вместо 50 рублей.',
      'Скидка закончится 2 ноября 2022 года, с 3 ноября 2022 года плата снова 50 рублей в сутки.',
      'Всего за 559 дней выйдет 10 025 рублей вместо 27 950 рублей, вы сэкономите 17 925 рублей.',
    ]);
  });

  it('says it in English', () => {
    expect(say(golden, 'en')[1]).toBe(
      'Then from 7 May to 2 November 2021, that is 180 days, 5 roubles a day instead of 50 roubles.',
    );
    expect(say(golden, 'en').at(-1)).toBe(
      'In all, 559 days come to 10 025 roubles instead of 27 950 roubles; you save 17 925 roubles.',
    );
  });

  it('inflects roubles and kopecks', () => {
    const ladder = ladderOf({ per: 'day', kopecks: 2_202 }, '2021-05-01', 'D50');
    expect(say(ladder, 'ru')[0]).toBe(
      'Проверим: с 1 мая 2021 года по 30 апреля 2022 года, это 365 дней, 11 рублей 1 копейка в сутки вместо 22 рублей 2 копеек.',
    );
    const one = ladderOf({ per: 'day', kopecks: 2_100 }, '2021-05-01', 'F14');
    expect(say(one, 'ru')).toContain(
      'Скидка закончится 14 мая 2021 года, с 15 мая 2021 года плата снова 21 рубль в сутки.',
    );
  });

  it('speaks of a monthly plan by the month and compares nothing unlike', () => {
    const ladder = ladderOf({ per: 'month', kopecks: 60_000 }, '2021-05-01', 'R3a', 'D20');
    expect(say(ladder, 'ru').slice(0, 2)).toEqual([
      'Проверим: с 1 мая по 29 июля 2021 года, это 90 дней, 5 рублей в сутки.',
      'Затем с 30 июля 2021 года по 29 июля 2022 года, это 365 дней, 480 рублей в месяц вместо 600 рублей.',
    ]);
  });

  it('names packages and bans, in the Far East with its own gigabytes (K7)', () => {
    const ladder = ladderOf({ per: 'day', kopecks: 5_000 }, '2021-05-01', 'GDV', 'GUN');
    const banned = { ...ladder, bans: ['content', 'salesCalls'] };
    expect(say(banned, 'ru')).toEqual([
      'Подключаю: 10 гигабайт интернета в месяц, безлимитный интернет.',
      'Ставлю: административный запрет платного контента, запрет звонков из отдела продаж.',
    ]);
    expect(say({ ...banned, plan: { ...banned.plan, isFarEast: true } }, 'ru')[0]).toContain('5 гигабайт');
  });

  it('says nothing when nothing was agreed', () => {
    const ladder = ladderOf({ per: 'day', kopecks: 5_000 }, '2021-05-01');
    expect(say(ladder, 'ru')).toEqual([]);
    expect(offerInOneLine(ladderSchedule(catalogue, ladder), 'ru')).toBeNull();
  });

  it('puts the offer into one clause for a line of the script', () => {
    const withBan = { ...golden, bans: ['content'] };
    expect(offerClause(catalogue, withBan, ladderSchedule(catalogue, withBan), 'ru')).toBe(
      'с 23 апреля по 6 мая 2021 года абонентской платы нет, потом с 7 мая по 2 ноября 2021 года 5 рублей в сутки, потом с 3 ноября 2021 года по 2 ноября 2022 года 25 рублей в сутки, потом с 3 ноября 2022 года снова 50 рублей в сутки; ставлю: административный запрет платного контента',
    );
    const nothing = ladderOf({ per: 'day', kopecks: 5_000 }, '2021-05-01');
    expect(offerClause(catalogue, nothing, ladderSchedule(catalogue, nothing), 'en')).toBe('');
  });

  it('sums an offer up in one line', () => {
    expect(offerInOneLine(ladderSchedule(catalogue, golden), 'ru')?.replaceAll('\u00a0', ' ')).toBe(
      'В среднем 538 рублей в месяц вместо 1500 рублей.',
    );
  });
});
