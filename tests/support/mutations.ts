// Defects of many kinds, seeded one at a time wherever a script offers a place for them. In: a script. Out: its mutants. Rules,
// words and assumptions are left alone: it is the calls that change. A mutant may be one that the parser refuses.
import type { Script } from '@/scripts/language/script';
import { loosened, onConditions, onLeaves, revalued, shifted } from './mutations/condition-operator';
import { onForks, onRows, onSets, onSteps, onWays, type Operator, waysOf } from './mutations/operator';
import { anotherValue, otherStep, reroute, swapOf } from './mutations/other-choice';

export interface Mutant {
  readonly kind: string;
  /** Where, for a person. */
  readonly place: string;
  readonly script: Script;
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
