// Whether a list that is read in order always gives a choice. In: routes or closing rows. Out: problems.
import type { ProblemList } from '../../problem-list';

/** Checks that a first-match list ends with its only entry without a condition. */
export function checkFirstMatch(
  entries: readonly { readonly when?: unknown }[],
  path: string,
  problems: ProblemList,
): void {
  const last = entries.length - 1;
  const always = entries.findIndex(({ when }) => when === undefined);
  if (always < 0) problems.add('last-route-conditional', `${path}[${last}].when`);
  else if (always < last) problems.add('route-after-last', `${path}[${always + 1}]`);
}
