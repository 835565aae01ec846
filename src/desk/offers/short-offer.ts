// An offer as it is said first: how long and how much, without dates. The dates come once, in the read-back. In: the schedule of a
// ladder. Out: one clause to say aloud.
import type { Language } from '@/scripts/language/language';
import { spokenDays, spokenMoney, russianForm } from '../spoken';
import type { Kopecks } from '../money';
import type { LadderPhase, LadderSchedule } from './ladder-schedule';

/** «две недели бесплатно, потом полгода по пять рублей в сутки, потом год по 25 рублей в сутки»; empty without phases. */
export function shortOffer(schedule: LadderSchedule, language: Language): string {
  return schedule.phases.map((phase) => phaseWords(phase, language)).join(language === 'ru' ? ', потом ' : ', then ');
}

/** Lengths that people have a word for. */
const LENGTHS: Readonly<Record<Language, ReadonlyMap<number, string>>> = {
  ru: new Map([
    [7, 'неделю'],
    [14, 'две недели'],
    [30, 'месяц'],
    [90, 'три месяца'],
    [180, 'полгода'],
    [365, 'год'],
  ]),
  en: new Map([
    [7, 'a week'],
    [14, 'two weeks'],
    [30, 'a month'],
    [90, 'three months'],
    [180, 'half a year'],
    [365, 'a year'],
  ]),
};

/** Small sums in whole roubles are said in words. */
const SMALL: readonly string[] = [
  '',
  '',
  'два',
  'три',
  'четыре',
  'пять',
  'шесть',
  'семь',
  'восемь',
  'девять',
  'десять',
];

function phaseWords({ days, price }: LadderPhase, language: Language): string {
  const length = LENGTHS[language].get(days) ?? spokenDays(days, language);
  const isMonthly = price.billed === 'month';
  const sum = isMonthly ? price.perMonth : price.perDay;
  if (language === 'en')
    return sum === 0 ? `${length} free` : `${length} at ${spokenMoney(sum, 'en')} a ${isMonthly ? 'month' : 'day'}`;
  return sum === 0 ? `${length} бесплатно` : `${length} по ${afterPo(sum)} в ${isMonthly ? 'месяц' : 'сутки'}`;
}

/** «По» takes the dative of one and the accusative of the rest: «по рублю», «по пять рублей», «по 21 рублю», «по 25 рублей 50 копеек». */
function afterPo(kopecks: Kopecks): string {
  const [roubles, rest] = [Math.floor(kopecks / 100), kopecks % 100];
  if (rest !== 0)
    return spokenMoney(kopecks, 'ru')
      .replace(/рубль(?= )/, 'рублю')
      .replace(/копейка$/, 'копейке');
  if (roubles === 1) return 'рублю';
  const noun = russianForm(roubles, ['рублю', 'рубля', 'рублей']);
  return `${SMALL[roubles] ?? spokenMoney(kopecks, 'ru').replace(/ \p{L}+$/u, '')} ${noun}`;
}
