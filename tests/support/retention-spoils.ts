// Every single edit that could loosen the flow of the built-in script and its rules at once: a named condition that always or never
// holds, a cell of the campaign table turned over. In: nothing. Out: the edits by name, what rules say of each, and why of some none does.
import type { Condition } from '@/scripts/language/condition';
import type { Script } from '@/scripts/language/script';
import { buildTransitionSystem } from '@/verify/model/build-transition-system';
import { conditionsOfRules } from '@/verify/model/rule-conditions';
import { proveRules } from '@/verify/rules/prove-rules';
import { explore } from '@/verify/search/explore';
import { withSetSpace } from '@/verify/sets/set-space';
import { retention } from './retention-roads';

export interface Spoil {
  readonly name: string;
  readonly spoiled: () => Script;
}

const TOOLS = 'only the tools of the desk read it, by a role: no step, row or obligation does';
const WAIVER =
  'a waiver only lets a contact be closed; without it the contact stays open, and what is closed is closed as before';
const REASON =
  'it decides only whether the written reason of a waiver is asked at the end, a text that no rule can read';
const WARNING = 'it shows a warning beside an offer, and leads nothing';

/** The edits that no rule of law minds, each with the reason why no call is closed otherwise. */
export const HARMLESS: Readonly<Record<string, string>> = {
  'refuses always': TOOLS,
  'refuses never': TOOLS,
  'thinks always': TOOLS,
  'thinks never': TOOLS,
  'barred never':
    'the table takes the first row that holds, and the rows of what bars a call stand before those that ask for it',
  'flashWaived never': WAIVER,
  'acrmWaived never': WAIVER,
  'callBackWaived never': WAIVER,
  'somethingWaived always': REASON,
  'somethingWaived never': REASON,
  'first_attempt offers': WARNING,
  'second_attempt offers': WARNING,
  'epk offers': WARNING,
  'mk_task offers': WARNING,
  'inbound offers': WARNING,
};

/** The rules that are broken, or that nothing can break any more, once a script is spoiled so. */
export function rulesAgainst({ spoiled }: Spoil): readonly string[] {
  const script = spoiled();
  const model = buildTransitionSystem(script, conditionsOfRules(script));
  return withSetSpace(model, {
    over: (space) =>
      proveRules(space, explore(space)).flatMap(({ rule, verdict }) => (verdict === 'holds' ? [] : [rule])),
  });
}

type Campaigns = NonNullable<Script['campaigns']>;

/** Spoils of all conditions and cells, in the order of the script. */
export function retentionSpoils(): readonly Spoil[] {
  return [
    ...retention.conditions.flatMap(({ id }) => [conditionSpoil(id, true), conditionSpoil(id, false)]),
    ...cells(),
  ];
}

function conditionSpoil(id: string, holds: boolean): Spoil {
  return {
    name: `${id} ${holds ? 'always' : 'never'}`,
    spoiled: () => ({
      ...retention,
      conditions: retention.conditions.map((one) =>
        one.id === id ? { ...one, when: holds ? either(one.when) : { all: [one.when, { not: one.when }] } } : one,
      ),
    }),
  };
}

function either(when: Condition): Condition {
  return { any: [when, { not: when }] };
}

function cells(): readonly Spoil[] {
  const { campaigns } = retention;
  if (campaigns === undefined) return [];
  return campaigns.rows.flatMap(({ value }) =>
    campaigns.columns.map(({ id }) => ({
      name: `${value} ${id}`,
      spoiled: () => ({ ...retention, campaigns: turned(campaigns, value, id) }),
    })),
  );
}

/** The table with one cell ticked that was not, or the other way round. */
function turned(campaigns: Campaigns, value: string, column: string): Campaigns {
  return {
    ...campaigns,
    rows: campaigns.rows.map((row) => {
      if (row.value !== value) return row;
      const had = row.has.includes(column);
      return { ...row, has: had ? row.has.filter((one) => one !== column) : [...row.has, column] };
    }),
  };
}
