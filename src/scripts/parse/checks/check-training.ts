// Whether the training pack of a bundle fits its script. In: the context of the script, the pack. Out: problems. Whether a persona
// can reach a good ending is asked by training, which walks the script.
import type { Persona, PersonaValue } from '../../language/training/persona';
import type { Paraphrase } from '../../language/training/paraphrase';
import type { TrainingPack } from '../../language/training/training-pack';
import type { Words } from '../../language/training/words';
import { memberPath } from '../json-path';
import type { CheckContext } from './check-context';
import { checkPanel } from './check-panel';
import { checkValue } from './facts/check-value';
import { checkStepPart } from './flow/check-step-part';

/** Checks personas, paraphrases, panels and the curriculum. */
export function checkTraining(
  context: CheckContext,
  { personas, paraphrases, panels, firmNo, curriculum }: TrainingPack,
): void {
  checkOnce(context, personas, '$.training.personas');
  checkOnce(context, panels, '$.training.panels');
  personas.forEach((persona, i) => checkPersona(context, persona, `$.training.personas[${i}]`));
  paraphrases.forEach((paraphrase, i) => checkParaphrase(context, paraphrase, `$.training.paraphrases[${i}]`));
  panels.forEach((panel, i) => checkPanel(context, panel, `$.training.panels[${i}]`));
  const known = personas.map(({ id }) => id);
  curriculum.first.forEach((id, i) => {
    const path = `$.training.curriculum.first[${i}]`;
    if (!known.includes(id))
      context.problems.add('unknown-name', path, { value: id, expected: 'persona', near: known });
  });
  curriculum.focus.forEach((tag, i) => checkTag(context, tag, `$.training.curriculum.focus[${i}]`));
  firmNo.forEach((tag, i) => checkTag(context, tag, `$.training.firmNo[${i}]`));
  checkOnce(
    context,
    curriculum.levels.map(({ level }) => ({ id: level })),
    '$.training.curriculum.levels',
    'level',
  );
}

function checkTag({ names, problems }: CheckContext, tag: string, path: string): void {
  if (!names.tags.has(tag)) problems.add('unknown-name', path, { value: tag, expected: 'tag', near: names.tags });
}

/** Checks that a text is there in the language of the script. */
export function checkWords({ script, problems }: CheckContext, words: Words, path: string): void {
  if (words[script.language] === undefined) {
    problems.add('text-missing', `${path}.${script.language}`, { value: script.language });
  }
}

/** Checks that every id of a list is there once. */
export function checkOnce(
  { problems }: CheckContext,
  items: readonly { readonly id: string }[],
  path: string,
  member = 'id',
): void {
  const seen = new Set<string>();
  items.forEach(({ id }, i) => {
    if (seen.has(id)) problems.add('duplicate-id', `${path}[${i}].${member}`, { value: id });
    seen.add(id);
  });
}

/** Checks that a fact is there. */
export function checkFactName({ names, problems }: CheckContext, id: string, path: string): void {
  if (!names.facts.has(id)) problems.add('unknown-fact', path, { value: id, near: names.facts.keys() });
}

function checkPersona(context: CheckContext, persona: Persona, path: string): void {
  const { script, names, problems } = context;
  checkWords(context, persona.title, `${path}.title`);
  for (const [id, value] of Object.entries(persona.facts)) {
    checkPersonaValue(context, id, value, memberPath(`${path}.facts`, id));
  }
  persona.claims.forEach(({ fact: id, says, words }, i) => {
    const fact = names.facts.get(id);
    checkWords(context, words, `${path}.claims[${i}].words`);
    if (fact) checkValue(fact, says, `${path}.claims[${i}].says`, problems);
    else checkFactName(context, id, `${path}.claims[${i}].fact`);
  });
  persona.answers.forEach((answer, i) => checkStepPart(context, answer, 'answer', `${path}.answers[${i}]`));
  persona.objections.forEach(({ objection, at }, i) => {
    checkObjection(context, objection, `${path}.objections[${i}].objection`);
    if (at !== undefined) checkStepName(context, at, `${path}.objections[${i}].at`);
  });
  persona.events.forEach(({ event, at }, i) => {
    checkEvent(context, event, `${path}.events[${i}].event`);
    checkStepName(context, at, `${path}.events[${i}].at`);
  });
  for (const key of ['volunteers', 'ifAsked', 'never'] as const) {
    persona.knows[key].forEach((id, i) => checkFactName(context, id, `${path}.knows.${key}[${i}]`));
  }
  const rows = script.closing.rows.map(({ id }) => id);
  if (!rows.includes(persona.ending)) {
    problems.add('unknown-name', `${path}.ending`, { value: persona.ending, expected: 'closing-row', near: rows });
  }
}

/** A value of the fact; a relative day only for a fact that is a date of that kind. */
function checkPersonaValue(context: CheckContext, id: string, value: PersonaValue, path: string): void {
  const fact = context.names.facts.get(id);
  if (fact === undefined) return checkFactName(context, id, path);
  if (typeof value !== 'object' || value === null) return checkValue(fact, value, path, context.problems);
  const format = value.at === undefined ? 'date' : 'dateTime';
  if (fact.kind !== 'text' || fact.format !== format) {
    context.problems.add('wrong-kind', path, { value: id, expected: 'fact:date' });
  }
}

function checkStepName({ names, problems }: CheckContext, id: string, path: string): void {
  if (!names.steps.has(id))
    problems.add('unknown-name', path, { value: id, expected: 'step', near: names.steps.keys() });
}

function checkEvent({ names, problems }: CheckContext, id: string, path: string): void {
  if (!names.events.has(id)) problems.add('unknown-name', path, { value: id, expected: 'event', near: names.events });
}

function checkParaphrase(context: CheckContext, paraphrase: Paraphrase, path: string): void {
  if ('answer' in paraphrase) checkStepPart(context, paraphrase.answer, 'answer', `${path}.answer`);
  else if ('objection' in paraphrase) checkObjection(context, paraphrase.objection, `${path}.objection`);
  else checkEvent(context, paraphrase.event, `${path}.event`);
  paraphrase.texts.forEach((words, i) => checkWords(context, words, `${path}.texts[${i}]`));
}

function checkObjection({ script, problems }: CheckContext, id: string, path: string): void {
  const known = script.objections.map((objection) => objection.id);
  if (!known.includes(id)) problems.add('unknown-name', path, { value: id, expected: 'objection', near: known });
}
