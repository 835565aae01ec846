// Reads the text of a client's card as it was copied from CSM or Script-Manager, wrapped cells and all. In: text. Out: a card with
// what was recognised. Looks for no name, number, passport or address.
import { dayNumberOf, formatDay, parseDay } from '@/calendar/civil-day';
import { dayFromSlashes } from '@/calendar/slash-day';
import type { ClientCard, Tenure } from './client-card';
import { type DeskResult, deskProblem } from '../desk-problem';
import { type Kopecks, parseRoubles } from '../money';

const LONGEST_CARD = 50_000;

/**
 * The fields that a pasted card shows. Wrapped cells are joined. Problems: `empty`, `too-large`, `nothing-recognised`; a date that
 * does not exist is left out.
 */
export function readClientCard(text: string): DeskResult<ClientCard> {
  if (text.trim() === '') return { ok: false, problems: [deskProblem('empty', 'text')] };
  if (text.length > LONGEST_CARD)
    return { ok: false, problems: [deskProblem('too-large', 'text', { limit: LONGEST_CARD })] };
  const flat = text.replaceAll(/[\s\u00a0]+/gu, ' ').trim();
  const card: ClientCard = {
    planName: planNameIn(flat),
    soc: socIn(flat),
    ...feesIn(flat),
    connectedOn: connectedOnIn(flat),
    tenure: readTenure(flat),
    device: deviceIn(text),
    extraNumbersAtMost: extraNumbersIn(flat),
    sharesAll: /дели\s+вс[её]/iu.test(flat) ? true : null,
  };
  return Object.values(card).every((value) => value === null)
    ? { ok: false, problems: [deskProblem('nothing-recognised', 'text')] }
    : { ok: true, value: card };
}

/** «13г. 3мес. 15дн.», «13 лет 3 месяца», “13 years”; null when there is no tenure in the text. */
export function readTenure(text: string): Tenure | null {
  const years = /(?<![\d.])(\d{1,2})\s?(?:г\.|г(?!\p{L})|год\p{L}*|лет)/iu.exec(text);
  const months = /(?<![\d.])(\d{1,3})\s?мес(?!\p{L})\.?|(?<![\d.])(\d{1,3})\s?месяц\p{L}*/iu.exec(text);
  const days = /(?<![\d.])(\d{1,3})\s?дн(?:\.|(?!\p{L})|ей|я)/iu.exec(text);
  const hasLabel = /стаж|age|с нами/iu.test(text);
  if (!years && !(hasLabel && (months || days))) return null;
  return {
    years: Number(years?.[1] ?? 0),
    months: Number(months?.[1] ?? months?.[2] ?? 0),
    days: Number(days?.[1] ?? 0),
  };
}

/** Whole years, months and days from the day of connection to `isoDay`; null when it is not after it. */
export function tenureOn(connectedOn: string, isoDay: string): Tenure | null {
  const [from, to] = [parseDay(connectedOn), parseDay(isoDay)];
  if (!from || !to || connectedOn > isoDay) return null;
  let months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  const anchorMonth = from.month - 1 + months;
  const anchor = { year: from.year + Math.floor(anchorMonth / 12), month: (anchorMonth % 12) + 1, day: from.day };
  // The 31st of a short month is its last day; counting back from the next month avoids a date that does not exist.
  while (dayNumberOf(formatDay(anchor)) === null) anchor.day -= 1;
  const days = (dayNumberOf(isoDay) ?? 0) - (dayNumberOf(formatDay(anchor)) ?? 0);
  if (days < 0) months -= 1;
  return { years: Math.floor(months / 12), months: months % 12, days: Math.max(0, days) };
}

const NEXT_LABEL =
  '(?=\\s(?:SOC|Дата|Семья|Абонентская|Max|Мах|Абон|Стаж|Модель|Устройство|Аппарат|Original|Contract|Техническое)(?!\\p{L})|$)';

function planNameIn(flat: string): string | null {
  const match = new RegExp(
    `(?:^|\\s)(?:Название(?: ТП)?|Тарифный план|Тариф)\\s*:?\\s+(.{1,80}?)${NEXT_LABEL}`,
    'iu',
  ).exec(flat);
  const name = match?.[1]?.trim() ?? '';
  return name === '' ? null : name;
}

function socIn(flat: string): string | null {
  return /(?:^|\s)SOC\s*:?\s+([A-Z0-9_]{3,20})(?=\s|$)/u.exec(flat)?.[1] ?? null;
}

function feesIn(flat: string): Pick<ClientCard, 'feePerDay' | 'feePerMonth'> {
  const perDay = /(\d[\d ]*(?:[.,]\d{1,2})?)\s?(?:руб\S*|р\.?|₽)\s?(?:в\s|\/\s?)(?:сутки|день)/iu.exec(flat);
  const perMonth = /(\d[\d ]*(?:[.,]\d{1,2})?)\s?(?:руб\S*|р\.?|₽)\s?(?:в\s|\/\s?)мес/iu.exec(flat);
  return { feePerDay: sumOf(perDay?.[1]), feePerMonth: sumOf(perMonth?.[1]) };
}

function sumOf(text: string | undefined): Kopecks | null {
  const sum = text === undefined ? null : parseRoubles(text, 'fee');
  return sum?.ok === true ? sum.value : null;
}

function connectedOnIn(flat: string): string | null {
  const match =
    /(?:Дата подключения(?:\s?\/?\s?Смены ТП)?|Contract Date|Дата договора)\s*:?\s*(\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})/iu.exec(
      flat,
    ) ?? /Дата\s+(\d{4}-\d{2}-\d{2})\s+подключения/iu.exec(flat);
  const text = match?.[1];
  if (text === undefined) return null;
  return text.includes('-') ? (dayNumberOf(text) === null ? null : text) : dayFromSlashes(text);
}

function deviceIn(text: string): string | null {
  const match = /(?:Модель(?: телефона| устройства)?|Устройство|Аппарат|Device)\s*[:\t]\s*([^\n\t]{2,60})/iu.exec(text);
  return match?.[1]?.trim() ?? null;
}

function extraNumbersIn(flat: string): number | null {
  const match = /(?:max|мах|макс\.?)\s*дн\s*:?\s*(\d{1,2})(?!\d)/iu.exec(flat);
  return match?.[1] === undefined ? null : Number(match[1]);
}
