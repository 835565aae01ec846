import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInFlashWords } from '@/desk/flash/built-in-flash-words';
import { builtInOffers } from '@/desk/offers/built-in-offers';
import { campaignTitle, composeFlash, type FlashNote, flashPhases, flashServices } from '@/desk/flash/flash-note';
import { flashStaleness, NEARLY_DAYS } from '@/desk/flash/flash-staleness';
import { flashWarnings, suggestFlashDates } from '@/desk/flash/flash-validity';
import { ladderSchedule } from '@/desk/offers/ladder-schedule';
import { chooseOffer, emptyLadder, type Ladder, type LadderChoice } from '@/desk/offers/offer-ladder';
import { readFlash } from '@/desk/flash/read-flash';
import { isoDayOf } from '@/calendar/civil-day';

const words = builtInFlashWords();

const catalogue = builtInOffers();

/** The example of the deck, wrapped as it stands there. */
const DECK = `Обычный

OT: 23/04/2021 K: 23/04/2022

Логин: AgentDemo

Кампания 5413300 - 2 try MNP 23 04 Москва Сохранение клиента в рамках MNP-PO.

Клиенту подключены: Тарифный план : текущий

Услуга 1: Адм.запрет контента + запрет

звонков из отдела продаж

Услуга 2: БИ

 
Скидка: 2 недели 100%, далее 5 рублей в сутки на 180 дней, далее 50% на 12 месяцев

Корректировка: 140 рублей на осн. баланс за платные подписки,

 
300 рублей на ден. бонус за оплату сим-карты Мегафон
`;

function deckLadder(): Ladder {
  const plan = {
    name: 'Близкие люди 5',
    fee: { per: 'day' as const, kopecks: 5_000 },
    isLinear: false,
    packageSpendsOnNet: false,
    isFarEast: false,
  };
  const empty = emptyLadder(plan, 'second_attempt', 'line2', '2021-04-23');
  if (!empty.ok) throw new Error('ladder refused');
  const choices: LadderChoice[] = [
    ...['F14', 'R6a', 'D50', 'GUN'].map((offer) => ({ kind: 'take' as const, offer })),
    ...['content', 'salesCalls'].map((ban) => ({ kind: 'ban' as const, ban, on: true })),
  ];
  return choices.reduce((ladder, choice) => {
    const next = chooseOffer(catalogue, ladder, choice);
    if (!next.ok) throw new Error('choice refused');
    return next.ladder;
  }, empty.value);
}

const deckNote: FlashNote = {
  state: 'saved',
  from: '2021-04-23',
  to: '2022-04-23',
  login: 'AgentDemo',
  campaign: { id: '5413300', title: campaignTitle(words, 'second_attempt', '2021-04-23', 'Москва') },
  plan: 'текущий',
  services: flashServices(catalogue, deckLadder()),
  discount: flashPhases(ladderSchedule(catalogue, deckLadder())),
  corrections: [
    { balance: 'main', kopecks: 14_000, purpose: 'платные подписки' },
    { balance: 'bonus', kopecks: 30_000, purpose: 'оплату сим-карты Мегафон' },
  ],
  callbackAt: null,
};

/** Wrapping and the Latin letters that a recogniser put for Cyrillic ones are not part of the example. */
const unwrapped = (text: string) =>
  text.replaceAll(/^OT:/gm, 'ОТ:').replaceAll(/ K: /g, ' К: ').replaceAll(/\s+/g, ' ').trim();

