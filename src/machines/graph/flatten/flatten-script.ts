// A script becomes a call graph: the one place that knows what inheriting, first match and targets mean. In: a script that the
// parser took. Out: its graph. It judges nothing.
import type { ClosingTable } from '@/scripts/language/closing';
import type { StepHome } from '@/scripts/language/all-steps';
import type { CallEvent, Objection, Phase } from '@/scripts/language/flow';
import type { Script } from '@/scripts/language/script';
import type { CallGraph, GraphEvent, GraphObjection, GraphRow, GraphStep, Scope, Transition } from '../call-graph';
import { flattenStep } from './flatten-step';
import { indexById } from '../index-by-id';
import { linkSteps, type StepLinks } from './link-steps';
import { firstMatch, transitionOf } from './make-transition';
import { comparedDates } from '../present-facts';

/** @throws when a name is dangling or an id doubled: only on a script that the parser refuses. */
export function flattenScript(script: Script): CallGraph {
  const links = linkSteps(script);
  const events = script.events.map((event) => flattenEvent(event, links));
  const objections = script.objections.map((objection) => flattenObjection(objection, links));
  const scopes = scopesOf(script, events, objections);
  const facts = indexById(script.facts, 'fact');
  const steps = new Map<string, GraphStep>();
  for (const placed of links.placed.values()) {
    const scope = scopes.get(scopeId(placed.home));
    if (scope === undefined) throw new Error(`"${placed.step.id}" is in no scope`);
    steps.set(placed.step.id, flattenStep(placed, scope, facts, links));
  }
  const [first] = links.placed.keys();
  if (first === undefined) throw new Error(`"${script.id}" has no first step`);
  const start = transitionOf(links, null, {
    id: 'start',
    trigger: { kind: 'start' },
    when: [],
    unless: [],
    to: first,
  });
  return {
    script,
    start,
    scopes: [...scopes.values()],
    steps,
    forks: links.forks.flatMap((id) => steps.get(id) ?? []),
    events: new Map(events.map((one) => [one.event.id, one])),
    objections: new Map(objections.map((one) => [one.objection.id, one])),
    rows: rowsOf(script.closing),
    transitions: byId(start, steps, events, objections),
    comparedDates: comparedDates(script),
  };
}

function flattenEvent(event: CallEvent, links: StepLinks): GraphEvent {
  const given = event.when === undefined ? [] : [event.when];
  const routes = firstMatch(event.routes).map(({ item, when, unless }, place) =>
    transitionOf(links, null, {
      id: `event:${event.id}/${place}`,
      trigger: { kind: 'event', event: event.id },
      when: [...given, ...when],
      unless,
      set: item.set,
      passes: event.fires?.reaches,
      to: item.to,
    }),
  );
  return { event, when: event.when ?? null, routes };
}

function flattenObjection(objection: Objection, links: StepLinks): GraphObjection {
  const [first] = objection.steps;
  if (first === undefined) throw new Error(`"${objection.id}" has no first step`);
  const transition = transitionOf(links, null, {
    id: `objection:${objection.id}`,
    trigger: { kind: 'objection', objection: objection.id },
    when: objection.when === undefined ? [] : [objection.when],
    unless: [],
    to: first.id,
  });
  return { objection, transition };
}

/** The phases that have stages, then the branches that have steps. */
function scopesOf(
  script: Script,
  events: readonly GraphEvent[],
  objections: readonly GraphObjection[],
): ReadonlyMap<string, Scope> {
  const scopes = new Map<string, Scope>();
  /** What happens in a scope must be possible in every phase that it can be entered from. */
  const add = (scope: Omit<Scope, 'events'>): void => {
    const inherited = events.filter(({ event }) => scope.phases.every((phase) => event.during.includes(phase)));
    scopes.set(scope.id, { ...scope, events: inherited });
  };
  for (const { phase } of script.stages) {
    if (scopes.has(phase)) continue;
    add({ id: phase, kind: 'phase', phases: [phase], objections: phase === 'live' ? objections : [] });
  }
  for (const own of objections) {
    const others = objections.filter((other) => other !== own);
    add({ id: `objection-${own.objection.id}`, kind: 'objection', phases: LIVE, objections: others });
  }
  for (const { event } of events) {
    if ((event.steps ?? []).length === 0) continue;
    add({ id: `event-${event.id}`, kind: 'event', phases: event.during, objections: [] });
  }
  return scopes;
}

const LIVE: readonly Phase[] = ['live'];

function scopeId(home: StepHome): string {
  switch (home.kind) {
    case 'stage':
      return home.stage.phase;
    case 'objection':
      return `objection-${home.objection.id}`;
    case 'event':
      return `event-${home.event.id}`;
  }
}

function rowsOf(closing: ClosingTable): readonly [GraphRow, ...GraphRow[]] {
  const obligations = indexById(closing.obligations, 'obligation');
  const rows = firstMatch(closing.rows).map(({ item: row, when, unless }, place): GraphRow => {
    const owed = row.obligations.map((id) => {
      const obligation = obligations.get(id);
      if (obligation === undefined) throw new Error(`Unknown obligation "${id}"`);
      return obligation;
    });
    return { row, path: `$.closing.rows[${place}]`, when, unless, obligations: owed };
  });
  const [first, ...others] = rows;
  if (first === undefined) throw new Error('The closing table is empty');
  return [first, ...others];
}

function byId(
  start: Transition,
  steps: ReadonlyMap<string, GraphStep>,
  events: readonly GraphEvent[],
  objections: readonly GraphObjection[],
): ReadonlyMap<string, Transition> {
  const all = [
    start,
    ...[...steps.values()].flatMap(({ enters, answers, unlisted, routes }) => [
      ...enters,
      ...answers,
      ...(unlisted === null ? [] : [unlisted]),
      ...routes,
    ]),
    ...events.flatMap(({ routes }) => routes),
    ...objections.map(({ transition }) => transition),
  ];
  return indexById(all, 'transition');
}
