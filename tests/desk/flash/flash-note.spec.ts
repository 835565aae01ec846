import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInFlashWords } from '@/desk/flash/built-in-flash-words';
import { builtInOffers } from '@/desk/offers/built-in-offers';
import { campaignTitle, composeFlash, type FlashNote, flashPhases, flashServices } from '@/desk/flash/flash-note';
import { ladderSchedule } from '@/desk/offers/ladder-schedule';
import { chooseOffer, type LadderChoice } from '@/desk/offers/offer-ladder';
import { emptyLadder, type Ladder } from '@/desk/offers/ladder';
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
    return next.value.ladder;
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
    expect(refused.ok ? [] : refused.error.map(({ code, at }) => `${at} ${code}`)).toEqual([
      'from bad-date',
      'to date-missing',
      'login text-missing',
      'corrections[0].kopecks amount-not-positive',
      'corrections[0].purpose text-missing',
    ]);
    expect(composeFlash({ ...deckNote, to: '2021-04-22' }, words)).toMatchObject({
      error: [{ code: 'end-before-start' }],
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
      return read.ok ? null : read.error[0]?.code;
    };
    expect(code(' \n ')).toBe('empty');
    expect(code('{"a": 1}')).toBe('nothing-recognised');
    expect(code('а'.repeat(20_001))).toBe('too-large');
  });
});
