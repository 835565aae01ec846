// The flow layer: what no call can ever reach, and where a call cannot go on. In: an exploration. Out: observations.
import { canReach } from './backward';
import type { Exploration, Node, NodeSpace } from './explore';
import type { Observation } from './finding';
import { ALWAYS } from './formula';
import { BAD, type Monitor } from './monitor';
import type { Edge, Location } from './model';
import { RuleProduct } from './rule-product';
import { type Goal, shortestCall } from './shortest-call';
import type { SetSpace } from './set-space';

/** Observations in the order of the script. */
export function checkFlow<S>(space: SetSpace<S>, exploration: Exploration<S>): readonly Observation[] {
  return [
    ...unreachable(space, exploration),
    ...impossibleAnswers(space, exploration),
    ...impossibleInherited(space, exploration),
    ...deadEnds(space, exploration),
    ...stuckSteps(space, exploration),
    ...branchesWithoutExit(exploration),
  ];
}

/** A rule that is never broken, for searches that are about the flow alone. */
export const NO_RULE: Monitor = {
  rule: {
    id: 'none',
    title: '-',
    severity: 'warning',
    sources: ['R1'],
    pattern: { kind: 'universality', of: { all: [] } },
  },
  atoms: [],
  trigger: -1,
  start: 0,
  step: (state) => (state === BAD ? BAD : 0),
  isBad: () => false,
  isBadAtEnd: () => false,
};

/** The shortest call to one of the wanted facts, whatever the rules say. */
export function playableTo<S>(space: SetSpace<S>, nodes: NodeSpace, goal: Goal<S>) {
  return shortestCall(new RuleProduct(space, nodes, NO_RULE), goal);
}

function unreachable<S>(space: SetSpace<S>, { nodes, reached }: Exploration<S>): readonly Observation[] {
  const visited = new Set(
    nodes.nodes.filter((node) => !space.sets.isNone(reached[node.id] ?? space.sets.none)).map((node) => node.location),
  );
  return space.model.locations.flatMap((location, index) => {
    if (visited.has(index) || location.step === null) return [];
    return [{ check: 'step-unreachable' as const, place: location.path, data: named(location), playable: null }];
  });
}

function impossibleAnswers<S>(space: SetSpace<S>, exploration: Exploration<S>): readonly Observation[] {
  const byLocation = reachedByLocation(space, exploration);
  return space.model.locations.flatMap((location, index) => {
    const { step } = location;
    if (step === null || step.kind === 'fork') return [];
    const facts = byLocation.get(index);
    if (facts === undefined) return [];
    return location.edges.flatMap((edge) => {
      if (edge.label.kind !== 'answer' || !space.sets.isNone(space.within(facts, edge.guard))) return [];
      const { answer: id } = edge.label;
      const position = step.answers.findIndex((answer) => answer.id === id);
      return [
        {
          check: 'answer-impossible' as const,
          place: `${location.path}.answers[${position}]`,
          data: { ...named(location), answer: step.answers[position]?.label ?? id },
          playable: null,
        },
      ];
    });
  });
}

function impossibleInherited<S>(space: SetSpace<S>, exploration: Exploration<S>): readonly Observation[] {
  const possible = new Set<string>();
  for (const node of exploration.nodes.nodes) {
    const facts = exploration.reached[node.id];
    if (facts === undefined) continue;
    for (const edge of exploration.nodes.locationOf(node).inherited) {
      const key = inheritedKey(edge);
      if (key !== null && !possible.has(key) && !space.sets.isNone(space.within(facts, edge.guard))) possible.add(key);
    }
  }
  const { events, objections } = space.model.script;
  return [
    ...events.flatMap((event, index) =>
      possible.has(`event:${event.id}`)
        ? []
        : [
            {
              check: 'event-impossible' as const,
              place: `$.events[${index}]`,
              data: { title: event.title },
              playable: null,
            },
          ],
    ),
    ...objections.flatMap((objection, index) =>
      possible.has(`objection:${objection.id}`)
        ? []
        : [
            {
              check: 'objection-impossible' as const,
              place: `$.objections[${index}]`,
              data: { title: objection.title },
              playable: null,
            },
          ],
    ),
  ];
}

