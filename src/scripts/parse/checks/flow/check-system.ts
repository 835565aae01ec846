// Whether a part of a script names one of its systems. In: a name with its place. Out: `unknown-system`.
import type { CheckContext } from '../check-context';

/** Checks that a system of the operator is one of the script's. */
export function checkSystem({ names, problems }: CheckContext, system: string | undefined, path: string): void {
  if (system !== undefined && !names.systems.has(system)) {
    problems.add('unknown-system', path, { value: system, near: names.systems });
  }
}
