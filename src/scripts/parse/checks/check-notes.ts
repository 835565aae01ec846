// Whether notes name systems, conditions and lists that are there. In: a script of the right form with its names. Out: problems.
// Their placeholders are checked with those of other texts.
import type { CheckContext } from './check-context';
import { checkSystem } from './flow/check-system';

/** Checks the note templates. */
export function checkNotes(context: CheckContext): void {
  const { script, names, problems, checkCondition } = context;
  script.notes.forEach((note, i) => {
    const path = `$.notes[${i}]`;
    checkSystem(context, note.system, `${path}.system`);
    checkCondition(note.when, `${path}.when`);
    note.lines.forEach(({ when, each }, j) => {
      checkCondition(when, `${path}.lines[${j}].when`);
      if (each === undefined) return;
      const place = `${path}.lines[${j}].each`;
      const fact = names.facts.get(each);
      if (!fact) problems.add('unknown-fact', place, { value: each, near: names.facts.keys() });
      else if (fact.kind !== 'list') problems.add('wrong-kind', place, { value: each, expected: 'fact:list' });
    });
  });
}
