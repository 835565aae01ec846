// Figures as they are said aloud, Russian and English. In: numbers, kopecks. Out: words with digits.
import type { Language } from '@/scripts/language/language';
import { groupThousands } from '@/text/group-thousands';
import type { Kopecks } from './money';

/** Case of a Russian noun that follows a number: «2 рубля» or «вместо 2 рублей». */
export type NounCase = 'nominative' | 'genitive';

/**
 * The form of a Russian noun after a number: `forms` are those after 1, 2 and 5. In the genitive («вместо…») there are only
 * two: after 1 and after the rest, so the form after 2 of a masculine noun serves 1.
 */
export function russianForm(number: number, forms: readonly [one: string, few: string, many: string]): string {
  const lastTwo = number % 100;
  const last = number % 10;
  if (lastTwo >= 11 && lastTwo <= 14) return forms[2];
  if (last === 1) return forms[0];
  return last >= 2 && last <= 4 ? forms[1] : forms[2];
}

/** «25 рублей 50 копеек», “25 roubles 50 kopecks”; whole roubles leave the kopecks out, sums under a rouble the roubles. */
export function spokenMoney(kopecks: Kopecks, language: Language, nounCase: NounCase = 'nominative'): string {
  const roubles = Math.floor(kopecks / 100);
  const rest = kopecks % 100;
  const parts: string[] = [];
  if (roubles > 0 || rest === 0)
    parts.push(`${groupThousands(String(roubles), '\u00a0')} ${roubleNoun(roubles, language, nounCase)}`);
  if (rest > 0) parts.push(`${rest} ${kopeckNoun(rest, language, nounCase)}`);
  return parts.join(' ');
}

/** «180 дней», “180 days”. */
export function spokenDays(days: number, language: Language): string {
  return language === 'ru'
    ? `${days} ${russianForm(days, ['день', 'дня', 'дней'])}`
    : `${days} ${days === 1 ? 'day' : 'days'}`;
}

/** «13 лет 3 месяца», “13 years 3 months”; days only in the first year. */
export function spokenTenure(
  tenure: { readonly years: number; readonly months: number; readonly days: number },
  language: Language,
): string {
  const { years, months, days } = tenure;
  const count = (number: number, forms: readonly [string, string, string], one: string) =>
    language === 'ru' ? `${number} ${russianForm(number, forms)}` : `${number} ${one}${number === 1 ? '' : 's'}`;
  const parts: string[] = [];
  if (years > 0) parts.push(count(years, ['год', 'года', 'лет'], 'year'));
  if (months > 0) parts.push(count(months, ['месяц', 'месяца', 'месяцев'], 'month'));
  if (years === 0 && (days > 0 || months === 0)) parts.push(count(days, ['день', 'дня', 'дней'], 'day'));
  return parts.join(' ');
}

function roubleNoun(roubles: number, language: Language, nounCase: NounCase): string {
  if (language === 'en') return roubles === 1 ? 'rouble' : 'roubles';
  return nounCase === 'nominative'
    ? russianForm(roubles, ['рубль', 'рубля', 'рублей'])
    : russianForm(roubles, ['рубля', 'рублей', 'рублей']);
}

function kopeckNoun(kopecks: number, language: Language, nounCase: NounCase): string {
  if (language === 'en') return kopecks === 1 ? 'kopeck' : 'kopecks';
  return nounCase === 'nominative'
    ? russianForm(kopecks, ['копейка', 'копейки', 'копеек'])
    : russianForm(kopecks, ['копейки', 'копеек', 'копеек']);
}
