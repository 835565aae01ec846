// Finds the places of a script at which it can be spoiled in one way. In: how a place is changed. Out: the operator.
import type { Script } from '@/scripts/language/script';
import type { Assignments, ForkStep, Step } from '@/scripts/language/step';

/** One way to spoil a script: finds its places and changes one of them. */
export interface Operator {
  readonly kind: string;
  /** Changes that can be made, each on the script that it is given. */
  changes(script: Script): readonly Change[];
}

export interface Change {
  readonly place: string;
  make(): void;
}

export type Way = { to: string; set?: Assignments | undefined };

export function stepsOf(script: Script): readonly Step[] {
  return [
    ...script.stages.flatMap(({ steps }) => steps),
    ...script.objections.flatMap(({ steps }) => steps),
    ...script.events.flatMap(({ steps }) => steps ?? []),
  ];
}

export function waysOf(step: Step): readonly Way[] {
  return step.kind === 'fork' ? step.routes : step.answers;
}

export function onSteps(kind: string, change: (step: Step, script: Script) => (() => unknown) | null): Operator {
  return {
    kind,
    changes: (script) =>
      stepsOf(script).flatMap((step) => {
        const make = change(step, script);
        return make === null ? [] : [{ place: step.id, make: () => void make() }];
      }),
  };
}

export function onForks(kind: string, change: (fork: ForkStep, index: number) => (() => unknown) | null): Operator {
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

export function onRows(
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

export function onWays(
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

export function onSets(
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
