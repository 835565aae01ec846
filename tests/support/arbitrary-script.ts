// Well-formed scripts of every shape. In: a source of choices, or nothing. Out: scripts that the parser accepts; whether they
// make sense (steps that cannot be reached, answers never open) is left to chance. Shared by the tests of several rooms.
import fc from 'fast-check';
import type { ClosingRow } from '@/scripts/language/closing';
import type { Bound, Condition, Present } from '@/scripts/language/condition';
import type { Fact } from '@/scripts/language/fact';
import type { CallEvent, Objection, Phase, Stage } from '@/scripts/language/flow';
import type { Script } from '@/scripts/language/script';
import type { Answer, Assignments, Route, Step, Target } from '@/scripts/language/step';

/** A whole number from 0 to `below` − 1. 0 is always the simplest choice. */
export type Pick = (below: number) => number;

/** The most that a script may have of each. */
export interface ScriptSize {
  readonly facts: number;
  readonly stages: number;
  readonly stepsPerStage: number;
  readonly answers: number;
  readonly objections: number;
  readonly events: number;
  readonly rows: number;
}

export const SMALL: ScriptSize = {
  facts: 5,
  stages: 4,
  stepsPerStage: 4,
  answers: 3,
  objections: 2,
  events: 3,
  rows: 4,
};

/** Scripts for fast-check; they shrink towards one stage with one step. */
export function arbitraryScript(size: ScriptSize = SMALL): fc.Arbitrary<Script> {
  return fc
    .array(fc.nat({ max: 0xffff }), { minLength: 0, maxLength: 800, size: 'max' })
    .map((tape) => buildScript(pickFrom(tape), size));
}

/** Choices read off a list; after its end always the simplest. */
export function pickFrom(tape: readonly number[]): Pick {
  let at = 0;
  return (below) => {
    const choice = tape[at] ?? 0;
    at += 1;
    return below <= 1 ? 0 : choice % below;
  };
}

