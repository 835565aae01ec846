// Whether every citation names an entry of the script's catalogue. In: a script of the right form. Out: `unknown-source`.
import type { CheckContext } from './check-context';

/** Checks `sources` of every part, and the rule of every closing row. */
export function checkSources(context: CheckContext): void {
  const { script, steps } = context;
  const check = (refs: readonly string[] | undefined, path: string) => checkRefs(context, refs, path);
  const checkAll = (items: readonly { readonly sources?: readonly string[] | undefined }[] | undefined, path: string) =>
    items?.forEach(({ sources }, i) => check(sources, `${path}[${i}].sources`));
  checkAll(script.settings, '$.settings');
  checkAll(script.facts, '$.facts');
  script.facts.forEach((fact, i) => fact.kind === 'choice' && checkAll(fact.values, `$.facts[${i}].values`));
  checkAll(script.conditions, '$.conditions');
  checkAll(script.campaigns.rows, '$.campaigns.rows');
  checkAll(script.stages, '$.stages');
  checkAll(script.objections, '$.objections');
  checkAll(script.events, '$.events');
  for (const { step, path } of steps) {
    check(step.sources, `${path}.sources`);
    if (step.kind === 'fork') continue;
    checkAll(step.tasks, `${path}.tasks`);
    checkAll(step.answers, `${path}.answers`);
  }
  checkAll(script.closing.obligations, '$.closing.obligations');
  checkAll(script.closing.rows, '$.closing.rows');
  script.closing.rows.forEach(({ rule }, i) => checkRef(context, rule, `$.closing.rows[${i}].rule`));
  checkAll(script.notes, '$.notes');
  checkAll(script.rules, '$.rules');
}

/** Checks a list of citations. */
export function checkRefs(context: CheckContext, refs: readonly string[] | undefined, path: string): void {
  refs?.forEach((ref, i) => checkRef(context, ref, `${path}[${i}]`));
}

function checkRef({ names, problems }: CheckContext, ref: string, path: string): void {
  if (!names.sources.has(ref)) problems.add('unknown-source', path, { value: ref, near: names.sources });
}
