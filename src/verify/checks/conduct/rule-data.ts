// The rules with a certain verdict. In: a script, its verdicts. Out: places and what the words of a finding name.
import type { Rule } from '@/scripts/language/rule';
import type { Script } from '@/scripts/language/script';
import type { RuleResult } from '../../rules/prove-rules';

export interface RuleData {
  readonly rule: Rule;
  readonly place: string;
  readonly data: Readonly<Record<string, string>>;
}

/** Rules with this verdict, in the order of the script. */
export function ruleData(
  { rules }: Script,
  verdicts: readonly RuleResult[],
  verdict: RuleResult['verdict'],
): readonly RuleData[] {
  return rules.flatMap((rule, index) =>
    verdicts[index]?.verdict === verdict
      ? [{ rule, place: `$.rules[${index}]`, data: { rule: rule.id, title: rule.title, severity: rule.severity } }]
      : [],
  );
}
