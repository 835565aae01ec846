// Finds the conditions of a script and spoils them, whole or at their first leaf. In: how a condition is changed. Out: the operator.
import type { Condition } from '@/scripts/language/condition';
import type { Script } from '@/scripts/language/script';
import { type Operator, stepsOf } from './operator';

interface Placed {
  readonly when: Condition;
  readonly put: (when: Condition) => void;
  /** Null where a condition must stay. */
  readonly drop: (() => unknown) | null;
}

/** Every condition that decides what calls are possible; those of lines only decide what is shown. */
function conditionsOf(script: Script): readonly { readonly place: string; readonly placed: Placed }[] {
  const optional = (owner: { when?: Condition | undefined }, place: string, mayGo = true) =>
    owner.when === undefined
      ? []
      : [
          {
            place,
            placed: {
              when: owner.when,
              put: (when: Condition) => {
                owner.when = when;
              },
              drop: mayGo ? () => delete owner.when : null,
            },
          },
        ];
  return [
    ...stepsOf(script).flatMap((step) =>
      step.kind === 'fork'
        ? step.routes.flatMap((route, index) => optional(route, `${step.id} ${index}`, false))
        : [...step.answers, ...(step.tasks ?? []), ...(step.ask ?? [])].flatMap((one) => optional(one, step.id)),
    ),
    ...[...script.events, ...script.objections].flatMap((one) => optional(one, one.id)),
    ...script.events.flatMap(({ id, routes }) => routes.flatMap((route) => optional(route, id, false))),
    ...script.closing.rows.flatMap((row) => optional(row, row.id, false)),
    ...script.closing.obligations.flatMap((one) => [
      ...optional(one, one.id),
      {
        place: `${one.id} met`,
        placed: {
          when: one.met,
          put: (met: Condition) => {
            one.met = met;
          },
          drop: null,
        },
      },
    ]),
    ...script.conditions.map((one) => ({
      place: one.id,
      placed: {
        when: one.when,
        put: (when: Condition) => {
          one.when = when;
        },
        drop: null,
      },
    })),
  ];
}

export function onConditions(
  kind: string,
  change: (placed: Placed, script: Script) => (() => unknown) | null,
): Operator {
  return {
    kind,
    changes: (script) =>
      conditionsOf(script).flatMap(({ place, placed }) => {
        const make = change(placed, script);
        return make === null ? [] : [{ place, make: () => void make() }];
      }),
  };
}

/** The first leaf of each condition is changed. */
export function onLeaves(kind: string, change: (leaf: Condition, script: Script) => Condition | null): Operator {
  return onConditions(kind, ({ when, put }, script) => {
    const changed = atLeaf(when, (leaf) => change(leaf, script));
    return changed === null ? null : () => put(changed);
  });
}

function atLeaf(when: Condition, change: (leaf: Condition) => Condition | null): Condition | null {
  if ('not' in when) {
    const part = atLeaf(when.not, change);
    return part === null ? null : { not: part };
  }
  if (!('all' in when) && !('any' in when)) return change(when);
  const parts = 'all' in when ? when.all : when.any;
  for (const [index, part] of parts.entries()) {
    const changed = atLeaf(part, change);
    if (changed === null) continue;
    const all = parts.with(index, changed);
    return 'all' in when ? { all } : { any: all };
  }
  return null;
}

const BOUNDS = ['atLeast', 'atMost', 'above', 'below'] as const;

export function shifted(leaf: Condition): Condition | null {
  for (const name of BOUNDS) {
    const bound = name in leaf ? Object.entries(leaf).find(([key]) => key === name)?.[1] : undefined;
    if (typeof bound === 'number') return { ...leaf, [name]: bound + 1 };
  }
  return null;
}

export function loosened(leaf: Condition): Condition | null {
  if (!('fact' in leaf)) return null;
  if ('atLeast' in leaf && leaf.atLeast !== undefined) return { fact: leaf.fact, above: leaf.atLeast };
  if ('above' in leaf && leaf.above !== undefined) return { fact: leaf.fact, atLeast: leaf.above };
  if ('atMost' in leaf && leaf.atMost !== undefined) return { fact: leaf.fact, below: leaf.atMost };
  return 'below' in leaf && leaf.below !== undefined ? { fact: leaf.fact, atMost: leaf.below } : null;
}

export function revalued(leaf: Condition, script: Script): Condition | null {
  if (!('is' in leaf)) return null;
  if (typeof leaf.is === 'boolean') return { fact: leaf.fact, is: !leaf.is };
  const old = typeof leaf.is === 'string' ? [leaf.is] : leaf.is;
  const fact = script.facts.find(({ id }) => id === leaf.fact);
  const other = fact?.kind === 'choice' ? fact.values.find(({ id }) => !old.includes(id))?.id : undefined;
  return other === undefined ? null : { fact: leaf.fact, is: other };
}
