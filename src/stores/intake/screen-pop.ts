import { parseFactValue } from '@/scripts/language/fact-domain';
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
    const place = shortened(name);
    if (fact === undefined) notices.push({ kind: 'unknown', place, value: shortened(text) });
    else if (Array.isArray(text)) notices.push({ kind: 'repeated', place, value: shortened(text) });
    else if (typeof text !== 'string') notices.push({ kind: 'not-text', place, value: shortened(text) });
    else if (text.length > LONGEST) notices.push({ kind: 'too-long', place, value: shortened(text) });
    else {
      const parsed = parseFactValue(fact, text, now);
      texts[fact.id] = text;
      if (!parsed.ok) problems.push(...parsed.problems.map((problem) => ({ fact: fact.id, problem })));
    }
  }
  return { texts, problems, notices };
}

/** Objects of a message may be endless, so only their kind is told. */
function shortened(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : `(${typeof value})`;
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
