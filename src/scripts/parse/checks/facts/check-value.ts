// Whether a fact may hold a value. In: the fact and the value with its place. Out: problems.
import type { Fact, FactValue } from '../../../language/fact';
import { isInDomain } from '../../../language/values/fact-domain';
import type { ProblemCode } from '../../problem';
import type { ProblemDetail, ProblemList } from '../../problem-list';

/** Checks that a fact may hold this value. */
export function checkValue(fact: Fact, value: FactValue, path: string, problems: ProblemList): void {
  if (isInDomain(fact, value)) return;
  const { code, ...detail } = misfit(fact, value);
  problems.add(code, path, { value, ...detail });
}

type Misfit = Pick<ProblemDetail, 'expected' | 'near'> & { readonly code: ProblemCode };

function misfit(fact: Fact, value: FactValue): Misfit {
  switch (fact.kind) {
    case 'choice': {
      if (typeof value !== 'string') return { code: 'wrong-kind', expected: 'value-of-choice' };
      const ids = fact.values.map(({ id }) => id);
      return { code: 'unknown-value', near: ids, expected: `one-of:${ids.join('|')}` };
    }
    case 'flag':
      return { code: 'wrong-kind', expected: 'true-or-false' };
    case 'count':
    case 'amount':
      return numberMisfit(fact, value);
    case 'text':
      return {
        code: typeof value === 'string' ? 'wrong-value' : 'wrong-kind',
        expected: TEXT_WORDS[fact.format ?? 'line'],
      };
    case 'list':
      // Only the agent's tools make lists; nothing in a script writes one.
      return { code: 'wrong-kind', expected: 'fact:not-list' };
  }
}

function numberMisfit(fact: Extract<Fact, { kind: 'count' | 'amount' }>, value: FactValue): Misfit {
  if (typeof value !== 'number') return { code: 'wrong-kind', expected: fact.kind === 'count' ? 'integer' : 'number' };
  return { code: 'out-of-range', expected: `range:${fact.min ?? '−∞'}..${fact.max ?? '∞'}` };
}

const TEXT_WORDS = { line: 'plain-text', note: 'plain-text', date: 'date', dateTime: 'dateTime', ctn: 'ctn' } as const;
