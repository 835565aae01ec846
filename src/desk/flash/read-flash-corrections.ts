// The corrections of a Flash note. In: what stands behind «Корректировка:». Out: each sum with its balance and purpose, or null.
import type { Correction } from '../corrections';
import { roublesAndKopecks } from './roubles-and-kopecks';

const CORRECTION = /^(?:(\d[\d ]*) руб\S*)? ?(?:(\d{1,2}) коп\S*)? ?на (осн|ден)\S* (?:баланс|бонус) за (.+)$/iu;

/** The corrections in their order; null when one of them cannot be read. */
export function readFlashCorrections(text: string): readonly Correction[] | null {
  const parts = text.split(/, (?=[\d ]+ (?:руб|коп)\S* (?:\d+ коп\S* )?на (?:осн|ден)\S* )/iu);
  const corrections: Correction[] = [];
  for (const part of parts) {
    const match = CORRECTION.exec(part);
    const kopecks = match ? roublesAndKopecks(match[1], match[2]) : null;
    if (match?.[4] === undefined || kopecks === null) return null;
    corrections.push({
      balance: match[3]?.toLowerCase() === 'осн' ? 'main' : 'bonus',
      kopecks,
      purpose: match[4].replace(/,$/, ''),
    });
  }
  return corrections;
}
