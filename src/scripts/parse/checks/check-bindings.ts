// Whether what a script binds to roles is there and of a kind that the role can be played by. In: a script of the right form with
// its names. Out: problems. A role that is bound to nothing is no problem: its tool is not offered.
import { ROLE_NAMES, type RoleTarget, targetOf } from '../../language/roles/bindings';
import type { Fact } from '../../language/fact';
import { roleKindsOf } from '../../language/roles/role-kinds';
import type { CheckContext } from './check-context';

/** Checks every role that the script binds. */
export function checkBindings(context: CheckContext): void {
  for (const role of ROLE_NAMES) {
    const id = context.script.bindings[role];
    if (id !== undefined) checkBinding(context, id, targetOf(role), `$.bindings.${role}`);
  }
  const { campaign } = context.script.bindings;
  if (campaign !== undefined && campaign !== context.script.campaigns.fact) {
    const expected = `one-of:${context.script.campaigns.fact}`;
    context.problems.add('wrong-value', '$.bindings.campaign', { value: campaign, expected });
  }
}

function checkBinding({ names, problems, script }: CheckContext, id: string, target: RoleTarget, path: string): void {
  switch (target.names) {
    case 'setting':
      if (!names.settings.has(id)) problems.add('unknown-setting', path, { value: id, near: names.settings });
      return;
    case 'condition':
      if (!names.conditions.has(id))
        problems.add('unknown-condition', path, { value: id, near: names.conditions.keys() });
      return;
    case 'note': {
      const notes = script.notes.map((note) => note.id);
      if (!notes.includes(id)) problems.add('unknown-name', path, { value: id, expected: 'note', near: notes });
      return;
    }
    default:
  }
  const fact = names.facts.get(id);
  if (!fact) problems.add('unknown-fact', path, { value: id, near: names.facts.keys() });
  else if (target.names === 'list') {
    if (!hasFields(fact, target.fields)) {
      const fields = Object.entries(target.fields).map(([name, type]) => `${name} (${type})`);
      problems.add('wrong-kind', path, { value: id, expected: `list-with:${fields.join(', ')}` });
    }
  } else if (!roleKindsOf(fact).some((kind) => target.kinds.includes(kind))) {
    problems.add('wrong-kind', path, { value: id, expected: `role:${target.kinds.join('|')}` });
  }
}

function hasFields(fact: Fact, wanted: Readonly<Record<string, string>>): boolean {
  if (fact.kind !== 'list') return false;
  return Object.entries(wanted).every(([id, type]) =>
    fact.fields.some((field) => field.id === id && field.type === type),
  );
}
