// The read-back before consent (R54): every phase with its days and price, what follows, and the total. In: a ladder with its
// schedule. Out: sentences to say aloud. The figures are those of the schedule; nothing is counted here.
import type { LadderPhase, LadderSchedule, Price } from './ladder-schedule';
import type { OfferCatalogue } from '@/scripts/language/desk/offer-catalogue';
import type { Ladder } from './ladder';
import { type Kopecks } from '../money';
import { spokenDay, spokenPeriod } from '@/calendar/spoken-day';
import { spokenDays, spokenMoney } from '../spoken';
import type { Language } from '@/scripts/language/language';

/** Sentences of the read-back in order; empty when nothing was agreed. */
export function readBack(
  catalogue: OfferCatalogue,
  ladder: Ladder,
  schedule: LadderSchedule,
  language: Language,
): readonly string[] {
  const phases = schedule.phases.map((phase, index) => phaseSentence(phase, schedule, language, index === 0));
  const sentences = [
    ...phases,
    ...afterSentences(schedule, language),
    ...besideSentences(catalogue, ladder, schedule, language),
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
  language: Language,
): string {
  const phases = schedule.phases.map(
    (phase) =>
      `${spokenPeriod(phase.from, phase.to, language)} ${isFree(phase.price) ? freeWords(language) : priceWords(phase.price, language)}`,
  );
  const after = schedule.phases.length === 0 ? [] : [afterWords(schedule, language)];
  const beside = besideSentences(catalogue, ladder, schedule, language).map((text) =>
    lowerFirst(text.replace(/\.$/, '')),
  );
  return [[...phases, ...after].join(language === 'ru' ? ', потом ' : ', then '), ...beside]
    .filter((part) => part !== '')
    .join('; ');
}

/** The short form of §2.7 for the moment of the offer: what it comes to in a month on average; null without phases. */
export function offerInOneLine(schedule: LadderSchedule, language: Language): string | null {
  if (schedule.phases.length === 0) return null;
  const [now, before] = [schedule.averagePerMonth, schedule.averageInsteadOf];
  return language === 'ru'
    ? `В среднем ${spokenMoney(wholeRoubles(now), 'ru')} в месяц вместо ${spokenMoney(wholeRoubles(before), 'ru', 'genitive')}.`
    : `On average ${spokenMoney(wholeRoubles(now), 'en')} a month instead of ${spokenMoney(wholeRoubles(before), 'en')}.`;
}

function phaseSentence(phase: LadderPhase, schedule: LadderSchedule, language: Language, isFirst: boolean): string {
  const period = spokenPeriod(phase.from, phase.to, language);
  const days = spokenDays(phase.days, language);
  const price = isFree(phase.price) ? freeWords(language) : discountedWords(phase.price, schedule.today, language);
  return language === 'ru'
    ? `${isFirst ? 'Проверим: ' : 'Затем '}${period}, это ${days}, ${price}.`
    : `${isFirst ? 'Let us check: ' : 'Then '}${period}, that is ${days}, ${price}.`;
}

function afterWords({ after }: LadderSchedule, language: Language): string {
  const day = spokenDay(after.from, language);
  const words = isFree(after.price) ? freeWords(language) : priceWords(after.price, language);
  return language === 'ru' ? `с ${day} снова ${words}` : `from ${day} ${words} again`;
}

function isFree(price: Price): boolean {
  return price.perMonth === 0 && price.perDay === 0;
}

function freeWords(language: Language): string {
  return language === 'ru' ? 'абонентской платы нет' : 'there is no fee';
}

function discountedWords(price: Price, today: Price, language: Language): string {
  const words = priceWords(price, language);
  if (price.billed !== today.billed) return words;
  const before = today.billed === 'month' ? today.perMonth : today.perDay;
  return language === 'ru'
    ? `${words} вместо ${spokenMoney(before, 'ru', 'genitive')}`
    : `${words} instead of ${spokenMoney(before, 'en')}`;
}

function priceWords(price: Price, language: Language): string {
  if (price.billed === 'month') {
    return language === 'ru'
      ? `${spokenMoney(price.perMonth, 'ru')} в месяц`
      : `${spokenMoney(price.perMonth, 'en')} a month`;
  }
  return language === 'ru' ? `${spokenMoney(price.perDay, 'ru')} в сутки` : `${spokenMoney(price.perDay, 'en')} a day`;
}

function afterSentences(schedule: LadderSchedule, language: Language): readonly string[] {
  const last = schedule.phases.at(-1);
  if (!last) return [];
  const { from, price } = schedule.after;
  const again = isFree(price) ? freeWords(language) : priceWords(price, language);
  return language === 'ru'
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
  language: Language,
): readonly string[] {
  const extras = schedule.extras.flatMap(({ tile }) => {
    if (tile.effect.kind !== 'package') return [];
    const spoken = ladder.plan.isFarEast ? (tile.effect.spokenFarEast ?? tile.effect.spoken) : tile.effect.spoken;
    return [spoken[language]];
  });
  const bans = catalogue.bans
    .filter(({ id }) => ladder.bans.includes(id))
    .map(({ text }) => lowerFirst(text[language]));
  const sentences: string[] = [];
  if (extras.length > 0) sentences.push(`${language === 'ru' ? 'Подключаю' : 'I add'}: ${extras.join(', ')}.`);
  if (bans.length > 0) sentences.push(`${language === 'ru' ? 'Ставлю' : 'I set'}: ${bans.join(', ')}.`);
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
