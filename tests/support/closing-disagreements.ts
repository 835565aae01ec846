// Random calls of the built-in script against the closing table that was written by hand. In: how many, a seed. Out: what differs.
import { factsOf } from '@/machines/machine/call-state';
import { deriveClosing } from '@/machines/view/derive-closing';
import { closeByHand, lackedByHand } from './closing-table';
import { walkRandomCalls } from './random-retention-calls';
import { compiledRetention } from './retention-roads';
import { stepOf } from './walk';

export interface Comparison {
  readonly calls: number;
  /** Dispositions of the calls that were closed. */
  readonly closed: ReadonlyMap<string, number>;
  /** Each difference once, with how often it was met and where first. */
  readonly disagreements: readonly string[];
}

/** Compares disposition and status after every move, and at a closed contact what was left undone. */
export function compareClosings(calls: number, seed: number): Comparison {
  const closed = new Map<string, number>();
  const differences = new Map<string, { count: number; first: string }>();
  const differ = (what: string, where: string) => {
    const known = differences.get(what) ?? { count: 0, first: where };
    differences.set(what, { ...known, count: known.count + 1 });
  };
  walkRandomCalls(calls, seed, ({ intake, states }) => {
    states.forEach(({ state }, index) => {
      const facts = factsOf(state);
      const { row, disposition, status } = deriveClosing(compiledRetention, facts);
      const hand = closeByHand(facts);
      const path = () =>
        `${JSON.stringify(intake)} ${states
          .slice(0, index)
          .map((each) => JSON.stringify(each.move))
          .join(' ')}`;
      if (hand.disposition !== disposition.id || hand.status !== (status?.id ?? null)) {
        differ(`script ${row}, by hand ${hand.disposition}`, path());
      }
      if (state.place.kind !== 'closed') return;
      closed.set(disposition.id, (closed.get(disposition.id) ?? 0) + 1);
      for (const lacked of lackedByHand(facts)) differ(`${stepOf(state)} lacks ${lacked}`, path());
    });
  });
  return {
    calls,
    closed,
    disagreements: [...differences].map(([what, { count, first }]) => `${what} ×${count}: ${first}`),
  };
}
