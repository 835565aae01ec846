import { parseFactValue } from '@/scripts/language/values/parse-fact-value';
import type { Fact } from '@/scripts/language/fact';
import type { Role } from '@/scripts/language/roles/bindings';
import type { Script } from '@/scripts/language/script';
import { type FieldProblem, type IntakeTexts, intakeFacts } from './intake';

/** Something in a link or a message that fills no field. The place is the name of the parameter. */
export interface PopNotice {
  readonly kind: 'unknown' | 'repeated' | 'not-text' | 'too-long' | 'not-object' | 'version';
  readonly place: string;
  readonly value: string;
}

/** What a link or a message brings for the intake form. Readable values and unreadable ones stand in the fields alike. */
export interface ScreenPop {
  readonly texts: IntakeTexts;
  readonly problems: readonly FieldProblem[];
  readonly notices: readonly PopNotice[];
}

/** Parameters of the screen pop and the roles of the intake facts that they fill. A fact may also be named outright. */
const PARAMETERS: Readonly<Record<string, Role>> = {
  ctn: 'subscriberNumber',
  name: 'clientName',
  campaign: 'campaign',
  callNo: 'callNumber',
  deadline: 'deadline',
  zone: 'zone',
  operator: 'operator',
  campaignId: 'campaignId',
  region: 'region',
  plan: 'plan',
};

const LONGEST = 500;

/** Id of the fact in the role that a parameter fills; empty for a parameter or a role that the script lacks. */
function roleFact(script: Script, parameter: string): string {
  const role = Object.hasOwn(PARAMETERS, parameter) ? PARAMETERS[parameter] : undefined;
  return role === undefined ? '' : (script.bindings[role] ?? '');
}

/**
 * Reads the parameters of a screen pop, from the address or from a message. Nothing is trusted: every parameter that
 * is unknown, repeated, too long or not a text is told with its place; values are checked by the fact they fill. `now` is the
 * agent's local minute.
 */
export function readScreenPop(script: Script, parameters: Readonly<Record<string, unknown>>, now: string): ScreenPop {
  const texts: Record<string, string> = {};
  const problems: FieldProblem[] = [];
  const notices: PopNotice[] = [];
  const facts = new Map(intakeFacts(script).map((fact) => [fact.id, fact]));
  for (const [name, given] of Object.entries(parameters)) {
    const fact = facts.get(name) ?? facts.get(roleFact(script, name));
    const text = typeof given === 'number' ? String(given) : given;
    if (text === undefined || text === null || text === '') continue;
    const field = fieldText(fact, text);
    if (typeof field === 'string') {
      notices.push({ kind: field, place: shortened(name), value: shortened(text) });
      continue;
    }
    texts[field.fact.id] = field.text;
    const parsed = parseFactValue(field.fact, field.text, now);
    if (!parsed.ok) problems.push(...parsed.error.map((problem) => ({ fact: field.fact.id, problem })));
  }
  return { texts, problems, notices };
}

/** The text that a parameter puts into a field, or why it fills none. */
function fieldText(
  fact: Fact | undefined,
  given: unknown,
): { readonly fact: Fact; readonly text: string } | PopNotice['kind'] {
  if (fact === undefined) return 'unknown';
  if (Array.isArray(given)) return 'repeated';
  if (typeof given !== 'string') return 'not-text';
  return given.length > LONGEST ? 'too-long' : { fact, text: given };
}

/** Objects of a message may be endless, so only their kind is told. */
function shortened(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : `(${typeof value})`;
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