/** A script made of choices: the same choices give the same script. */
export function buildScript(pick: Pick, size: ScriptSize): Script {
  const facts = buildFacts(pick, size);
  const finite = facts.filter(({ kind, personal }) => kind !== 'text' && personal !== true);
  const conditionNames: string[] = [];
  const one = <T>(items: readonly [T, ...T[]]): T => items[pick(items.length)] ?? items[0];
  const chance = (inverse: number): boolean => pick(inverse) === inverse - 1;
  const times = <T>(count: number, make: (place: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

  function leaf(): Condition {
    if (conditionNames.length > 0 && chance(6)) {
      return { condition: conditionNames[pick(conditionNames.length)] ?? 'c0' };
    }
    if (chance(8)) return { campaign: 'bonus' };
    if (chance(7)) return { fact: 'day', present: one<Present>(['before', 'today', 'after']) };
    const fact = finite[pick(finite.length)];
    if (!fact) return { campaign: 'bonus' };
    switch (fact.kind) {
      case 'flag':
        return { fact: fact.id, is: pick(2) === 0 };
      case 'choice': {
        if (chance(4)) return { fact: fact.id, known: pick(2) === 0 };
        const ids = fact.values.map(({ id }) => id);
        const first = ids[pick(ids.length)] ?? 'v0';
        return chance(3) ? { fact: fact.id, is: [first, ids[pick(ids.length)] ?? 'v0'] } : { fact: fact.id, is: first };
      }
      case 'count':
        return { fact: fact.id, ...bounds(fact.min, fact.max) };
      default:
        return chance(4) ? { fact: fact.id, known: pick(2) === 0 } : { fact: fact.id, ...bounds(0, 10) };
    }
  }

  function bounds(min: number, max: number) {
    const bound = chance(5) ? { setting: 'limit' } : min + pick(max - min + 1);
    return one<Comparison>([{ atLeast: bound }, { atMost: bound }, { above: bound }, { below: bound }]);
  }

  function condition(depth = 2): Condition {
    const parts = () => times(1 + pick(3), () => condition(depth - 1));
    switch (depth === 0 ? 0 : pick(6)) {
      case 3:
        return { all: parts() };
      case 4:
        return { any: parts() };
      case 5:
        return { not: condition(depth - 1) };
      default:
        return leaf();
    }
  }

  const perhaps = (inverse: number): { readonly when?: Condition } => (chance(inverse) ? { when: condition() } : {});

  function assignments(): { readonly set?: Assignments } {
    if (chance(12)) return { set: { day: chance(2) ? null : '2026-03-01' } };
    const fact = finite[pick(finite.length)];
    if (!fact || !chance(2)) return {};
    switch (fact.kind) {
      case 'flag':
        return { set: { [fact.id]: pick(2) === 0 } };
      case 'choice':
        return { set: { [fact.id]: chance(5) ? null : (fact.values[pick(fact.values.length)]?.id ?? null) } };
      case 'count':
        return {
          set: { [fact.id]: chance(3) ? fact.min + pick(fact.max - fact.min + 1) : { add: pick(2) === 0 ? 1 : -1 } },
        };
      default:
        return { set: { [fact.id]: pick(11) } };
    }
  }

  const routes = (target: () => Target): Route[] => [
    ...times(pick(3), () => ({ when: condition(), ...assignments(), to: target() })),
    { ...assignments(), to: target() },
  ];

  /** Forks lead only to places further on, so that no circle of forks arises. */
  function stepAt(id: string, isLast: boolean, onward: () => Target, anywhere: () => Target): Step {
    const shape = pick(4);
    if (shape === 3 && !isLast) return { kind: 'fork', id, routes: routes(onward) };
    const asked = facts[pick(facts.length)];
    const flag = facts.find(({ kind }) => kind === 'flag');
    const walked = {
      id,
      title: `Шаг ${id}`,
      say: times(pick(3), (place) => ({ id: `${id}.l${place}`, text: 'Скажите {day:date}, {f0}.', ...perhaps(3) })),
      tasks: times(pick(2), (place) => ({
        id: `t${place}`,
        system: 'crm',
        text: 'Проверьте.',
        ...(flag && chance(2) ? { confirms: flag.id } : {}),
        ...perhaps(3),
      })),
      ask:
        asked && chance(2)
          ? [{ fact: asked.id, ...(asked.personal === true ? {} : { required: chance(2) }), ...perhaps(4) }]
          : [],
      answers: times(
        1 + pick(size.answers),
        (place): Answer => ({
          id: `a${place}`,
          label: `Ответ ${place + 1}`,
          ...perhaps(3),
          ...(chance(4) ? { blocked: 'Пока нельзя.' } : {}),
          ...(chance(4) ? { withoutAsks: true } : {}),
          ...assignments(),
          to: anywhere(),
        }),
      ),
    };
    return shape % 2 === 0
      ? { kind: 'talk', ...walked, fallback: anywhere() }
      : { kind: 'work', ...walked, ...(chance(3) ? { fallback: anywhere() } : {}) };
  }

  // A named condition may build on those before it.
  const conditions = times(pick(4), (place) => {
    const named = { id: `c${place}`, label: `Условие ${place}`, when: condition() };
    conditionNames.push(named.id);
    return named;
  });

  const phases = times(1 + pick(size.stages), () => pick(3)).sort();
  const counts = phases.map(() => 1 + pick(size.stepsPerStage));
  const ids = counts.map((count, stage) => times(count, (place) => `s${stage}-${place}`));
  const flow = ids.flat();
  const flowStep = (): Target => flow[pick(flow.length)] ?? 's0-0';

  const stages = ids.map((steps, stage): Stage => {
    const isLastStage = stage === ids.length - 1;
    return {
      id: `stage-${stage}`,
      title: `Этап ${stage}`,
      phase: PHASES[phases[stage] ?? 0] ?? 'live',
      steps: steps.map((id, place) => {
        const later = flow.slice(flow.indexOf(id) + 1);
        const ends: readonly Target[] = isLastStage ? ['@close'] : ['@stage-end', '@close'];
        const onward = (): Target =>
          (later.length > 0 && !chance(4) ? later[pick(later.length)] : ends[pick(ends.length)]) ?? '@close';
        const anywhere = (): Target => one<Target>(['@close', onward(), flowStep(), '@stay']);
        return stepAt(id, isLastStage && place === steps.length - 1, onward, anywhere);
      }),
    };
  });

  function branch(prefix: string): Step[] {
    const own = times(1 + pick(2), (place) => `${prefix}-${place}`);
    return own.map((id, place) => {
      const onward = (): Target => own[place + 1 + pick(2)] ?? '@return';
      return stepAt(id, false, onward, () =>
        one<Target>(['@return', own[pick(own.length)] ?? '@return', flowStep(), '@stay']),
      );
    });
  }

  const objections = times(
    pick(size.objections + 1),
    (place): Objection => ({
      id: `o${place}`,
      title: `Возражение ${place}`,
      heard: ['Нет', 'Не хочу', 'Не буду'],
      ...perhaps(3),
      never: [],
      steps: branch(`o${place}`),
    }),
  );

  const events = times(pick(size.events + 1), (place): CallEvent => {
    const steps = chance(2) ? branch(`e${place}`) : [];
    const during = PHASES.filter(() => pick(2) === 0);
    const target = (): Target =>
      one<Target>(['@stay', flowStep(), steps[pick(steps.length)]?.id ?? flowStep(), '@close']);
    return {
      id: `e${place}`,
      title: `Событие ${place}`,
      during: during.length > 0 ? during : ['live'],
      ...perhaps(3),
      routes: routes(target),
      ...(chance(3) ? { fires: { reaches: 'day' } } : {}),
      ...(steps.length > 0 ? { steps } : {}),
    };
  });

  const obligations = times(pick(3), (place) => ({
    id: `ob${place}`,
    label: `Обязательство ${place}`,
    ...perhaps(2),
    met: condition(),
    ...(chance(2) ? { waived: { when: condition(), reason: 'Не нужно.' } } : {}),
  }));
  const row = (place: number): ClosingRow => ({
    id: `r${place}`,
    disposition: `d${place}`,
    status: chance(3) ? null : 'final',
    rule: 'R1',
    because: 'Так решено.',
    consequence: 'Так и будет.',
    obligations: obligations.filter(() => chance(2)).map(({ id }) => id),
  });
  const conditional = times(pick(size.rows), (place) => ({ ...row(place), when: condition() }));
  const rows: readonly ClosingRow[] = [...conditional, row(conditional.length)];

  return {
    format: 2,
    id: 'arbitrary',
    version: '1.0.0',
    language: 'ru',
    title: 'Случайный скрипт',
    description: 'Скрипт для проверок.',
    bindings: {},
    settings: [
      { id: 'limit', label: 'Предел', value: pick(5), unit: 'call', since: '2026-01-01', confidence: 'certain' },
    ],
    systems: [{ id: 'crm', name: 'CRM' }],
    facts,
    conditions,
    campaigns: {
      fact: 'f0',
      columns: [{ id: 'bonus', label: 'Бонус' }],
      rows: [{ value: 'v0', has: ['bonus'] }],
    },
    stages,
    objections,
    events,
    closing: {
      hitPolicy: 'first',
      ifEndedNow: assignments().set ?? {},
      statuses: [{ id: 'final', label: 'Итог' }],
      dispositions: rows.map(({ disposition }) => ({
        id: disposition,
        label: `Исход ${disposition}`,
        outcome: 'open' as const,
        rank: 0,
      })),
      obligations,
      rows: [...rows],
    },
    notes: [
      {
        id: 'note',
        title: 'Заметка',
        system: 'crm',
        ...perhaps(2),
        lines: [{ id: 'note.line', text: '{day:slashDate}: {f0}, {limit}.', ...perhaps(2) }],
      },
    ],
    assumptions: [],
    rules: [],
    sources: [{ id: 'R1', title: 'Правило', basis: 'deck' }],
  };
}

type Comparison = Partial<Record<'atLeast' | 'atMost' | 'above' | 'below', Bound>>;

const PHASES: readonly Phase[] = ['before', 'live', 'after'];

/** `f0` is always a choice, `day` a date; of the others each kind comes by chance. */
function buildFacts(pick: Pick, size: ScriptSize): Fact[] {
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