function inheritedKey(edge: Edge): string | null {
  if (edge.label.kind === 'event') return `event:${edge.label.event}`;
  return edge.label.kind === 'objection' ? `objection:${edge.label.objection}` : null;
}

/** Facts from which no closing can be reached without a call event: hanging up is no way out of a trap. */
function deadEnds<S>(space: SetSpace<S>, exploration: Exploration<S>): readonly Observation[] {
  const { nodes, reached } = exploration;
  const { sets } = space;
  const good = canReach(
    space,
    exploration,
    (node) => (nodes.locationOf(node).kind === 'closed' ? space.setOf(ALWAYS) : sets.none),
    (_node, edge) => edge.label.kind !== 'event',
  );
  const isTrapped = (node: Node, set: S) => sets.minus(set, good[node.id] ?? sets.none);
  const trapped = nodes.nodes.filter((node) => !sets.isNone(isTrapped(node, reached[node.id] ?? sets.none)));
  // A trap drags every step before it along only where all its ways lead there; the first step of each is enough.
  return firstPerLocation(trapped).flatMap((node) => {
    const location = nodes.locationOf(node);
    if (location.kind !== 'step') return [];
    const playable = playableTo(space, nodes, (at, _state, set) =>
      at.location === node.location ? isTrapped(at, set) : sets.none,
    );
    return [{ check: 'dead-end' as const, place: location.path, data: named(location), playable }];
  });
}

/** A step where, under some facts, no answer is open, whatever is entered there first. */
function stuckSteps<S>(space: SetSpace<S>, exploration: Exploration<S>): readonly Observation[] {
  const { nodes, reached } = exploration;
  const { sets } = space;
  const isChoice = (edge: Edge) => edge.label.kind === 'answer' || edge.label.kind === 'unlisted';
  const open = canReach(
    space,
    exploration,
    (node) =>
      [...nodes.edges(node)]
        .filter(isChoice)
        .reduce((set, edge) => sets.either(set, space.setOf(edge.guard)), sets.none),
    (_node, edge) => edge.label.kind === 'enter',
  );
  const isStuck = (node: Node, set: S) => sets.minus(set, open[node.id] ?? sets.none);
  const stuck = nodes.nodes.filter(
    (node) => nodes.locationOf(node).kind === 'step' && !sets.isNone(isStuck(node, reached[node.id] ?? sets.none)),
  );
  return firstPerLocation(stuck).map((node) => {
    const location = nodes.locationOf(node);
    const playable = playableTo(space, nodes, (at, _state, set) =>
      at.location === node.location ? isStuck(at, set) : sets.none,
    );
    return { check: 'step-stuck' as const, place: location.path, data: named(location), playable };
  });
}

function branchesWithoutExit<S>({ nodes }: Exploration<S>): readonly Observation[] {
  const { script, locations } = nodes.model;
  const leaves = new Set<string>();
  for (const location of locations) {
    if (location.branch === null) continue;
    for (const edge of location.edges) {
      const goesOut =
        edge.to === 'return' || (edge.to !== 'stay' && locations[edge.to]?.branch?.id !== location.branch.id);
      if (goesOut) leaves.add(`${location.branch.kind}:${location.branch.id}`);
    }
  }
  return script.objections.flatMap((objection, index) =>
    leaves.has(`objection:${objection.id}`)
      ? []
      : [
          {
            check: 'branch-without-exit' as const,
            place: `$.objections[${index}]`,
            data: { title: objection.title },
            playable: null,
          },
        ],
  );
}

function reachedByLocation<S>(space: SetSpace<S>, { nodes, reached }: Exploration<S>): ReadonlyMap<number, S> {
  const byLocation = new Map<number, S>();
  for (const node of nodes.nodes) {
    const set = reached[node.id];
    if (set === undefined) continue;
    byLocation.set(node.location, space.sets.either(byLocation.get(node.location) ?? space.sets.none, set));
  }
  return byLocation;
}

function firstPerLocation(nodes: readonly Node[]): readonly Node[] {
  const seen = new Set<number>();
  return [...nodes]
    .sort((a, b) => a.location - b.location)
    .filter((node) => {
      if (seen.has(node.location)) return false;
      seen.add(node.location);
      return true;
    });
}

function named(location: Location): Readonly<Record<string, string>> {
  return { step: location.id, title: location.step?.title ?? location.id };
}
