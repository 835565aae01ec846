// The shape layer: what the text of a script shows without walking it. In: a script that passed the door, its model and,
// if there is one, a translation. Out: observations. What the door refuses is not repeated here.
import { allSteps, type PlacedStep } from '@/scripts/language/all-steps';
import type { Condition } from '@/scripts/language/condition';
import type { Line } from '@/scripts/language/step';
import type { Script } from '@/scripts/language/script';
import { placeholdersOf } from '@/scripts/texts/placeholder';
import { scriptTexts } from '@/scripts/texts/script-texts';
import type { Translation } from '@/scripts/texts/translate-script';
import { enteredFacts } from '../model/abstract-facts';
import type { CheckId, Observation } from '../finding';
import type { Model } from '../model/transition-system';

/** Longest line that is said in one breath: words, and sentences. */
export const SPEAKABLE = { words: 45, sentences: 3, secondsPerWord: 0.4 } as const;

/** Observations in the order of the script. */
export function checkShape(script: Script, model: Model, translation: Translation | null): readonly Observation[] {
  // Whatever names a fact or a source does so in the same words, wherever it stands.
  const source = JSON.stringify({ ...script, sources: [] });
  return [
    ...facts(script, source),
    ...conditions(model, script),
    ...allSteps(script).flatMap(steps),
    ...sources(script, source),
    ...(translation === null ? [] : untranslated(script, translation)),
  ];
}

function observed(check: CheckId, place: string, data: Readonly<Record<string, string>>): Observation {
  return { check, place, data, playable: null };
}

/** A fact that nothing reads or shows; a fact that conditions read though nothing gives it a value. */
function facts(script: Script, source: string): readonly Observation[] {
  const named = new Set(Array.from(source.matchAll(/"fact":"([A-Za-z0-9_]+)/g), ([, id]) => id));
  const set = new Set<string>();
  const collect = (assignments: object | undefined) => {
    for (const id of Object.keys(assignments ?? {})) set.add(id);
  };
  const entered = enteredFacts(script);
  for (const { step } of allSteps(script)) {
    if (step.kind === 'fork') for (const route of step.routes) collect(route.set);
    else for (const answer of step.answers) collect(answer.set);
  }
  for (const event of script.events) for (const route of event.routes) collect(route.set);
  const shown = new Set(scriptTexts(script).flatMap((text) => placeholdersOf(text.text).map((part) => part.name)));
  const clocks = new Set(
    script.events.flatMap((event) => (event.fires === undefined ? [] : [event.fires.reaches, event.fires.zone])),
  );
  return script.facts.flatMap((fact, index) => {
    const place = `$.facts[${index}]`;
    const data = { fact: fact.id, label: fact.label };
    const isRead = named.has(fact.id) || shown.has(fact.id) || clocks.has(fact.id) || fact.id === script.campaigns.fact;
    const isGiven = fact.from === 'intake' || set.has(fact.id) || entered.has(fact.id);
    if (!isGiven && isRead) return [observed('fact-never-set', place, data)];
    const isUsed = isRead || (fact.personal === true && fact.from === 'intake');
    return isUsed ? [] : [observed('fact-never-read', place, data)];
  });
}

/** Conditions that hold for no facts, or for all. */
function conditions(model: Model, script: Script): readonly Observation[] {
  const found: Observation[] = [];
  const judge = (condition: Condition | undefined, place: string) => {
    if (condition === undefined) return;
    const { kind } = model.formulaOf(condition);
    if (kind === 'never') found.push(observed('condition-impossible', place, {}));
    if (kind === 'always') found.push(observed('condition-always', place, {}));
  };
  for (const { step, path } of allSteps(script)) {
    if (step.kind === 'fork') step.routes.forEach((route, index) => judge(route.when, `${path}.routes[${index}].when`));
    else step.answers.forEach((answer, index) => judge(answer.when, `${path}.answers[${index}].when`));
  }
  script.events.forEach((event, index) => {
    judge(event.when, `$.events[${index}].when`);
    event.routes.forEach((route, way) => judge(route.when, `$.events[${index}].routes[${way}].when`));
  });
  script.closing.rows.forEach((row, index) => judge(row.when, `$.closing.rows[${index}].when`));
  return found;
}

function steps({ step, path }: PlacedStep): readonly Observation[] {
  if (step.kind === 'fork') return [];
  const data = { step: step.id, title: step.title };
  const found = (step.say ?? []).flatMap((line, index) => spoken(line, `${path}.say[${index}]`));
  if (step.kind === 'talk' && (step.say ?? []).length === 0) found.push(observed('nothing-to-say', path, data));
  if (step.answers.length > 9)
    found.push(observed('too-many-answers', `${path}.answers`, { ...data, count: String(step.answers.length) }));
  const labels = new Set<string>();
  step.answers.forEach((answer, index) => {
    const place = `${path}.answers[${index}]`;
    if (labels.has(answer.label)) found.push(observed('answer-label-twice', place, { ...data, answer: answer.label }));
    labels.add(answer.label);
    const examples = answer.heard?.length ?? 0;
    if (step.kind === 'talk' && examples < 3) {
      found.push(observed('few-examples', place, { ...data, answer: answer.label, count: String(examples) }));
    }
  });
  return found;
}

function spoken(line: Line, place: string): Observation[] {
  const words = line.text.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  const sentences = line.text.split(/[.!?…]+(?:\s|$)/u).filter((sentence) => /\p{L}/u.test(sentence)).length;
  const data = { line: line.id, words: String(words.length), sentences: String(sentences) };
  const seconds = String(Math.round(words.length * SPEAKABLE.secondsPerWord));
  const found: Observation[] = [];
  // A text that must be said word for word is not the author's to shorten.
  if (words.length > SPEAKABLE.words && line.verbatim !== true)
    found.push(observed('line-too-long', place, { ...data, seconds }));
  if (sentences > SPEAKABLE.sentences && line.verbatim !== true)
    found.push(observed('line-too-many-sentences', place, data));
  if (words.filter((word) => /^\p{Lu}{5,}$/u.test(word)).length > 0) found.push(observed('line-shouts', place, data));
  return found;
}

/** Rules of the catalogue that no part of the script carries and no tool of the desk does. */
function sources(script: Script, source: string): readonly Observation[] {
  const cited = new Set(Array.from(source.matchAll(/"([A-Z][0-9]{1,4})"/g), ([, id]) => id));
  return script.sources.flatMap((entry, index) =>
    cited.has(entry.id) || entry.desk !== undefined
      ? []
      : [observed('source-without-home', `$.sources[${index}]`, { source: entry.id, title: entry.title })],
  );
}

function untranslated(script: Script, translation: Translation): readonly Observation[] {
  return scriptTexts(script).flatMap((text) =>
    Object.hasOwn(translation.texts, text.id)
      ? []
      : [observed('text-not-translated', text.path, { text: text.id, language: translation.language })],
  );
}
