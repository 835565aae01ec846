// What a Flash note says of an offer, and what is read of a note: the script writes it, the tool fills it, the reader knows it again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctionText } from '@/desk/corrections';
import { builtInFlashWords } from '@/desk/flash/built-in-flash-words';
import {
  discountText,
  type FlashPhase,
  flashPhases,
  flashServices,
  phaseItems,
  serviceItems,
} from '@/desk/flash/flash-phases';
import { builtInOffers } from '@/desk/offers/built-in-offers';
import { ladderSchedule } from '@/desk/offers/ladder-schedule';
import { chooseOffer, type LadderChoice } from '@/desk/offers/offer-ladder';
import { emptyLadder, type Ladder } from '@/desk/offers/ladder';
import { readFlash } from '@/desk/flash/read-flash';
import { isoDayOf } from '@/calendar/civil-day';
import { composeNote } from '@/machines/view/compose-notes';
import type { Facts } from '@/scripts/language/fact';
import { compiledRetention } from '../../support/retention-roads';

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

const CORRECTIONS = [
  { balance: 'main' as const, kopecks: 14_000, purpose: 'платные подписки' },
  { balance: 'bonus' as const, kopecks: 30_000, purpose: 'оплату сим-карты Мегафон' },
];

const DECK_FACTS: Facts = {
  today: '2021-04-23',
  flashUntil: '2022-04-23',
  agentLogin: 'AgentDemo',
  campaignId: '5413300',
  campaignKind: 'second_attempt',
  region: 'Москва',
  offerServices: serviceItems(catalogue, deckLadder()),
  offerPhases: phaseItems(catalogue, deckLadder()),
  correctionText: CORRECTIONS.map(correctionText).join(', '),
};

/** The note of the built-in script. */
const noteOf = (id: string, facts: Facts) => composeNote(compiledRetention.plan, id, facts)?.text ?? '';

/** Wrapping, the Latin letters that a recogniser put for Cyrillic ones, and the numbers of services are not part of the example. */
const unwrapped = (text: string) =>
  text
    .replaceAll(/^OT:/gm, 'ОТ:')
    .replaceAll(/ K: /g, ' К: ')
    .replaceAll(/Услуга \d:/g, 'Услуга:')
    .replaceAll(/\s+/g, ' ')
    .trim();

describe('the Flash note of the script', () => {
  it('is the example of the deck, from what was agreed (R26)', () => {
    expect(unwrapped(noteOf('flash-saved', DECK_FACTS))).toBe(unwrapped(DECK));
  });

  it('names the state of a client who thinks, and when to call again', () => {
    const facts = {
      ...DECK_FACTS,
      cancelDeadline: '2021-05-02',
      callbackAt: '2021-04-24T14:30',
      callbackUnnamed: false,
      timeZone: 'utc3',
    };
    expect(noteOf('flash-in-work', facts).split('\n')).toEqual([
      'Обычный',
      'ОТ: 23/04/2021 К: 02/05/2021',
      'Логин: AgentDemo',
      'Кампания 5413300 - 2 try MNP 23 04 Москва',
      'Клиент в работе в рамках MNP-PO.',
      'Клиенту предложены: Тарифный план : текущий',
      'Услуга: Адм.запрет контента + запрет звонков из отдела продаж',
      'Услуга: БИ',
      'Скидка: 2 недели 100%, далее 5 рублей в сутки на 180 дней, далее 50% на 12 месяцев',
      'Перезвон: 24 апреля, 14:30, время клиента UTC+3 Москва',
    ]);
  });

  it('names the campaign of every kind, and is read with it', () => {
    for (const kind of ['first_attempt', 'second_attempt', 'epk', 'mk_task', 'inbound']) {
      for (const id of ['flash-saved', 'flash-in-work', 'flash-extra']) {
        const read = readFlash(noteOf(id, { ...DECK_FACTS, cancelDeadline: '2021-05-02', campaignKind: kind }), words);
        expect(read).toMatchObject({ ok: true, value: { campaign: { id: '5413300' }, problems: [] } });
      }
    }
  });

  it('keeps the days of the discount, and no item where there is none', () => {
    expect(phaseItems(catalogue, deckLadder())).toMatchObject([{ from: '2021-04-23', to: '2022-11-02' }]);
    const bare = { ...deckLadder(), chosen: [] };
    expect([phaseItems(catalogue, bare), serviceItems(catalogue, bare)]).toEqual([
      [],
      [{ text: 'Адм.запрет контента + запрет звонков из отдела продаж' }],
    ]);
  });
});

describe('reading a Flash note', () => {
  const ofDeck = {
    state: 'saved',
    from: '2021-04-23',
    to: '2022-04-23',
    login: 'AgentDemo',
    campaign: { id: '5413300', title: '2 try MNP 23 04 Москва' },
    plan: 'текущий',
    services: flashServices(catalogue, deckLadder()),
    discount: flashPhases(ladderSchedule(catalogue, deckLadder())),
    corrections: CORRECTIONS,
    terms: null,
    callbackAt: null,
    problems: [],
  };

  it('reads the example of the deck, with its line breaks and without', () => {
    expect(readFlash(DECK, words)).toEqual({ ok: true, value: ofDeck });
    expect(readFlash(DECK.replaceAll(/\s+/g, ' ').trim(), words)).toEqual({ ok: true, value: ofDeck });
  });

  it('returns what the script wrote, for every saved client', () => {
    const word = fc.stringMatching(/^[А-Яа-яA-Za-z0-9.«»+()]{1,10}$/);
    const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
    const phase: fc.Arbitrary<FlashPhase> = fc.oneof(
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
    );
    const agreed = fc.record({
      from: fc.integer({ min: 18_000, max: 30_000 }),
      length: fc.integer({ min: 0, max: 600 }),
      login: word,
      services: fc.array(phrase, { maxLength: 5 }),
      discount: fc.array(phase, { maxLength: 4 }),
      corrections: fc.array(
        fc.record({
          balance: fc.constantFrom('main' as const, 'bonus' as const),
          kopecks: fc.integer({ min: 1, max: 5_000_000 }),
          purpose: phrase.filter((text) => !/^за /iu.test(text)),
        }),
        { maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(agreed, ({ from, length, login, services, discount, corrections }) => {
        const text = noteOf('flash-saved', {
          ...DECK_FACTS,
          today: isoDayOf(from),
          flashUntil: isoDayOf(from + length),
          agentLogin: login,
          offerServices: services.map((service) => ({ text: service })),
          offerPhases: discount.length === 0 ? [] : [{ text: discountText(discount) }],
          correctionText: corrections.map(correctionText).join(', ') || null,
        });
        expect(readFlash(text, words)).toMatchObject({
          ok: true,
          value: {
            from: isoDayOf(from),
            to: isoDayOf(from + length),
            login,
            services,
            discount,
            corrections,
            problems: [],
          },
        });
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