describe('Flash note', () => {
  it('reproduces the lines of the example of the deck from what was agreed (R26)', () => {
    const composed = composeFlash(deckNote, words);
    expect(composed.ok && unwrapped(composed.value)).toBe(unwrapped(DECK));
    expect(composed.ok && composed.value.split('\n')).toHaveLength(9);
  });

  it('names the state of a client who thinks, and when to call again', () => {
    const composed = composeFlash(
      {
        ...deckNote,
        state: 'in_work',
        to: '2021-05-02',
        corrections: [],
        callbackAt: '2021-04-24T14:30',
      },
      words,
    );
    expect(composed.ok && composed.value.split('\n')).toEqual([
      'Обычный',
      'ОТ: 23/04/2021 К: 02/05/2021',
      'Логин: AgentDemo',
      'Кампания 5413300 - 2 try MNP 23 04 Москва Клиент в работе в рамках MNP-PO.',
      'Клиенту предложены: Тарифный план : текущий',
      'Услуга 1: Адм.запрет контента + запрет звонков из отдела продаж',
      'Услуга 2: БИ',
      'Скидка: 2 недели 100%, далее 5 рублей в сутки на 180 дней, далее 50% на 12 месяцев',
      'Перезвонить: 24/04/2021 14:30',
    ]);
  });

  it('refuses impossible dates, missing texts and empty corrections', () => {
    const refused = composeFlash(
      {
        ...deckNote,
        from: '2021-02-31',
        to: '',
        login: '  ',
        corrections: [{ balance: 'main', kopecks: 0, purpose: '' }],
      },
      words,
    );
    expect(refused.ok ? [] : refused.problems.map(({ code, at }) => `${at} ${code}`)).toEqual([
      'from bad-date',
      'to date-missing',
      'login text-missing',
      'corrections[0].kopecks amount-not-positive',
      'corrections[0].purpose text-missing',
    ]);
    expect(composeFlash({ ...deckNote, to: '2021-04-22' }, words)).toMatchObject({
      problems: [{ code: 'end-before-start' }],
    });
  });
});

describe('reading a Flash note', () => {
  it('reads the example of the deck', () => {
    const read = readFlash(DECK, words);
    expect(read).toEqual({ ok: true, value: { ...deckNote, terms: null, problems: [] } });
  });

  it('reads a note that lost its line breaks', () => {
    expect(readFlash(unwrapped(DECK), words)).toEqual({ ok: true, value: { ...deckNote, terms: null, problems: [] } });
  });

  it('returns what was composed, for every note', () => {
    const word = fc.stringMatching(/^[А-Яа-яA-Za-z0-9.«»+()]{1,10}$/);
    const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
    const day = fc.integer({ min: 18_000, max: 30_000 });
    const note: fc.Arbitrary<FlashNote> = fc
      .record({
        state: fc.constantFrom('saved' as const, 'in_work' as const, 'extra_number' as const),
        from: day,
        length: fc.integer({ min: 0, max: 600 }),
        login: word,
        id: fc.stringMatching(/^\d{0,8}$/),
        region: phrase,
        campaignDay: day,
        plan: phrase,
        services: fc.array(phrase, { maxLength: 5 }),
        discount: fc.array(
          fc.oneof(
            fc.record({
              kind: fc.constant('percent' as const),
              percent: fc.integer({ min: 1, max: 100 }),
              days: fc.integer({ min: 1, max: 800 }),
            }),
            fc.record({
              kind: fc.constant('perDay' as const),
              kopecks: fc.integer({ min: 0, max: 2_000_000 }),
              days: fc.integer({ min: 1, max: 800 }),
            }),
          ),
          { maxLength: 4 },
        ),
        corrections: fc.array(
          fc.record({
            balance: fc.constantFrom('main' as const, 'bonus' as const),
            kopecks: fc.integer({ min: 1, max: 5_000_000 }),
            purpose: phrase.filter((text) => !/^за /iu.test(text)),
          }),
          { maxLength: 4 },
        ),
        callbackAt: fc.option(day.map((number) => `${isoDayOf(number)}T09:05`)),
      })
      .map(({ from, length, id, region, campaignDay, ...rest }) => ({
        ...rest,
        from: isoDayOf(from),
        to: isoDayOf(from + length),
        campaign: { id, title: campaignTitle(words, 'epk', isoDayOf(campaignDay), region) },
      }));
    fc.assert(
      fc.property(note, (any) => {
        const composed = composeFlash(any, words);
        const read = composed.ok ? readFlash(composed.value, words) : composed;
        expect(read).toEqual({ ok: true, value: { ...any, terms: null, problems: [] } });
      }),
      { numRuns: 300 },
    );
  });

  it('tells the state of notes in other words', () => {
    const stateOf = (text: string) => {
      const read = readFlash(text, words);
      return read.ok ? read.value.state : null;
    };
    expect(stateOf('Клиент в работе, предложена скидка 30%\nОТ: 01/05/2021 К: 02/05/2021')).toBe('in_work');
    expect(stateOf('Клиент сохранён')).toBe('saved');
    expect(stateOf('Льготные условия на доп. номере')).toBe('extra_number');
  });

  it('keeps what it does not understand, with the number of the line', () => {
    const read = readFlash('ОТ: 31/02/2021 К:\nКлиент в работе\nСкидка: как договорились', words);
    expect(read.ok && read.value.problems.map(({ code, at, data }) => [code, at, data.line])).toEqual([
      ['bad-date', 'from', 1],
      ['date-missing', 'to', 1],
      ['not-understood', 'line 3', 3],
    ]);
  });

  it('refuses an empty text, a text of another kind and a huge one', () => {
    const code = (text: string) => {
      const read = readFlash(text, words);
      return read.ok ? null : read.problems[0]?.code;
    };
    expect(code(' \n ')).toBe('empty');
    expect(code('{"a": 1}')).toBe('nothing-recognised');
    expect(code('а'.repeat(20_001))).toBe('too-large');
  });
});

