// A sum whose roubles and kopecks stand apart. In: the two texts, either of them perhaps not there. Out: kopecks, or null.
import { type Kopecks, parseRoubles } from '../money';

/** Null when neither is there, or when the roubles are no possible sum. */
export function roublesAndKopecks(roubles: string | undefined, kopecks: string | undefined): Kopecks | null {
  if (roubles === undefined && kopecks === undefined) return null;
  const whole = roubles === undefined ? { ok: true as const, value: 0 } : parseRoubles(roubles, 'sum');
  return whole.ok ? whole.value + Number(kopecks ?? 0) : null;
}
