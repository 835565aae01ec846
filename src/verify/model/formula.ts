// Conditions over the value classes of a model. Formulas are shared, so that work on them can be cached by identity. Plain data and
// its algebra; sets are made of them in `set-space`.

/** A condition over fact classes; `has` ticks the classes of one fact that satisfy it. */
export type Formula =
  | { readonly kind: 'always' }
  | { readonly kind: 'never' }
  | { readonly kind: 'has'; readonly fact: number; readonly values: readonly boolean[] }
  | { readonly kind: 'all'; readonly parts: readonly Formula[] }
  | { readonly kind: 'any'; readonly parts: readonly Formula[] }
  | { readonly kind: 'not'; readonly part: Formula };

export const ALWAYS: Formula = { kind: 'always' };
export const NEVER: Formula = { kind: 'never' };

export function allOf(parts: readonly Formula[]): Formula {
  const kept = parts.filter((part) => part.kind !== 'always');
  if (kept.some((part) => part.kind === 'never')) return NEVER;
  const first = kept[0];
  if (first === undefined) return ALWAYS;
  return kept.length === 1 ? first : { kind: 'all', parts: kept };
}

export function anyOf(parts: readonly Formula[]): Formula {
  const kept = parts.filter((part) => part.kind !== 'never');
  if (kept.some((part) => part.kind === 'always')) return ALWAYS;
  const first = kept[0];
  if (first === undefined) return NEVER;
  return kept.length === 1 ? first : { kind: 'any', parts: kept };
}

export function negated(part: Formula): Formula {
  if (part.kind === 'always') return NEVER;
  if (part.kind === 'never') return ALWAYS;
  if (part.kind === 'not') return part.part;
  if (part.kind === 'has') return { kind: 'has', fact: part.fact, values: part.values.map((isIn) => !isIn) };
  return { kind: 'not', part };
}

/** The formula that holds before `fact := map[fact]` exactly where the given one holds after it. */
export function mapped(formula: Formula, fact: number, map: readonly number[]): Formula {
  if (formula.kind === 'always' || formula.kind === 'never') return formula;
  const done = new Map<Formula, Formula>();
  const visit = (part: Formula): Formula => {
    const known = done.get(part);
    if (known !== undefined) return known;
    const made = rebuilt(part);
    done.set(part, made);
    return made;
  };
  const rebuilt = (part: Formula): Formula => {
    if (part.kind === 'all') return allOf(part.parts.map(visit));
    if (part.kind === 'any') return anyOf(part.parts.map(visit));
    if (part.kind === 'not') return negated(visit(part.part));
    if (part.kind !== 'has' || part.fact !== fact) return part;
    const values = map.map((to) => part.values[to] === true);
    if (values.every((isIn) => isIn)) return ALWAYS;
    return values.some((isIn) => isIn) ? { kind: 'has', fact, values } : NEVER;
  };
  return visit(formula);
}

/** The facts that a formula reads, in the order in which it reads them. */
export function factsOf(formula: Formula, seen = new Set<Formula>()): ReadonlySet<number> {
  const facts = new Set<number>();
  const visit = (part: Formula): void => {
    if (seen.has(part)) return;
    seen.add(part);
    if (part.kind === 'has') facts.add(part.fact);
    else if (part.kind === 'not') visit(part.part);
    else if (part.kind === 'all' || part.kind === 'any') part.parts.forEach(visit);
  };
  visit(formula);
  return facts;
}
