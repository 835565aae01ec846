// The facts of a script by chance. In: choices. Out: facts of every kind.
import type { Fact } from '@/scripts/language/fact';
import type { Pick, ScriptSize } from '../arbitrary-script';

/** `f0` is always a choice, `day` a date; of the others each kind comes by chance. */
export function arbitraryFacts(pick: Pick, size: ScriptSize): Fact[] {
  const from = SOURCES[pick(3)] ?? 'asked';
  const choice = (id: string): Fact => ({
    kind: 'choice',
    id,
    label: `Факт ${id}`,
    from,
    values: Array.from({ length: 1 + pick(3) }, (_, place) => ({ id: `v${place}`, label: `Значение ${place}` })),
    ...(pick(2) === 0 ? { initial: 'v0' } : {}),
  });
  const rest = Array.from({ length: pick(size.facts) }, (_, place): Fact => {
    const common = { id: `f${place + 1}`, label: `Факт ${place + 1}`, from: SOURCES[pick(3)] ?? 'asked' };
    switch (pick(5)) {
      case 0:
        return { kind: 'flag', ...common };
      case 1:
        return choice(common.id);
      case 2:
        return { kind: 'count', ...common, min: 0, max: 1 + pick(3) };
      case 3:
        return { kind: 'amount', ...common, unit: 'rub', min: 0, max: 10 };
      default:
        return { kind: 'text', ...common, personal: pick(2) === 1 };
    }
  });
  const day: Fact = {
    kind: 'text',
    id: 'day',
    label: 'День',
    from: pick(2) === 0 ? 'intake' : 'asked',
    format: 'date',
  };
  return [choice('f0'), day, ...rest];
}

const SOURCES = ['asked', 'intake', 'derived'] as const;
