// Whether forks lead to each other in a circle. In: a script of the right form with its names. Out: `circular-fork`.
import type { PlacedStep } from '../../language/all-steps';
import type { CheckContext } from './check-context';

/** Forks that lead to each other in a circle would choose for ever. Walked without recursion: a chain may be long. */
export function checkCircularForks({ script, steps, names, problems }: CheckContext): void {
  const forks = new Map<string, PlacedStep>();
  for (const placed of steps) if (placed.step.kind === 'fork') forks.set(placed.step.id, placed);
  const next = ({ home }: PlacedStep, to: string): PlacedStep | undefined => {
    if (to !== '@stage-end') return forks.get(to);
    const first = home.kind === 'stage' ? script.stages[home.index + 1]?.steps[0] : undefined;
    return first && forks.get(first.id);
  };
  const done = new Set<PlacedStep>();
  const open = new Set<PlacedStep>();
  for (const start of forks.values()) {
    const trail: { readonly fork: PlacedStep; route: number }[] = [];
    const enter = (fork: PlacedStep) => {
      open.add(fork);
      trail.push({ fork, route: 0 });
    };
    if (!done.has(start)) enter(start);
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
      // A step id given twice is told elsewhere; here the first one counts.
      if (target === undefined || names.steps.get(target.step.id) !== target) continue;
      if (open.has(target)) problems.add('circular-fork', place, { value: target.step.id });
      else if (!done.has(target)) enter(target);
    }
  }
}
