// The retention script with one of its safeguards taken off, so that each of its rules can be broken for an example. In: the
// script and the name of a loosening. Out: another script. The name alone says what is taken off.
import { allSteps } from '@/scripts/language/all-steps';
import type { Condition } from '@/scripts/language/condition';
import type { ScalarValue } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import type { Answer, Route, Step } from '@/scripts/language/step';

/** A way out of a step or an event, with the name that loosenings call it by: `step/answer`, `fork#0`, `!event#0`. */
export interface NamedWay {
  readonly name: string;
  readonly way: Answer | Route;
  /** Where the call stands when the way is tried; null for an event, which may come anywhere. */
  readonly step: string | null;
}

/** Every answer and every route of a script. */
export function waysOf(script: Script): readonly NamedWay[] {
  return [
    ...allSteps(script).flatMap(({ step }) => waysOfStep(step)),
    ...script.events.flatMap(({ id, routes }) => numbered(`!${id}`, routes, null)),
  ];
}

/** The name of a loosening that names nothing of the script. */
export class NoSuchSafeguard extends Error {
  override readonly name = 'NoSuchSafeguard';
}

/** A script with one safeguard less, or with two that keep the same thing. @throws `NoSuchSafeguard` */
export function loosened(script: Script, name: string): Script {
  const copy = structuredClone(script);
  for (const one of name.split(' + ')) {
    const [kind = '', place = '', ...rest] = one.split(' ');
    const loosen = KINDS[kind];
    if (loosen === undefined) throw new NoSuchSafeguard(name);
    loosen(copy, place, rest);
  }
  return copy;
}

type Loosen = (copy: Script, place: string, rest: readonly string[]) => void;

const KINDS: Readonly<Record<string, Loosen>> = {
  /** An answer, a route or an event without its condition. */
  unguarded: (copy, place) => {
    const event = copy.events.find(({ id }) => `!${id}` === place);
    delete (event ?? wayOf(copy, place)).when;
  },
  /** A fork or an event with one route less: what comes after it is taken instead. */
  missing: (copy, place) => {
    const way = wayOf(copy, place);
    for (const { routes } of forksOf(copy)) {
      const at = routes.findIndex((route) => route === way);
      if (at !== -1) routes.splice(at, 1);
    }
  },
  /** A fact that is not written. */
  unset: (copy, place, [fact = '']) => {
    const way = wayOf(copy, place);
    const { [fact]: _gone, ...kept } = way.set ?? {};
    way.set = kept;
  },
  /** A fact that is written where it is not yet true. */
  sets: (copy, place, [fact = '', value = '']) => {
    const way = wayOf(copy, place);
    way.set = { ...way.set, [fact]: valueOf(value) };
  },
  /** A way that jumps to another step. */
  leads: (copy, place, [target = '']) => {
    wayOf(copy, place).to = target;
  },
  /** A closing row that owes one thing less. */
  unowed: (copy, place, [obligation]) => {
    const row = rowOf(copy, place);
    row.obligations = row.obligations.filter((owed) => owed !== obligation);
  },
  /** A closing row, or a named condition, that asks for one thing less. */
  weaker: (copy, place, [part]) => {
    const held = copy.conditions.find(({ id }) => id === place) ?? rowOf(copy, place);
    held.when = without(held.when, Number(part));
  },
  /** A closing row that gives another status. */
  status: (copy, place, [status = '']) => {
    rowOf(copy, place).status = status === 'none' ? null : status;
  },
};

/** The parts of a conjunction; none where it is no conjunction. */
export function partsOf(condition: Condition | undefined): readonly Condition[] {
  return condition !== undefined && 'all' in condition ? condition.all : [];
}

function without(condition: Condition | undefined, part: number): Condition {
  return { all: partsOf(condition).filter((_part, index) => index !== part) };
}

function waysOfStep(step: Step): readonly NamedWay[] {
  return step.kind === 'fork'
    ? numbered(step.id, step.routes, step.id)
    : step.answers.map((way) => ({ name: `${step.id}/${way.id}`, way, step: step.id }));
}

function numbered(name: string, routes: readonly Route[], step: string | null): readonly NamedWay[] {
  return routes.map((way, index) => ({ name: `${name}#${index}`, way, step }));
}

function forksOf(script: Script): readonly { routes: Route[] }[] {
  return [...allSteps(script).flatMap(({ step }) => (step.kind === 'fork' ? [step] : [])), ...script.events];
}

function wayOf(script: Script, name: string): Answer | Route {
  const found = waysOf(script).find((one) => one.name === name);
  if (found === undefined) throw new NoSuchSafeguard(name);
  return found.way;
}

function rowOf(script: Script, id: string) {
  const found = script.closing.rows.find((row) => row.id === id);
  if (found === undefined) throw new NoSuchSafeguard(id);
  return found;
}

function valueOf(written: string): ScalarValue {
  if (written === 'true' || written === 'false') return written === 'true';
  return /^\d+$/.test(written) ? Number(written) : written;
}
