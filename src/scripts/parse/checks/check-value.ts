// Whether a fact may hold a value. In: the fact and the value with its place. Out: problems.
import type { Fact, FactValue } from '../../language/fact';
import { isInDomain } from '../../language/fact-domain';
import type { ProblemList } from '../problem-list';

/** Checks that a fact may hold this value. */
export function checkValue(fact: Fact, value: FactValue, path: string, problems: ProblemList): void {
  if (isInDomain(fact, value)) return;
  switch (fact.kind) {
    case 'choice': {
      const ids = fact.values.map(({ id }) => id);
      if (typeof value === 'string')
        problems.add('unknown-value', path, { value, near: ids, expected: `one-of:${ids.join('|')}` });
      else problems.add('wrong-kind', path, { value, expected: 'value-of-choice' });
      break;
    }
    case 'flag':
      problems.add('wrong-kind', path, { value, expected: 'true-or-false' });
      break;
    case 'count':
      if (typeof value !== 'number') problems.add('wrong-kind', path, { value, expected: 'integer' });
      else problems.add('out-of-range', path, { value, expected: `range:${fact.min}..${fact.max}` });
      break;
    case 'amount':
      if (typeof value !== 'number') problems.add('wrong-kind', path, { value, expected: 'number' });
      else problems.add('out-of-range', path, { value, expected: `range:${fact.min ?? '−∞'}..${fact.max ?? '∞'}` });
      break;
    case 'text':
      problems.add(typeof value === 'string' ? 'wrong-value' : 'wrong-kind', path, {
        value,
        expected:
          fact.format === undefined || fact.format === 'line' || fact.format === 'note' ? 'plain-text' : fact.format,
      });
      break;
    case 'list':
      // Only the agent's tools make lists; nothing in a script writes one.
      problems.add('wrong-kind', path, { value, expected: 'fact:not-list' });
  }
}
