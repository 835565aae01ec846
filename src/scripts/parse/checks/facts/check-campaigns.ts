// Whether the campaign table speaks of a choice fact, its values and its own columns. In: a script. Out: problems.
import type { CheckContext } from '../check-context';
import { checkValue } from './check-value';

/** Checks the fact, the rows and the ticks of the campaign table. */
export function checkCampaigns({ script, names, problems }: CheckContext): void {
  const { fact: factId, rows } = script.campaigns;
  const fact = names.facts.get(factId);
  if (!fact) problems.add('unknown-fact', '$.campaigns.fact', { value: factId, near: names.facts.keys() });
  else if (fact.kind !== 'choice') {
    problems.add('wrong-kind', '$.campaigns.fact', { value: factId, expected: 'fact:choice' });
  }
  rows.forEach(({ value, has }, i) => {
    if (fact?.kind === 'choice') checkValue(fact, value, `$.campaigns.rows[${i}].value`, problems);
    has.forEach((column, j) => {
      if (!names.columns.has(column)) {
        problems.add('unknown-column', `$.campaigns.rows[${i}].has[${j}]`, { value: column, near: names.columns });
      }
    });
  });
}
