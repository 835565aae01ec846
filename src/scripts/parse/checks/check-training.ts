// Whether the training pack of a bundle fits its script. In: the context of the script, the pack. Out: problems. Whether a persona
// can reach a good ending is asked by training, which walks the script.
import type { Persona } from '../../language/training/persona';
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
  { personas, paraphrases, panels, curriculum }: TrainingPack,
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
  curriculum.focus.forEach((tag, i) => {
    const { tags } = context.names;
    const path = `$.training.curriculum.focus[${i}]`;
    if (!tags.has(tag)) context.problems.add('unknown-name', path, { value: tag, expected: 'tag', near: tags });
  });
  checkOnce(
    context,
    curriculum.levels.map(({ level }) => ({ id: level })),
    '$.training.curriculum.levels',
    'level',
  );
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
  const { names, problems } = context;
  checkWords(context, persona.title, `${path}.title`);
  for (const [id, value] of Object.entries(persona.facts)) {
    const place = memberPath(`${path}.facts`, id);
    const fact = names.facts.get(id);
    if (fact) checkValue(fact, value, place, problems);
    else checkFactName(context, id, place);
  }
  persona.claims.forEach(({ fact: id, says }, i) => {
    const fact = names.facts.get(id);
    if (fact) checkValue(fact, says, `${path}.claims[${i}].says`, problems);
    else checkFactName(context, id, `${path}.claims[${i}].fact`);
  });
  persona.answers.forEach((answer, i) => checkStepPart(context, answer, 'answer', `${path}.answers[${i}]`));
  persona.objections.forEach((id, i) => checkObjection(context, id, `${path}.objections[${i}]`));
  persona.events.forEach(({ event, at }, i) => {
    const place = `${path}.events[${i}]`;
    const [events, steps] = [names.events, names.steps];
    if (!events.has(event)) {
      problems.add('unknown-name', `${place}.event`, { value: event, expected: 'event', near: events });
    }
    if (!steps.has(at))
      problems.add('unknown-name', `${place}.at`, { value: at, expected: 'step', near: steps.keys() });
  });
  for (const key of ['volunteers', 'ifAsked', 'never'] as const) {
    persona.knows[key].forEach((id, i) => checkFactName(context, id, `${path}.knows.${key}[${i}]`));
  }
}

function checkParaphrase(context: CheckContext, paraphrase: Paraphrase, path: string): void {
  if ('answer' in paraphrase) checkStepPart(context, paraphrase.answer, 'answer', `${path}.answer`);
  else checkObjection(context, paraphrase.objection, `${path}.objection`);
  paraphrase.texts.forEach((words, i) => checkWords(context, words, `${path}.texts[${i}]`));
}

function checkObjection({ script, problems }: CheckContext, id: string, path: string): void {
  const known = script.objections.map((objection) => objection.id);
  if (!known.includes(id)) problems.add('unknown-name', path, { value: id, expected: 'objection', near: known });
}
