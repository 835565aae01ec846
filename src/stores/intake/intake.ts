import { parseFactValue } from '@/scripts/language/values/parse-fact-value';
import type { Fact, Facts, FactValue } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import type { Problem } from '@/scripts/parse/problem';

/** What is wrong with one field of the intake form. */
export interface FieldProblem {
  readonly fact: string;
  readonly problem: Problem;
}

/** The texts of the intake form by fact. */
export type IntakeTexts = Readonly<Record<string, string>>;

/** The facts that the form asks for, in the script's order; the application fills the others itself. */
export function intakeFacts(script: Script): readonly Fact[] {
  return script.facts.filter((fact) => fact.from === 'intake' && fact.autofill === undefined);
}

/**
 * What a field shows before anybody has typed: the value that the last call began with where the fact remembers one, else the script's
 * initial value.
 */
export function untouchedText(fact: Fact, remembered: string | null): string {
  const last = fact.kind === 'choice' ? fact.values.find(({ id }) => id === remembered)?.id : undefined;
  const initial = fact.kind === 'choice' || fact.kind === 'count' ? fact.initial : undefined;
  return last ?? (initial === undefined ? '' : String(initial));
}

/**
 * The facts that the form gives, or every field that cannot be read. A required field must not be empty. `now` is the agent's
 * local minute, from which «завтра» counts.
 */
export function parseIntake(
  script: Script,
  texts: IntakeTexts,
  now: string,
): { readonly facts: Facts; readonly problems: readonly FieldProblem[] } {
  const facts: Record<string, FactValue> = {};
  const problems: FieldProblem[] = [];
  for (const fact of intakeFacts(script)) {
    const text = texts[fact.id] ?? '';
    const parsed = parseFactValue(fact, text, now);
    if (!parsed.ok) problems.push(...parsed.error.map((problem) => ({ fact: fact.id, problem })));
    else if (fact.required === true && text.trim() === '') {
      problems.push({ fact: fact.id, problem: { code: 'missing-field', path: '$' } });
    } else facts[fact.id] = parsed.value;
  }
  return { facts, problems };
}
