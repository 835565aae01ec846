// Rules as formulas of temporal logic over finite calls. In: a pattern. Out: a formula, and what is left of it after each
// thing that happened. For the oracle only; the application has monitors instead.
import type { Atom, Pattern } from '@/scripts/language/rule';

export type Temporal =
  | { readonly kind: 'true' | 'false' }
  | { readonly kind: 'atom' | 'no-atom'; readonly atom: Atom }
  | { readonly kind: 'and' | 'or'; readonly a: Temporal; readonly b: Temporal }
  /** `weak` holds when nothing follows. */
  | { readonly kind: 'next'; readonly weak: boolean; readonly a: Temporal }
  /** `a` until `b`; `weak` holds when `b` never comes. */
  | { readonly kind: 'until'; readonly weak: boolean; readonly a: Temporal; readonly b: Temporal };

export const TRUE: Temporal = { kind: 'true' };
export const FALSE: Temporal = { kind: 'false' };

const is = (atom: Atom): Temporal => ({ kind: 'atom', atom });
const isNot = (atom: Atom): Temporal => ({ kind: 'no-atom', atom });
const always = (a: Temporal): Temporal => ({ kind: 'until', weak: true, a, b: FALSE });
const finally_ = (b: Temporal): Temporal => ({ kind: 'until', weak: false, a: TRUE, b });
const unless = (a: Temporal, b: Temporal): Temporal => ({ kind: 'until', weak: true, a, b });
const next = (a: Temporal, weak: boolean): Temporal => ({ kind: 'next', weak, a });

function and(a: Temporal, b: Temporal): Temporal {
  if (a === FALSE || b === FALSE) return FALSE;
  if (a === TRUE || formulaKey(a) === formulaKey(b)) return b;
  return b === TRUE ? a : known({ kind: 'and', a, b });
}

function or(a: Temporal, b: Temporal): Temporal {
  if (a === TRUE || b === TRUE) return TRUE;
  if (a === FALSE || formulaKey(a) === formulaKey(b)) return b;
  return b === FALSE ? a : known({ kind: 'or', a, b });
}

const made = new Map<string, Temporal>();

/** The first formula with this key, so that progress comes to an end. */
function known(formula: Temporal): Temporal {
  const key = formulaKey(formula);
  const first = made.get(key) ?? formula;
  made.set(key, first);
  return first;
}

/** The meaning of the patterns for one call; no single call breaks `possible`. */
export function formulaOf(pattern: Pattern): Temporal {
  switch (pattern.kind) {
    case 'absence':
      return always(isNot(pattern.of));
    case 'universality':
      return always(is(pattern.of));
    case 'existence':
      return finally_(is(pattern.of));
    case 'occurs':
      return and(
        atLeast(pattern.of, pattern.min ?? 0),
        pattern.max === undefined ? TRUE : atMost(pattern.of, pattern.max),
      );
    case 'precedence': {
      const before = (rest: Temporal) => unless(isNot(pattern.of), rest);
      if (pattern.order === 'any') return before(pattern.after.map(is).reduce(or, FALSE));
      if (pattern.order === 'all') return pattern.after.map((one) => before(is(one))).reduce(and, TRUE);
      return pattern.after.reduceRight((rest, one) => before(and(is(one), rest)), TRUE);
    }
    case 'response':
      return always(or(isNot(pattern.to), finally_(is(pattern.expect))));
    case 'never-after':
      return always(or(isNot(pattern.after), next(always(isNot(pattern.never)), true)));
    case 'between':
      return always(or(isNot(pattern.from), next(unless(isNot(pattern.never), is(pattern.until)), true)));
    case 'possible':
      return TRUE;
    case 'not-coexist':
      return or(always(isNot(pattern.one)), always(isNot(pattern.other)));
  }
}

function atLeast(atom: Atom, count: number): Temporal {
  return count === 0 ? TRUE : finally_(and(is(atom), next(atLeast(atom, count - 1), count === 1)));
}

function atMost(atom: Atom, count: number): Temporal {
  if (count === 0) return always(isNot(atom));
  return unless(isNot(atom), and(is(atom), next(atMost(atom, count - 1), true)));
}

/** What must hold of the rest of the call. */
export function progress(formula: Temporal, holds: (atom: Atom) => boolean): Temporal {
  switch (formula.kind) {
    case 'true':
    case 'false':
      return formula;
    case 'atom':
      return holds(formula.atom) ? TRUE : FALSE;
    case 'no-atom':
      return holds(formula.atom) ? FALSE : TRUE;
    case 'and':
      return and(progress(formula.a, holds), progress(formula.b, holds));
    case 'or':
      return or(progress(formula.a, holds), progress(formula.b, holds));
    case 'next':
      // At the end of the call the rest decides: what is weak holds there, what is strong has an eventuality inside.
      return formula.a;
    case 'until':
      return or(progress(formula.b, holds), and(progress(formula.a, holds), formula));
  }
}

/** Whether the formula holds when nothing more follows. */
export function ended(formula: Temporal): boolean {
  switch (formula.kind) {
    case 'true':
      return true;
    case 'false':
    case 'atom':
    case 'no-atom':
      return false;
    case 'and':
      return ended(formula.a) && ended(formula.b);
    case 'or':
      return ended(formula.a) || ended(formula.b);
    case 'next':
    case 'until':
      return formula.weak;
  }
}

const keys = new WeakMap<Temporal, string>();

/** Equal keys, equal formulas; parts of a conjunction are in order and told once. */
export function formulaKey(formula: Temporal): string {
  const known = keys.get(formula);
  if (known !== undefined) return known;
  const key = keyOf(formula);
  keys.set(formula, key);
  return key;
}

function keyOf(formula: Temporal): string {
  switch (formula.kind) {
    case 'true':
    case 'false':
      return formula.kind;
    case 'atom':
    case 'no-atom':
      return `${formula.kind}${JSON.stringify(formula.atom)}`;
    case 'and':
    case 'or':
      return `(${[...new Set(parts(formula, formula.kind))].sort().join(` ${formula.kind} `)})`;
    case 'next':
      return `next${formula.weak}(${formulaKey(formula.a)})`;
    case 'until':
      return `(${formulaKey(formula.a)} until${formula.weak} ${formulaKey(formula.b)})`;
  }
}

function parts(formula: Temporal, kind: 'and' | 'or'): readonly string[] {
  return formula.kind === kind ? [...parts(formula.a, kind), ...parts(formula.b, kind)] : [formulaKey(formula)];
}
