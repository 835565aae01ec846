// A script becomes a transition system, by way of its call graph. In: a script that the parser took. Out: the system. It encodes
// guards and updates; what may happen in a call is said by the graph.
import type { CallGraph, GraphStep } from '@/machines/graph/call-graph';
import { flattenScript } from '@/machines/graph/flatten/flatten-script';
import type { Condition } from '@/scripts/language/condition';
import type { Script } from '@/scripts/language/script';
import { abstractFacts } from './facts/abstract-facts';
import { EdgeBuilder, type Way } from './edge-builder';
import { FactChanges } from './facts/fact-changes';
import { allOf, type Formula } from './formula';
import { FormulaCompiler } from './formula-compiler';
import { ReturnDimensions } from './return-dimensions';
import { TransitionGuards } from './transition-guards';
import type { Edge, Location, TransitionSystem } from './transition-system';

/** `observed` are conditions that only rules read; they refine the value classes. */
export function buildTransitionSystem(script: Script, observed: readonly Condition[] = []): TransitionSystem {
  const graph = flattenScript(script);
  const facts = abstractFacts(script, observed);
  const formulas = new FormulaCompiler(script, facts);
  const changes = new FactChanges(facts);
  const guards = new TransitionGuards(graph, changes, formulas);
  const returns = new ReturnDimensions(graph, changes);
  const locationOf = new Map([...graph.steps.keys()].map((id, index) => [id, index]));
  const edges = new EdgeBuilder(graph, changes, guards, returns, locationOf, graph.steps.size);
  const sites = [
    ...[...graph.steps.values()].map((step) => siteOf(step, edges)),
    ...closingSites(graph, guards),
    // Hubs come last: what many steps inherit is walked once for all of them.
    ...edges.hubs.map(({ id, kind, ways }): Site => ({ ...BARE, kind, id, path: '$.events', ways })),
  ];
  const locations = sites.map(numbered());
  const start = graph.start.to.kind === 'step' ? locationOf.get(graph.start.to.step) : undefined;
  return {
    script,
    facts,
    locations,
    incoming: incomingOf(locations),
    locationOf,
    start: start ?? 0,
    radices: [...facts.map(({ classes }) => classes.length), ...returns.radices],
    initial: initialOf(script, facts, formulas, returns),
    formulaOf: (condition) => formulas.compile(condition),
  };
}

/** A location before its edges have their places. */
type Site = Omit<Location, 'edges'> & { readonly ways: readonly Way[] };

const NO_TAGS: readonly string[] = [];
const BARE = { tags: NO_TAGS, branch: null, row: null, step: null } as const;

function siteOf(node: GraphStep, edges: EdgeBuilder): Site {
  const { step, path } = node;
  return {
    kind: step.kind === 'fork' ? 'fork' : 'step',
    id: step.id,
    tags: step.tags ?? NO_TAGS,
    branch: branchOf(node),
    row: null,
    step,
    path,
    ways: edges.waysFrom(node),
  };
}

function branchOf({ home }: GraphStep): Location['branch'] {
  switch (home.kind) {
    case 'stage':
      return null;
    case 'objection':
      return { kind: 'objection', id: home.objection.id };
    case 'event':
      return { kind: 'event', id: home.event.id };
  }
}

/** The closing, where the table decides, and a location for each of its rows. */
function closingSites({ steps, rows }: CallGraph, guards: TransitionGuards): readonly Site[] {
  const ways = rows.map((row, place): Way => {
    const to = steps.size + 1 + place;
    return { label: { kind: 'pass' }, guard: guards.match(row), updates: [], to, tags: NO_TAGS };
  });
  return [
    { ...BARE, kind: 'closing', id: '@close', path: '$.closing', ways },
    ...rows.map(({ row, path }): Site => ({ ...BARE, kind: 'closed', id: row.id, row, path, ways: [] })),
  ];
}

function initialOf(
  script: Script,
  facts: TransitionSystem['facts'],
  formulas: FormulaCompiler,
  returns: ReturnDimensions,
): Formula {
  const starts = facts.map((fact, index) => formulas.having(index, fact.initial));
  const assumed = script.assumptions.map((assumption) => formulas.compile(assumption.holds));
  return allOf([...starts, ...assumed, returns.none]);
}

function incomingOf(locations: readonly Location[]): readonly (readonly Edge[])[] {
  const incoming = locations.map((): Edge[] => []);
  for (const { edges } of locations) for (const edge of edges) incoming[edge.to]?.push(edge);
  return incoming;
}

/** Gives edges their numbers and ends. All of them, and all locations, are made here, so that they have one shape in memory. */
function numbered(): (site: Site, from: number) => Location {
  let count = 0;
  return ({ kind, id, tags, branch, row, step, path, ways }, from) => ({
    kind,
    id,
    tags,
    branch,
    row,
    step,
    path,
    edges: ways.map(({ label, guard, updates, to, tags: own }): Edge => {
      const stays = to === 'stay';
      const index = count;
      count += 1;
      const isMoment = label.kind !== 'inherit';
      return { label, guard, updates, tags: own, from, to: stays ? from : to, stays, isMoment, index };
    }),
  });
}
