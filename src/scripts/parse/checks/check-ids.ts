// Every name once. In: a script of the right form. Out: `duplicate-id` problems.
import type { PlacedStep } from '../../language/all-steps';
import type { Script } from '../../language/script';
import type { ProblemList } from '../problem-list';

/** Adds a problem for each id that its list, or for steps and lines the whole script, has already. */
export function checkIds(script: Script, steps: readonly PlacedStep[], problems: ProblemList): void {
  const { campaigns, closing } = script;
  const once = (items: readonly { readonly id: string }[], path: string) =>
    onlyOnce(
      items.map(({ id }) => id),
      (index) => `${path}[${index}].id`,
      problems,
    );
  once(script.settings, '$.settings');
  once(script.systems, '$.systems');
  once(script.facts, '$.facts');
  script.facts.forEach((fact, i) => fact.kind === 'choice' && once(fact.values, `$.facts[${i}].values`));
  script.facts.forEach((fact, i) => fact.kind === 'list' && once(fact.fields, `$.facts[${i}].fields`));
  once(script.conditions, '$.conditions');
  once(campaigns.columns, '$.campaigns.columns');
  onlyOnce(
    campaigns.rows.map(({ value }) => value),
    (index) => `$.campaigns.rows[${index}].value`,
    problems,
  );
  once(script.stages, '$.stages');
  once(script.objections, '$.objections');
  once(script.events, '$.events');
  onlyOnce(
    steps.map(({ step }) => step.id),
    (index) => `${steps[index]?.path ?? '$'}.id`,
    problems,
  );
  const lines: [id: string, path: string][] = [];
  for (const { step, path } of steps) {
    if (step.kind === 'fork') continue;
    once(step.answers, `${path}.answers`);
    once(step.tasks ?? [], `${path}.tasks`);
    onlyOnce(
      (step.ask ?? []).map(({ fact }) => fact),
      (index) => `${path}.ask[${index}].fact`,
      problems,
    );
    step.say?.forEach((line, i) => lines.push([line.id, `${path}.say[${i}].id`]));
  }
  script.notes.forEach((note, i) =>
    note.lines.forEach((line, j) => lines.push([line.id, `$.notes[${i}].lines[${j}].id`])),
  );
  onlyOnce(
    lines.map(([id]) => id),
    (index) => lines[index]?.[1] ?? '$',
    problems,
  );
  once(closing.statuses, '$.closing.statuses');
  once(closing.dispositions, '$.closing.dispositions');
  once(closing.obligations, '$.closing.obligations');
  once(closing.rows, '$.closing.rows');
  once(script.notes, '$.notes');
  once(script.assumptions, '$.assumptions');
  once(script.rules, '$.rules');
  once(script.sources, '$.sources');
}

function onlyOnce(ids: readonly string[], pathOf: (index: number) => string, problems: ProblemList): void {
  const seen = new Set<string>();
  ids.forEach((id, index) => {
    if (seen.has(id)) problems.add('duplicate-id', pathOf(index), { value: id });
    seen.add(id);
  });
}
