// Defects of many kinds, seeded one at a time wherever a script offers a place for them. In: a script. Out: its mutants. Rules,
// words and assumptions are left alone: it is the calls that change. A mutant may be one that the parser refuses.
import type { Condition } from '@/scripts/language/condition';
import type { ScalarValue } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import type { Assignments, ForkStep, Step, TalkStep, WorkStep } from '@/scripts/language/step';

export interface Mutant {
  readonly kind: string;
  /** Where, for a person. */
  readonly place: string;
  readonly script: Script;
}

/** One way to spoil a script: finds its places and changes one of them. */
interface Operator {
  readonly kind: string;
  /** Changes that can be made, each on the script that it is given. */
  changes(script: Script): readonly Change[];
}

interface Change {
  readonly place: string;
  make(): void;
}

/** Every mutant of every kind, or those for which `wanted` says so by their number. The script is not touched. */
export function* mutantsOf(script: Script, wanted: (number: number) => boolean = () => true): Generator<Mutant> {
  let number = 0;
  for (const operator of OPERATORS) {
    const { length } = operator.changes(script);
    for (let index = 0; index < length; index += 1) {
      number += 1;
      if (!wanted(number)) continue;
      const copy = structuredClone(script);
      const change = operator.changes(copy)[index];
      change?.make();
      yield { kind: operator.kind, place: change?.place ?? '', script: copy };
    }
  }
}

/** Names of all kinds. */
export function mutationKinds(): readonly string[] {
  return OPERATORS.map(({ kind }) => kind);
}

const OPERATORS: readonly Operator[] = [
  onWays('lead to another step', (way, script, home) => {
    const to = otherStep(script, home, way.to);
    return to === null ? null : () => (way.to = to);
  }),
  onSteps('swap the targets of two answers', (step) => swapOf(step, 'to')),
  onSteps('swap what two answers set', (step) => swapOf(step, 'set')),
  onConditions('drop a condition', ({ drop }) => drop),
  onConditions(
    'negate a condition',
    ({ when, put }) =>
      () =>
        put({ not: when }),
  ),
  onConditions(
    'contradict a condition',
    ({ when, put }) =>
      () =>
        put({ all: [when, { not: when }] }),
  ),
  onConditions('any for all', ({ when, put }) => ('all' in when ? () => put({ any: when.all }) : null)),
  onConditions('all for any', ({ when, put }) => ('any' in when ? () => put({ all: when.any }) : null)),
  onConditions('drop a part of a condition', ({ when, put }) => {
    const parts = 'all' in when ? when.all : 'any' in when ? when.any : [];
    if (parts.length < 2) return null;
    return () => put('all' in when ? { all: parts.slice(1) } : { any: parts.slice(1) });
  }),
  onLeaves('off by one', (leaf) => shifted(leaf)),
  onLeaves('with the bound for without it', (leaf) => loosened(leaf)),
  onLeaves('another value', (leaf, script) => revalued(leaf, script)),
  onSets('forget to set a fact', (set, id) => () => {
    Reflect.deleteProperty(set, id);
  }),
  onSets('set another value', (set, id, script) => {
    const value = set[id];
    if (value === null || value === undefined || typeof value === 'object') return null;
    const other = anotherValue(script, id, value);
    return other === undefined ? null : () => (set[id] = other);
  }),
  onSets('count by another step', (set, id) => {
    const value = set[id];
    if (value === null || typeof value !== 'object') return null;
    return () => (set[id] = { add: -value.add });
  }),
  onForks('delete a route', (fork, index) =>
    index === fork.routes.length - 1 ? null : () => fork.routes.splice(index, 1),
  ),
  onForks('swap two routes', (fork, index) => {
    const [one, other] = [fork.routes[index], fork.routes[index + 1]];
    if (one === undefined || other === undefined) return null;
    return () => ([one.to, other.to] = [other.to, one.to]);
  }),
  onRows('delete a closing row', (rows, index) => (index === rows.length - 1 ? null : () => rows.splice(index, 1))),
  onRows('swap two closing rows', (rows, index) => {
    const [one, other] = [rows[index], rows[index + 1]];
    if (one?.when === undefined || other?.when === undefined) return null;
    return () => ([one.when, other.when] = [other.when, one.when]);
  }),
  onRows('wrong status', (rows, index, script) => {
    const row = rows[index];
    const other = script.closing.statuses.find(({ id }) => id !== row?.status)?.id;
    return row === undefined || other === undefined ? null : () => (row.status = other);
  }),
  onRows('wrong disposition', (rows, index, script) => {
    const row = rows[index];
    const other = script.closing.dispositions.find(({ id }) => id !== row?.disposition)?.id;
    return row === undefined || other === undefined ? null : () => (row.disposition = other);
  }),
  onRows('drop an obligation', (rows, index) => {
    const owed = rows[index]?.obligations ?? [];
    return owed.length === 0 ? null : () => owed.splice(0, 1);
  }),
  {
    kind: 'an obligation that is always met',
    changes: ({ closing }) =>
      closing.obligations.map((one) => ({
        place: one.id,
        make: () => {
          one.met = { any: [one.met, { not: one.met }] };
        },
      })),
  },
  {
    kind: 'delete an event',
    changes: ({ events }) => events.map(({ id }, index) => ({ place: id, make: () => void events.splice(index, 1) })),
  },
  {
    kind: 'an event in another phase',
    changes: ({ events }) =>
      events.map((event) => ({
        place: event.id,
        make: () => {
          event.during = event.during.includes('live') ? ['before'] : ['live'];
        },
      })),
  },
  {
    kind: 'an objection that never returns',
    changes: ({ objections }) =>
      objections.map(({ id, steps }) => ({
        place: id,
        make: () => {
          const first = steps[0]?.id ?? '';
          for (const step of steps) {
            for (const way of waysOf(step)) if (way.to === '@return') way.to = first;
            if (step.kind === 'talk' && step.fallback === '@return') step.fallback = '@stay';
          }
        },
      })),
  },
  {
    kind: 'an objection that returns elsewhere',
    changes: ({ objections, stages }) =>
      objections.map(({ id, steps }) => ({
        place: id,
        make: () => {
          const elsewhere = stages.at(-1)?.steps[0]?.id ?? '';
          for (const step of steps) for (const way of waysOf(step)) if (way.to === '@return') way.to = elsewhere;
        },
      })),
  },
  onSteps('a task that confirms nothing', (step) => {
    const task = step.kind === 'fork' ? undefined : step.tasks?.find(({ confirms }) => confirms !== undefined);
    return task === undefined ? null : () => delete task.confirms;
  }),
  onSteps('a question that need not be asked', (step) => {
    const ask = step.kind === 'fork' ? undefined : step.ask?.find(({ required }) => required === true);
    return ask === undefined ? null : () => (ask.required = false);
  }),
  onSteps('delete an answer', (step) =>
    step.kind === 'fork' || step.answers.length < 2 ? null : () => step.answers.splice(0, 1),
  ),
  onSteps('answers that lead nowhere', (step) =>
    step.kind === 'fork' || step.answers.every(({ to }) => to === '@stay')
      ? null
      : () => {
          for (const answer of step.answers) answer.to = '@stay';
          if (step.kind === 'talk') step.fallback = '@stay';
        },
  ),
  onSteps('another way on when no answer fits', (step, script) =>
    step.kind !== 'talk'
      ? null
      : () => {
          step.fallback = script.stages.at(-1)?.steps[0]?.id ?? '@stay';
        },
  ),
  onSteps('a step that is passed by', (step, script) => {
    const past = waysOf(step).find(({ to }) => !to.startsWith('@'))?.to;
    return past === undefined ? null : () => reroute(script, step.id, past);
  }),
  onSteps('a tag that is lost', (step) => ((step.tags ?? []).length === 0 ? null : () => (step.tags = []))),
  {
    kind: 'another value at the start',
    changes: (script) =>
      script.facts.flatMap((fact) => {
        if (fact.from === 'intake') return [];
        if (fact.kind === 'flag') return [{ place: fact.id, make: () => void (fact.initial = fact.initial !== true) }];
        if (fact.kind === 'count') return [{ place: fact.id, make: () => void (fact.initial = fact.max) }];
        if (fact.kind !== 'choice') return [];
        const other = fact.values.find(({ id }) => id !== fact.initial)?.id;
        return other === undefined ? [] : [{ place: fact.id, make: () => void (fact.initial = other) }];
      }),
  },
];

