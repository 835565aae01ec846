// Lifts a script of format 1 to format 2. In: scanned JSON data of any shape. Out: the same data in the present format; what is no
// script of format 1 comes back as it is. Pure; it only fills what format 1 leaves out and judges nothing: the parser does.
//
// What is filled is what the application did with such a script before: screens looked for facts by fixed ids, so those ids become
// bindings wherever the script has them; the colour of an ending came from its status, so that gives the outcome.
import * as v from 'valibot';
import { isRole, type Role, targetOf } from '../language/roles/bindings';
import type { Outcome } from '../language/closing';
import { Fact } from '../language/fact';
import { roleKindsOf } from '../language/roles/role-kinds';

/** The format before this one, which is still read. */
export const FORMER_FORMAT = 1;

/** The data in format 2. Never throws on plain JSON data. */
export function migrateScript(input: unknown): unknown {
  if (!isRecord(input) || input['format'] !== FORMER_FORMAT) return input;
  return { ...input, format: 2, bindings: formerBindings(input), closing: withOutcomes(input['closing']) };
}

/** What the screens of format 1 looked for, by id. */
const FORMER_IDS: Readonly<Partial<Record<Role, string>>> = {
  subscriberNumber: 'ctn',
  clientName: 'clientName',
  operator: 'operator',
  region: 'region',
  plan: 'plan',
  tenure: 'tenure',
  device: 'device',
  campaignId: 'campaignId',
  callNumber: 'callNo',
  callLimit: 'callLimit',
  deadline: 'cancelDeadline',
  zone: 'timeZone',
  today: 'today',
  agentName: 'agentName',
  agentLogin: 'agentLogin',
  callbackAt: 'callbackAt',
  reason: 'reason',
  memoSummary: 'memoSummary',
  flashSeen: 'flashSeen',
  offersVoiced: 'offersVoiced',
  offerText: 'offerText',
  correctionText: 'correctionText',
  flashEnd: 'flashUntil',
};

const OUTCOMES: Readonly<Record<string, Outcome>> = { will: 'kept', will_not: 'lost' };
const RANKS: Readonly<Record<Outcome, number>> = { kept: 30, open: 20, none: 10, lost: 0 };

function formerBindings(script: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const facts = new Map(factsIn(script).map((fact) => [fact.id, fact]));
  const settings = new Set(itemsIn(script['settings']).map(({ id }) => id));
  const campaign = isRecord(script['campaigns']) ? script['campaigns']['fact'] : undefined;
  const bound: [string, string][] = [];
  for (const [role, id] of Object.entries({ ...FORMER_IDS, campaign })) {
    if (isRole(role) && typeof id === 'string' && mayPlay(role, facts.get(id), settings.has(id)))
      bound.push([role, id]);
  }
  return Object.fromEntries(bound);
}

function mayPlay(role: Role, fact: Fact | undefined, isSetting: boolean): boolean {
  const target = targetOf(role);
  if (target.names === 'setting') return isSetting;
  return target.names === 'fact' && fact !== undefined && roleKindsOf(fact).some((kind) => target.kinds.includes(kind));
}

/** Each disposition with an outcome: open where none of its rows gives a status, else by the statuses of the retention desk. */
function withOutcomes(closing: unknown): unknown {
  if (!isRecord(closing)) return closing;
  const statuses = new Map<unknown, unknown[]>();
  for (const { disposition, status } of itemsIn(closing['rows'])) {
    statuses.set(disposition, [...(statuses.get(disposition) ?? []), status]);
  }
  const given = closing['dispositions'];
  if (!Array.isArray(given)) return closing;
  const dispositions = given.map((each: unknown) => {
    if (!isRecord(each)) return each;
    const outcome = outcomeOf(statuses.get(each['id']) ?? []);
    return { ...each, outcome, rank: RANKS[outcome] };
  });
  return { ...closing, dispositions };
}

function outcomeOf(statuses: readonly unknown[]): Outcome {
  const final = statuses.filter((status) => status !== null);
  if (final.length === 0) return statuses.length === 0 ? 'none' : 'open';
  const [first] = final;
  return typeof first === 'string' && Object.hasOwn(OUTCOMES, first) ? (OUTCOMES[first] ?? 'none') : 'none';
}

function factsIn(script: Readonly<Record<string, unknown>>): readonly Fact[] {
  return itemsIn(script['facts']).flatMap((each) => {
    const fact = v.safeParse(Fact, each);
    return fact.success ? [fact.output] : [];
  });
}

function itemsIn(list: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
