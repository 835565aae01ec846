// Who comes next. In: the personas of a pack, the attempts so far. Out: a persona. Those that were never met come first, calm before
// stormy; then the one that was met longest ago.
import type { Persona } from '@/scripts/language/training/persona';
import type { Attempt } from '../attempt/attempt';

const LEVELS: readonly Persona['level'][] = ['calm', 'mixed', 'storm'];

/** The persona of the next call; null of an empty pack. `first` are those that the author wants at the beginning. */
export function nextPersona(
  personas: readonly Persona[],
  attempts: readonly Attempt[],
  first: readonly string[] = [],
): Persona | null {
  const lastMet = new Map<string, number>();
  for (const { persona, endedAt } of attempts) {
    if (endedAt !== null) lastMet.set(persona, Math.max(endedAt, lastMet.get(persona) ?? 0));
  }
  const placeOf = ({ id, level }: Persona) => {
    const wanted = first.indexOf(id);
    return wanted === -1 ? first.length + LEVELS.indexOf(level) : wanted;
  };
  const order = personas.toSorted(
    (one, other) => (lastMet.get(one.id) ?? 0) - (lastMet.get(other.id) ?? 0) || placeOf(one) - placeOf(other),
  );
  return order[0] ?? null;
}
