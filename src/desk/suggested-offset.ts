// The zone of a region by its name. In: what the agent typed. Out: hours east of UTC, or null. A suggestion, for the agent to confirm.
import { foldText } from '@/text/fold-text';

/** The zone that the name of a region suggests, hours east of UTC; null when it suggests none. */
export function suggestedOffset(region: string): number | null {
  const folded = foldText(region);
  for (const [offset, names] of REGION_OFFSETS) if (names.test(folded)) return offset;
  return null;
}

/** Regions by the zones in force since 2020; the names that tell them, not a full list. */
const REGION_OFFSETS: readonly (readonly [number, RegExp])[] = [
  [2, /калининград/],
  [4, /самар|удмурт|ижевск|астрахан|саратов|ульяновск/],
  [5, /екатеринбург|свердловск|челябинск|перм|тюмен|башк|уф[аы]|оренбург|курган|хмао|ханты|ямал/],
  [6, /омск(?!ий край)/],
  [7, /новосибирск|красноярск|кемеров|кузбасс|томск|алтай|барнаул|хакас|тыва/],
  [8, /иркутск|бурят|улан-удэ/],
  [9, /якут|саха(?!лин)|забайкал|чита|амурск|благовещенск/],
  [10, /владивосток|приморск|хабаровск|еврейск/],
  [11, /магадан|сахалин/],
  [12, /камчат|чукот/],
  [
    3,
    /моск|петербург|ленинград|краснодар|ростов|казан|татар|нижегород|нижний новгород|воронеж|волгоград|тул|твер|крым|севастопол/,
  ],
];
