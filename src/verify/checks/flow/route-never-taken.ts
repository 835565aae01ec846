// A route of a reached fork, or of an event that can happen, that no call takes.
import type { Route } from '@/scripts/language/step';
import type { BehaviourCheck, BehaviourContext, Found } from '../check';

export const routeNeverTaken: BehaviourCheck<'route-never-taken'> = {
  id: 'route-never-taken',
  layer: 'flow',
  words: {
    ru: ['Маршрут {number} («{title}») не выбирает ни один звонок.', 'Проверьте его условие и маршруты перед ним.'],
    en: ['Route {number} of “{title}” is taken by no call.', 'Check its condition and the routes before it.'],
  },
  run: (context) => [...ofForks(context), ...ofEvents(context)],
};

function ofForks<S>(context: BehaviourContext<S>): readonly Found[] {
  const { space, reached } = context;
  return space.model.locations.flatMap(({ step, path }, index) =>
    step?.kind === 'fork' ? untaken(context, step.routes, reached[index] ?? space.sets.none, path, step.id) : [],
  );
}

function ofEvents<S>(context: BehaviourContext<S>): readonly Found[] {
  const { space, reached } = context;
  const { sets, model } = space;
  return model.script.events.flatMap(({ id, title, when, routes }, index) => {
    const met = model.locations.reduce(
      (facts, { edges }, location) =>
        edges.some(({ label }) => label.kind === 'event' && label.event === id)
          ? sets.either(facts, reached[location] ?? sets.none)
          : facts,
      sets.none,
    );
    const open = when === undefined ? met : space.within(met, model.formulaOf(when));
    return untaken(context, routes, open, `$.events[${index}]`, title);
  });
}

/** First match over the facts that come there; nothing is said where none come. */
function untaken<S>(
  { space }: BehaviourContext<S>,
  routes: readonly Route[],
  facts: S,
  path: string,
  title: string,
): readonly Found[] {
  const { sets, model } = space;
  if (sets.isNone(facts)) return [];
  let left = facts;
  return routes.flatMap(({ when }, index) => {
    const taken = when === undefined ? left : space.within(left, model.formulaOf(when));
    left = sets.minus(left, taken);
    if (!sets.isNone(taken)) return [];
    return [{ place: `${path}.routes[${index}]`, data: { title, number: String(index + 1) } }];
  });
}
