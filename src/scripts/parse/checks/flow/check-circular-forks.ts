// Whether forks lead to each other in a circle. In: a script of the right form with its names. Out: `circular-fork`.
import type { PlacedStep } from '../../../language/all-steps';
import type { ProblemList } from '../../problem-list';
import type { CheckContext } from '../check-context';

/** Forks that lead to each other in a circle would choose for ever. Walked without recursion: a chain may be long. */
export function checkCircularForks(context: CheckContext): void {
  const next = forkTargets(context);
  const done = new Set<PlacedStep>();
  for (const placed of context.steps) {
    if (placed.step.kind === 'fork' && !done.has(placed)) walkFrom(placed, next, done, context.problems);
  }
}

type NextFork = (fork: PlacedStep, to: string) => PlacedStep | null;

/** The fork that a route of a fork leads to; null when it leads to something else. */
function forkTargets({ script, names }: CheckContext): NextFork {
  return ({ home }, to) => {
    const next = home.kind === 'stage' && to === '@stage-end' ? script.stages[home.index + 1]?.steps[0]?.id : to;
    // A step id given twice is told elsewhere; here the first one counts.
    const target = next === undefined ? undefined : names.steps.get(next);
    return target?.step.kind === 'fork' ? target : null;
  };
}

function walkFrom(start: PlacedStep, next: NextFork, done: Set<PlacedStep>, problems: ProblemList): void {
  const open = new Set([start]);
  const trail: { readonly fork: PlacedStep; route: number }[] = [{ fork: start, route: 0 }];
  for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
    const { fork } = top;
    const route = fork.step.kind === 'fork' ? fork.step.routes[top.route] : undefined;
    if (route === undefined) {
      open.delete(fork);
      done.add(fork);
      trail.pop();
      continue;
    }
    const place = `${fork.path}.routes[${top.route}].to`;
    top.route += 1;
    const target = next(fork, route.to);
    if (target === null || done.has(target)) continue;
    if (open.has(target)) problems.add('circular-fork', place, { value: target.step.id });
    else {
      open.add(target);
      trail.push({ fork: target, route: 0 });
    }
  }
}
