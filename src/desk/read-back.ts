// The read-back before consent (R54): every phase with its days and price, what follows, and the total. In: a ladder with its
// schedule. Out: sentences to say aloud. The figures are those of the schedule; nothing is counted here.
import type { LadderPhase, LadderSchedule, Price } from './ladder-schedule';
import type { OfferCatalogue } from './offer-catalogue';
import type { Ladder } from './offer-ladder';
import { type Kopecks } from './money';
import { spokenDay, spokenDays, spokenMoney, spokenPeriod, type Tongue } from './spoken';

/** Sentences of the read-back in order; empty when nothing was agreed. */
export function readBack(
  catalogue: OfferCatalogue,
  ladder: Ladder,
  schedule: LadderSchedule,
  tongue: Tongue,
): readonly string[] {
  const phases = schedule.phases.map((phase, index) => phaseSentence(phase, schedule, tongue, index === 0));
  const sentences = [
    ...phases,
    ...afterSentences(schedule, tongue),
    ...besideSentences(catalogue, ladder, schedule, tongue),
  ];
  return sentences;
}

/**
 * The offer as one clause for a line of the script («вот что могу предложить: …»): every phase with its days and price, what follows,
 * packages and bans. No capital, no full stop. Empty when nothing was chosen.
 */
export function offerClause(
  catalogue: OfferCatalogue,
  ladder: Ladder,
  schedule: LadderSchedule,
  tongue: Tongue,
): string {
  const phases = schedule.phases.map(
    (phase) =>
      `${spokenPeriod(phase.from, phase.to, tongue)} ${isFree(phase.price) ? freeWords(tongue) : priceWords(phase.price, tongue)}`,
  );
  const after = schedule.phases.length === 0 ? [] : [afterWords(schedule, tongue)];
  const beside = besideSentences(catalogue, ladder, schedule, tongue).map((text) =>
    lowerFirst(text.replace(/\.$/, '')),
  );
  return [[...phases, ...after].join(tongue === 'ru' ? ', потом ' : ', then '), ...beside]
    .filter((part) => part !== '')
    .join('; ');
}

/** The short form of §2.7 for the moment of the offer: what it comes to in a month on average; null without phases. */
export function offerInOneLine(schedule: LadderSchedule, tongue: Tongue): string | null {
  if (schedule.phases.length === 0) return null;
  const [now, before] = [schedule.averagePerMonth, schedule.averageInsteadOf];
  return tongue === 'ru'
    ? `В среднем ${spokenMoney(wholeRoubles(now), 'ru')} в месяц вместо ${spokenMoney(wholeRoubles(before), 'ru', 'genitive')}.`
    : `On average ${spokenMoney(wholeRoubles(now), 'en')} a month instead of ${spokenMoney(wholeRoubles(before), 'en')}.`;
}

function phaseSentence(phase: LadderPhase, schedule: LadderSchedule, tongue: Tongue, isFirst: boolean): string {
  const period = spokenPeriod(phase.from, phase.to, tongue);
  const days = spokenDays(phase.days, tongue);
  const price = isFree(phase.price) ? freeWords(tongue) : discountedWords(phase.price, schedule.today, tongue);
  return tongue === 'ru'
    ? `${isFirst ? 'Проверим: ' : 'Затем '}${period}, это ${days}, ${price}.`
    : `${isFirst ? 'Let us check: ' : 'Then '}${period}, that is ${days}, ${price}.`;
}

function afterWords({ after }: LadderSchedule, tongue: Tongue): string {
  const day = spokenDay(after.from, tongue);
  const words = isFree(after.price) ? freeWords(tongue) : priceWords(after.price, tongue);
  return tongue === 'ru' ? `с ${day} снова ${words}` : `from ${day} ${words} again`;
}

function isFree(price: Price): boolean {
  return price.perMonth === 0 && price.perDay === 0;
}

function freeWords(tongue: Tongue): string {
  return tongue === 'ru' ? 'абонентской платы нет' : 'there is no fee';
}

function discountedWords(price: Price, today: Price, tongue: Tongue): string {
  const words = priceWords(price, tongue);
  if (price.billed !== today.billed) return words;
  const before = today.billed === 'month' ? today.perMonth : today.perDay;
  return tongue === 'ru'
    ? `${words} вместо ${spokenMoney(before, 'ru', 'genitive')}`
    : `${words} instead of ${spokenMoney(before, 'en')}`;
}

function priceWords(price: Price, tongue: Tongue): string {
  if (price.billed === 'month') {
    return tongue === 'ru'
      ? `${spokenMoney(price.perMonth, 'ru')} в месяц`
      : `${spokenMoney(price.perMonth, 'en')} a month`;
  }
  return tongue === 'ru' ? `${spokenMoney(price.perDay, 'ru')} в сутки` : `${spokenMoney(price.perDay, 'en')} a day`;
}

function afterSentences(schedule: LadderSchedule, tongue: Tongue): readonly string[] {
  const last = schedule.phases.at(-1);
  if (!last) return [];
  const { from, price } = schedule.after;
  const again = isFree(price) ? freeWords(tongue) : priceWords(price, tongue);
  return tongue === 'ru'
    ? [
        `Скидка закончится ${spokenDay(last.to, 'ru')}, с ${spokenDay(from, 'ru')} ${isFree(price) ? again : `плата снова ${again}`}.`,
        `Всего за ${spokenDays(schedule.days, 'ru')} выйдет ${spokenMoney(schedule.total, 'ru')} вместо ${spokenMoney(schedule.insteadOf, 'ru', 'genitive')}, вы сэкономите ${saved(schedule.saved)}.`,
      ]
    : [
        `The discount ends on ${spokenDay(last.to, 'en')}; from ${spokenDay(from, 'en')} ${isFree(price) ? again : `the fee is ${again} again`}.`,
        `In all, ${spokenDays(schedule.days, 'en')} come to ${spokenMoney(schedule.total, 'en')} instead of ${spokenMoney(schedule.insteadOf, 'en')}; you save ${spokenMoney(schedule.saved, 'en')}.`,
      ];
}

function besideSentences(
  catalogue: OfferCatalogue,
  ladder: Ladder,
  schedule: LadderSchedule,
  tongue: Tongue,
): readonly string[] {
  const extras = schedule.extras.flatMap(({ tile }) => {
    if (tile.effect.kind !== 'package') return [];
    const spoken = ladder.plan.isFarEast ? (tile.effect.spokenFarEast ?? tile.effect.spoken) : tile.effect.spoken;
    return [spoken[tongue]];
  });
  const bans = catalogue.bans.filter(({ id }) => ladder.bans.includes(id)).map(({ text }) => lowerFirst(text[tongue]));
  const sentences: string[] = [];
  if (extras.length > 0) sentences.push(`${tongue === 'ru' ? 'Подключаю' : 'I add'}: ${extras.join(', ')}.`);
  if (bans.length > 0) sentences.push(`${tongue === 'ru' ? 'Ставлю' : 'I set'}: ${bans.join(', ')}.`);
  return sentences;
}

/** «Сэкономите» takes the accusative: only the rouble and kopeck of one differ, and only the kopeck in its ending. */
function saved(kopecks: Kopecks): string {
  return spokenMoney(kopecks, 'ru').replace(/копейка$/u, 'копейку');
}

function wholeRoubles(kopecks: Kopecks): Kopecks {
  return Math.round(kopecks / 100) * 100;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
