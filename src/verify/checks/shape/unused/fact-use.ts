// Who reads a fact of a script and who gives it a value. In: a script. Out: its facts with both answers.
import { allSteps } from '@/scripts/language/all-steps';
import type { Fact } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import type { Assignments } from '@/scripts/language/step';
import { enteredFacts } from '@/scripts/language/visit/entered-facts';
import { placeholdersOf } from '@/scripts/texts/placeholder';
import { scriptTexts } from '@/scripts/texts/script-texts';

/** A fact with what the script does with it. */
export interface FactUse {
  readonly fact: Fact;
  /** JSON path of the fact. */
  readonly place: string;
  /** A condition, a text, a clock, the limit of another fact or the campaign table reads it. */
  readonly isRead: boolean;
  /** It comes with the call, is entered, or an answer, a route or an event sets it. */
  readonly isGiven: boolean;
}

/** Every fact of the script, in its order. */
export function factUses(script: Script): readonly FactUse[] {
  const read = factsRead(script);
  const given = new Set([...enteredFacts(script), ...assignmentsOf(script).flatMap((set) => Object.keys(set ?? {}))]);
  return script.facts.map((fact, index) => ({
    fact,
    place: `$.facts[${index}]`,
    isRead: read.has(fact.id),
    isGiven: fact.from === 'intake' || given.has(fact.id),
  }));
}

function factsRead(script: Script): ReadonlySet<string> {
  // Whatever names a fact does so in the same words, wherever it stands.
  const source = JSON.stringify({ ...script, sources: [] });
  const named = Array.from(source.matchAll(/"fact":"([A-Za-z0-9_]+)/g), ([, id]) => id ?? '');
  const shown = scriptTexts(script).flatMap(({ text }) => placeholdersOf(text).map(({ name }) => name));
  const clocks = script.events.flatMap(({ fires }) => (fires === undefined ? [] : [fires.reaches, fires.zone ?? '']));
  return new Set([...named, ...shown, ...clocks, ...script.facts.flatMap(limitsOf), script.campaigns.fact]);
}

/** Other facts that limit what may be entered into this one, tell its zone or suggest a value. */
function limitsOf(fact: Fact): readonly string[] {
  if (fact.kind !== 'text') return [];
  const { notAfter, zone, suggest } = fact;
  return [notAfter, zone, suggest?.from].flatMap((name) => (name === undefined ? [] : [name]));
}

function assignmentsOf(script: Script): readonly (Assignments | undefined)[] {
  const ofSteps = allSteps(script).flatMap(({ step }) => (step.kind === 'fork' ? step.routes : step.answers));
  return [...ofSteps, ...script.events.flatMap(({ routes }) => routes)].map(({ set }) => set);
}
