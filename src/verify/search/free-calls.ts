// The shortest calls to any facts, whatever the rules say. In: a set space. Out: a search for calls.
import { BAD, type Monitor } from '../rules/monitor';
import { RuleProduct } from '../rules/rule-product';
import type { SetSpace } from '../sets/set-space';
import { ShortestCalls } from './shortest-call';

export function freeCalls<S>(space: SetSpace<S>): ShortestCalls<S> {
  return new ShortestCalls(new RuleProduct(space, NO_RULE));
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
