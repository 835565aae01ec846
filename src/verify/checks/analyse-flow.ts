// The flow layer: what no call can ever reach, and where a call cannot go on. In: an exploration. Out: observations.
import { canReach } from '../search/backward';
import { factBoxes } from '../report/describe-boxes';
import type { Exploration } from '../search/explore';
import type { Observation } from '../finding';
import { ALWAYS } from '../model/formula';
import type { Edge, Location, Model } from '../model/transition-system';
import { BAD, type Monitor } from '../rules/monitor';
import { RuleProduct } from '../rules/rule-product';
import type { SetSpace } from '../sets/set-space';
import { ShortestCalls } from '../search/shortest-call';

/** Observations in the order of the script. */
export function checkFlow<S>(
  space: SetSpace<S>,
  reached: Exploration<S>,
  calls: ShortestCalls<S> | null,
): readonly Observation[] {
  return [
    ...unreachable(space, reached),
    ...impossibleAnswers(space, reached),
    ...impossibleInherited(space, reached),
    ...deadEnds(space, reached, calls),
    ...stuckSteps(space, reached, calls),
    ...branchesWithoutExit(space.model),
  ];
}

/** A rule that is never broken, for searches that are about the flow alone. */
const NO_RULE: Monitor = {
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

/** The shortest calls to any facts, whatever the rules say. */
export function freeCalls<S>(space: SetSpace<S>): ShortestCalls<S> {
  return new ShortestCalls(new RuleProduct(space, NO_RULE));
}

function unreachable<S>(space: SetSpace<S>, reached: Exploration<S>): readonly Observation[] {
  return space.model.locations.flatMap((location, index) => {
    if (location.step === null || !space.sets.isNone(reached[index] ?? space.sets.none)) return [];
    return [{ check: 'step-unreachable' as const, place: location.path, data: named(location), playable: null }];
  });
}

function impossibleAnswers<S>(space: SetSpace<S>, reached: Exploration<S>): readonly Observation[] {
  return space.model.locations.flatMap((location, index) => {
    const { step } = location;
    const facts = reached[index] ?? space.sets.none;
    if (step === null || step.kind === 'fork' || space.sets.isNone(facts)) return [];
    const isPossible = (id: string) =>
      location.edges.some(
        (edge) => edge.label.kind === 'answer' && edge.label.answer === id && isOpen(space, facts, edge),
      );
    return step.answers.flatMap((answer, position) =>
      isPossible(answer.id)
        ? []
        : [
            {
              check: 'answer-impossible' as const,
              place: `${location.path}.answers[${position}]`,
              data: { ...named(location), answer: answer.label },
              playable: null,
            },
          ],
    );
  });
}

function impossibleInherited<S>(space: SetSpace<S>, reached: Exploration<S>): readonly Observation[] {
  const events = new Set<string>();
  const objections = new Set<string>();
  space.model.locations.forEach(({ edges }, index) => {
    const facts = reached[index] ?? space.sets.none;
    if (space.sets.isNone(facts)) return;
    for (const edge of edges) {
      const { label } = edge;
      if (label.kind === 'event' && isOpen(space, facts, edge)) events.add(label.event);
      if (label.kind === 'objection' && isOpen(space, facts, edge)) objections.add(label.objection);
    }
  });
  const missing = (check: 'event-impossible' | 'objection-impossible', place: string, title: string): Observation => ({
    check,
    place,
    data: { title },
    playable: null,
  });
  const { script } = space.model;
  return [
    ...script.events.flatMap((event, index) =>
      events.has(event.id) ? [] : [missing('event-impossible', `$.events[${index}]`, event.title)],
    ),
    ...script.objections.flatMap((objection, index) =>
      objections.has(objection.id) ? [] : [missing('objection-impossible', `$.objections[${index}]`, objection.title)],
    ),
  ];
}

/** Whether some of these facts, which are not none, open the edge. */
function isOpen<S>(space: SetSpace<S>, facts: S, edge: Edge): boolean {
  return edge.guard.kind === 'always' || space.sets.meets(facts, space.guardOf(edge));
}

/** Facts from which no closing can be reached without a call event: hanging up is no way out of a trap. */
function deadEnds<S>(
  space: SetSpace<S>,
  reached: Exploration<S>,
  calls: ShortestCalls<S> | null,
): readonly Observation[] {
  const { sets } = space;
  const good = canReach(
    space,
    reached,
    (location) => (space.at(location).kind === 'closed' ? space.setOf(ALWAYS) : sets.none),
    (edge) => (edge.label.kind === 'event' ? sets.none : sets.all),
  );
  return steps(space, reached, calls, (location, set) => sets.minus(set, good[location] ?? sets.none), 'dead-end');
}

/** A step where, under some facts, no answer is open, whatever is entered there first. */
function stuckSteps<S>(
  space: SetSpace<S>,
  reached: Exploration<S>,
  calls: ShortestCalls<S> | null,
): readonly Observation[] {
  const { sets } = space;
  const open = canReach(
    space,
    reached,
    (location) =>
      space
        .at(location)
        .edges.filter(({ label }) => label.kind === 'answer' || label.kind === 'unlisted')
        .reduce((set, edge) => sets.either(set, space.setOf(edge.guard)), sets.none),
    (edge) => (edge.label.kind === 'enter' ? sets.all : sets.none),
  );
  return steps(space, reached, calls, (location, set) => sets.minus(set, open[location] ?? sets.none), 'step-stuck');
}

/** One observation for each step with bad facts, with the shortest call to them. */
function steps<S>(
  space: SetSpace<S>,
  reached: Exploration<S>,
  calls: ShortestCalls<S> | null,
  bad: (location: number, set: S) => S,
  check: 'dead-end' | 'step-stuck',
): readonly Observation[] {
  const { sets } = space;
  return space.model.locations.flatMap((location, index): readonly Observation[] => {
    if (location.kind !== 'step') return [];
    const known = reached[index] ?? sets.none;
    const wrong = bad(index, known);
    if (sets.isNone(wrong)) return [];
    const finding = { check, place: location.path, data: named(location) };
    if (calls === null) return [{ ...finding, playable: null }];
    const playable = calls.to((at, _state, set) => (at === index ? bad(at, set) : sets.none));
    return [{ ...finding, playable, boxes: factBoxes(space, wrong, known) }];
  });
}

function branchesWithoutExit({ script, locations }: Model): readonly Observation[] {
  const leaves = new Set<string>();
  for (const location of locations) {
    if (location.branch?.kind !== 'objection') continue;
    for (const edge of location.edges) {
      if (edge.label.kind === 'inherit' || edge.stays) continue;
      if (locations[edge.to]?.branch?.id !== location.branch.id) leaves.add(location.branch.id);
    }
  }
  return script.objections.flatMap((objection, index) =>
    leaves.has(objection.id)
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

function named(location: Location): Readonly<Record<string, string>> {
  return { step: location.id, title: location.step?.title ?? location.id };
}