type Way = { to: string; set?: Assignments | undefined };

interface Placed {
  readonly when: Condition;
  readonly put: (when: Condition) => void;
  /** Null where a condition must stay. */
  readonly drop: (() => unknown) | null;
}

function stepsOf(script: Script): readonly Step[] {
  return [
    ...script.stages.flatMap(({ steps }) => steps),
    ...script.objections.flatMap(({ steps }) => steps),
    ...script.events.flatMap(({ steps }) => steps ?? []),
  ];
}

function waysOf(step: Step): readonly Way[] {
  return step.kind === 'fork' ? step.routes : step.answers;
}

function onSteps(kind: string, change: (step: Step, script: Script) => (() => unknown) | null): Operator {
  return {
    kind,
    changes: (script) =>
      stepsOf(script).flatMap((step) => {
        const make = change(step, script);
        return make === null ? [] : [{ place: step.id, make: () => void make() }];
      }),
  };
}

function onForks(kind: string, change: (fork: ForkStep, index: number) => (() => unknown) | null): Operator {
  return {
    kind,
    changes: (script) =>
      stepsOf(script).flatMap((step) =>
        step.kind !== 'fork'
          ? []
          : step.routes.flatMap((_route, index) => {
              const make = change(step, index);
              return make === null ? [] : [{ place: `${step.id} ${index}`, make: () => void make() }];
            }),
      ),
  };
}

function onRows(
  kind: string,
  change: (rows: Script['closing']['rows'], index: number, script: Script) => (() => unknown) | null,
): Operator {
  return {
    kind,
    changes: (script) =>
      script.closing.rows.flatMap(({ id }, index) => {
        const make = change(script.closing.rows, index, script);
        return make === null ? [] : [{ place: id, make: () => void make() }];
      }),
  };
}