describe('dates of a Flash note', () => {
  const occasion = { today: '2021-04-23', lastPhaseEnd: null, cancelDeadline: null };

  it('stands for a year when the client is saved (R27), or as long as the last phase (A11)', () => {
    expect(suggestFlashDates({ ...occasion, state: 'saved' })).toEqual({
      from: '2021-04-23',
      to: '2022-04-23',
      because: 'one-year',
    });
    expect(suggestFlashDates({ ...occasion, state: 'saved', lastPhaseEnd: '2022-11-02' })).toMatchObject({
      to: '2022-11-02',
      because: 'last-phase',
    });
    expect(suggestFlashDates({ ...occasion, today: '2024-02-29', state: 'extra_number' }).to).toBe('2025-02-28');
  });

  it('stands until the cancel deadline while the client thinks, never longer', () => {
    const inWork = { ...occasion, state: 'in_work' as const, cancelDeadline: '2021-05-02' };
    expect(suggestFlashDates(inWork)).toMatchObject({ to: '2021-05-02', because: 'deadline' });
    expect(suggestFlashDates({ ...inWork, cancelDeadline: null }).because).toBe('no-deadline');
    expect(flashWarnings('2021-04-23', '2021-05-03', inWork)).toEqual([
      { code: 'later-than-deadline', better: '2021-05-02' },
    ]);
    expect(flashWarnings('2021-04-23', '2021-05-02', inWork)).toEqual([]);
  });

  it('warns when the note ends before the benefits do', () => {
    const saved = { ...occasion, state: 'saved' as const, lastPhaseEnd: '2022-11-02' };
    expect(flashWarnings('2021-04-23', '2022-04-23', saved)).toEqual([
      { code: 'shorter-than-benefits', better: '2022-11-02' },
    ]);
    expect(flashWarnings('2021-04-22', '2021-04-20', saved).map(({ code }) => code)).toEqual([
      'end-before-start',
      'ends-in-past',
      'shorter-than-benefits',
      'starts-in-past',
    ]);
  });
});

describe('staleness of a Flash in work (R14, A9)', () => {
  const measure = { today: '2021-05-01', cancelDeadline: '2021-05-10', nearlyDays: NEARLY_DAYS };
  const verdict = (from: string | null, to: string | null) => flashStaleness({ state: 'in_work', from, to }, measure);

  it('is nearly expired when it ends today or tomorrow', () => {
    expect(verdict('2021-04-23', '2021-05-01').verdict).toBe('nearly-expired');
    expect(verdict('2021-04-23', '2021-05-02').verdict).toBe('nearly-expired');
    expect(verdict('2021-04-23', '2021-05-03').verdict).toBe('fresh');
  });

  it('is wrongly dated when a date is missing, reversed, past or after the deadline', () => {
    expect(verdict('2021-04-23', null)).toMatchObject({ verdict: 'wrong-dates', reasons: ['end-missing'] });
    expect(verdict(null, '2021-05-05').reasons).toEqual(['start-missing']);
    expect(verdict('2021-05-06', '2021-05-05').reasons).toEqual(['end-before-start']);
    expect(verdict('2021-04-01', '2021-04-30').reasons).toEqual(['end-in-past']);
    expect(verdict('2021-04-01', '2021-05-11').reasons).toEqual(['end-after-deadline']);
    expect(verdict('2021-02-31', '2021-05-05').reasons).toEqual(['start-missing']);
  });

  it('does not ask of a note in another state', () => {
    expect(flashStaleness({ state: 'saved', from: null, to: null }, measure).verdict).toBe('other-state');
  });
});
