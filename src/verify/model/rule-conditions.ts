// Which conditions the rules of a script read. In: rules. Out: conditions. They refine what a model must tell apart.
import type { Condition } from '@/scripts/language/condition';
import type { Atom, Rule } from '@/scripts/language/rule';
import { foldAtom } from '@/scripts/language/visit/fold-atom';

/** Conditions of the patterns and of `when`, in the order of the rules. */
export function conditionsOfRules({ rules }: { readonly rules: readonly Rule[] }): readonly Condition[] {
  return rules.flatMap(({ pattern, when }) => [
    ...atomsOf(pattern).flatMap(conditionsOfAtom),
    ...(when === undefined ? [] : [when]),
  ]);
}

function conditionsOfAtom(atom: Atom): readonly Condition[] {
  return foldAtom<readonly Condition[]>(atom, {
    all: (parts) => parts.flat(),
    any: (parts) => parts.flat(),
    not: (part) => part,
    holds: (condition) => [condition],
    happens: () => [],
  });
}

function atomsOf(pattern: Rule['pattern']): readonly Atom[] {
  switch (pattern.kind) {
    case 'precedence':
      return [pattern.of, ...pattern.after];
    case 'response':
      return [pattern.to, pattern.expect];
    case 'never-after':
      return [pattern.after, pattern.never];
    case 'between':
      return [pattern.from, pattern.until, pattern.never];
    case 'not-coexist':
      return [pattern.one, pattern.other];
    case 'possible':
      return pattern.from === undefined ? [pattern.of] : [pattern.of, pattern.from];
    default:
      return [pattern.of];
  }
}