function onWays(
  kind: string,
  change: (way: Way, script: Script, home: readonly Step[]) => (() => unknown) | null,
): Operator {
  const places = (script: Script) => [
    ...[...script.stages, ...script.objections, ...script.events].flatMap(({ steps }) =>
      (steps ?? []).flatMap((step) => waysOf(step).map((way) => ({ way, home: steps ?? [], place: step.id }))),
    ),
    ...script.events.flatMap(({ id, routes }) =>
      routes.map((way) => ({ way, home: script.stages.flatMap(({ steps }) => steps), place: id })),
    ),
  ];
  return {
    kind,
    changes: (script) =>
      places(script).flatMap(({ way, home, place }) => {
        const make = change(way, script, home);
        return make === null ? [] : [{ place, make: () => void make() }];
      }),
  };
}

function onSets(
  kind: string,
  change: (set: Assignments, id: string, script: Script) => (() => unknown) | null,
): Operator {
  return {
    kind,
    changes: (script) =>
      [
        ...stepsOf(script).flatMap((step) => waysOf(step).map(({ set }) => ({ set, place: step.id }))),
        ...script.events.flatMap(({ id, routes }) => routes.map(({ set }) => ({ set, place: id }))),
      ].flatMap(({ set, place }) =>
        set === undefined
          ? []
          : Object.keys(set).flatMap((id) => {
              const make = change(set, id, script);
              return make === null ? [] : [{ place: `${place} ${id}`, make: () => void make() }];
            }),
      ),
  };
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

function onConditions(kind: string, change: (placed: Placed, script: Script) => (() => unknown) | null): Operator {
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
function onLeaves(kind: string, change: (leaf: Condition, script: Script) => Condition | null): Operator {
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

function shifted(leaf: Condition): Condition | null {
  for (const name of BOUNDS) {
    const bound = name in leaf ? Object.entries(leaf).find(([key]) => key === name)?.[1] : undefined;
    if (typeof bound === 'number') return { ...leaf, [name]: bound + 1 };
  }
  return null;
}

function loosened(leaf: Condition): Condition | null {
  if (!('fact' in leaf)) return null;
  if ('atLeast' in leaf && leaf.atLeast !== undefined) return { fact: leaf.fact, above: leaf.atLeast };
  if ('above' in leaf && leaf.above !== undefined) return { fact: leaf.fact, atLeast: leaf.above };
  if ('atMost' in leaf && leaf.atMost !== undefined) return { fact: leaf.fact, below: leaf.atMost };
  return 'below' in leaf && leaf.below !== undefined ? { fact: leaf.fact, atMost: leaf.below } : null;
}

function revalued(leaf: Condition, script: Script): Condition | null {
  if (!('is' in leaf)) return null;
  if (typeof leaf.is === 'boolean') return { fact: leaf.fact, is: !leaf.is };
  const old = typeof leaf.is === 'string' ? [leaf.is] : leaf.is;
  const fact = script.facts.find(({ id }) => id === leaf.fact);
  const other = fact?.kind === 'choice' ? fact.values.find(({ id }) => !old.includes(id))?.id : undefined;
  return other === undefined ? null : { fact: leaf.fact, is: other };
}

function anotherValue(script: Script, id: string, value: ScalarValue): ScalarValue | undefined {
  const fact = script.facts.find((one) => one.id === id);
  if (fact?.kind === 'flag') return value !== true;
  if (fact?.kind === 'count') return value === fact.max ? fact.min : fact.max;
  return fact?.kind === 'choice' ? fact.values.find((one) => one.id !== value)?.id : undefined;
}

function otherStep(script: Script, home: readonly Step[], to: string): string | null {
  const flow = script.stages.flatMap(({ steps }) => steps).filter(({ kind }) => kind !== 'fork');
  const near = home.filter(({ kind, id }) => kind !== 'fork' && id !== to);
  return (near[Math.floor(near.length / 2)] ?? flow.find(({ id }) => id !== to))?.id ?? null;
}

function swapOf(step: Step, what: 'to' | 'set'): (() => unknown) | null {
  const [one, other] = step.kind === 'fork' ? [] : step.answers;
  if (one === undefined || other === undefined) return null;
  if (JSON.stringify(one[what]) === JSON.stringify(other[what])) return null;
  if (what === 'to') return () => ([one.to, other.to] = [other.to, one.to]);
  return () => ([one.set, other.set] = [other.set ?? {}, one.set ?? {}]);
}

function reroute(script: Script, from: string, to: string): void {
  for (const step of stepsOf(script)) {
    for (const way of waysOf(step)) if (way.to === from) way.to = to;
    if (isTalk(step) && step.fallback === from) step.fallback = to;
  }
  for (const event of script.events) for (const way of event.routes) if (way.to === from) way.to = to;
}

function isTalk(step: Step | WorkStep): step is TalkStep {
  return step.kind === 'talk';
}
