// The retention script with its safeguards taken off, so that each of its rules can be broken for an example. In: the script and
// the name of a loosening. Out: another script.
import type { Script } from '@/scripts/language/script';
import type { Step } from '@/scripts/language/step';

/** Names of all loosenings, the gentlest first. */
export function loosenings(script: Script): readonly string[] {
  const rows = script.closing.rows.flatMap((row) =>
    STATUSES.filter((status) => status !== row.status).map((status) => `status ${row.id} ${status ?? 'none'}`),
  );
  return [
    ...rows,
    'no obligations',
    'no conditions',
    'neither',
    'no offer counted',
    'late unmoved',
    'outcome at once',
    'shortcuts',
  ];
}

/** A script with one safeguard less. Throws on a name that `loosenings` does not give. */
export function loosened(script: Script, name: string): Script {
  const copy = structuredClone(script);
  const [kind, id, status] = name.split(' ');
  if (kind === 'status') {
    for (const row of copy.closing.rows) if (row.id === id) row.status = status === 'none' ? null : (status ?? null);
    return copy;
  }
  if (name === 'no offer counted') {
    for (const one of copy.conditions) if (one.id === 'thinksOverOffer') one.when = { fact: 'decision', is: 'think' };
    for (const step of copy.stages.flatMap((stage) => stage.steps)) {
      const think = step.kind === 'fork' ? step.routes.find(({ set }) => set?.['decision'] === 'think') : undefined;
      if (step.kind === 'fork' && think !== undefined) step.routes = [{ set: think.set, to: think.to }];
    }
    return copy;
  }
  if (name === 'late unmoved') {
    for (const event of copy.events) {
      const set = event.fires ? event.routes.at(-1)?.set : undefined;
      if (set !== undefined) event.routes = [{ set, to: '@stay' }];
    }
    return copy;
  }
  if (name === 'outcome at once') {
    for (const step of copy.stages.flatMap((stage) => stage.steps)) {
      if (step.kind === 'talk') for (const answer of step.answers) answer.set = { ...answer.set, winback: 'agreed' };
    }
    return copy;
  }
  if (name !== 'no conditions') for (const row of copy.closing.rows) row.obligations = [];
  if (name === 'no obligations') return copy;
  const steps = copy.stages.flatMap((stage) => stage.steps);
  for (const step of steps) if (step.kind !== 'fork') for (const answer of step.answers) delete answer.when;
  if (name === 'shortcuts') for (const step of steps) addShortcuts(step, steps);
  else if (name !== 'neither' && name !== 'no conditions') throw new Error(`no loosening ${name}`);
  return copy;
}

const STATUSES = ['will', 'will_not', 'block', 'no_answer', null] as const;
const MEANT = ['consent', 'cancel-application', 'winback', 'offer', 'corrections', 'wrap-up', 'read-back'];

/** From every step one may jump to the steps that rules speak of. */
function addShortcuts(step: Step, steps: readonly Step[]): void {
  if (step.kind === 'fork') return;
  for (const target of steps) {
    if (target.kind === 'fork' || !(target.tags ?? []).some((tag) => MEANT.includes(tag))) continue;
    step.answers.push({ id: `to-${target.id}`, label: `→ ${target.title}`, withoutAsks: true, to: target.id });
  }
}
