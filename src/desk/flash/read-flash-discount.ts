// The discount line of a Flash note. In: what stands behind «Скидка:». Out: its phases, or null.
import type { FlashPhase } from './flash-phases';
import { roublesAndKopecks } from './roubles-and-kopecks';

/** The phases in their order; null when one of them cannot be read. */
export function readFlashDiscount(text: string): readonly FlashPhase[] | null {
  const phases = text.split(/,? далее /iu).map(readPhase);
  return phases.some((phase) => phase === null) ? null : phases.filter((phase) => phase !== null);
}

function readPhase(text: string): FlashPhase | null {
  return weeksOff(text) ?? percentOff(text) ?? pricePerDay(text);
}

/** «2 недели 100%». */
function weeksOff(text: string): FlashPhase | null {
  const weeks = /^(\d{1,3}) недел[яиь] (\d{1,3})%$/iu.exec(text);
  return weeks && { kind: 'percent', percent: Number(weeks[2]), days: Number(weeks[1]) * 7 };
}

/** «50% на 12 месяцев», «20% на 45 дней». Whole years are written as months; other month counts follow the 30-day month of the tiles. */
function percentOff(text: string): FlashPhase | null {
  const percent = /^(\d{1,3})% на (\d{1,4}) (мес\S*|д\S*)$/iu.exec(text);
  if (percent === null) return null;
  const count = Number(percent[2]);
  const isWholeYears = isMonths(percent[3]) && count % 12 === 0;
  const days = isWholeYears ? (count / 12) * 365 : count * daysIn(percent[3]);
  return { kind: 'percent', percent: Number(percent[1]), days };
}

/** «5 рублей в сутки на 180 дней», «50 копеек в сутки на 30 дней». */
function pricePerDay(text: string): FlashPhase | null {
  const price = /^(\d[\d ]*) руб\S*(?: (\d{1,2}) коп\S*)? ?(?:в|\/) ?сутки на (\d{1,4}) (мес\S*|д\S*)$/iu.exec(text);
  if (price !== null) {
    const kopecks = roublesAndKopecks(price[1], price[2]);
    return kopecks === null ? null : { kind: 'perDay', kopecks, days: Number(price[3]) * daysIn(price[4]) };
  }
  const kopecksOnly = /^(\d{1,2}) коп\S* в сутки на (\d{1,4}) д\S*$/iu.exec(text);
  return kopecksOnly && { kind: 'perDay', kopecks: Number(kopecksOnly[1]), days: Number(kopecksOnly[2]) };
}

function isMonths(unit = ''): boolean {
  return unit.toLowerCase().startsWith('мес');
}

function daysIn(unit: string | undefined): number {
  return isMonths(unit) ? 30 : 1;
}
