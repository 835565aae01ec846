// A rule that repeats, by the same name, a condition of the very moves it speaks of: it holds move by move, whatever the facts.
import type { Condition } from '@/scripts/language/condition';
import type { Atom, Pattern, Rule } from '@/scripts/language/rule';
import type { Script } from '@/scripts/language/script';
import { conditionsOfRules } from '../../model/rule-conditions';
import { AtomSets } from '../../model/atom-sets';
import type { SetSpace } from '../../sets/set-space';
import type { BehaviourCheck } from '../check';
import { placedConditions } from '../shape/conditions/placed-conditions';
import { ruleData } from './rule-data';

export const ruleTautology: BehaviourCheck<'rule-tautology'> = {
  id: 'rule-tautology',
  layer: 'conduct',
  words: {
    ru: [
      'Правило «{title}» ничего не стережёт: оно повторяет по имени условие самого скрипта ({names}) и меняется вместе с ним.',
      'Напишите в правиле сами факты и значения.',
    ],
    en: [
      'The rule “{title}” guards nothing: it repeats by name a condition of the script itself ({names}), and changes with it.',
      'Write the facts and values themselves into the rule.',
    ],
  },
  run: ({ space, verdicts }) => {
    const { script } = space.model;
    const inFlow = new Set(placedConditions(script).flatMap(({ condition }) => namesIn(script, condition)));
    return ruleData(script, verdicts, 'holds').flatMap(({ rule, place, data }) => {
      const bad = forbidden(rule.pattern);
      const names = sharedNames(script, rule, inFlow);
      if (bad === null || names.length === 0 || !isKeptByEveryMove(space, bad)) return [];
      return [{ place, data: { ...data, names: names.join(', ') } }];
    });
  },
};

/** What must hold at no moment; null for patterns that remember what came before. */
function forbidden(pattern: Pattern): Atom | null {
  if (pattern.kind === 'absence') return pattern.of;
  return pattern.kind === 'universality' ? { not: pattern.of } : null;
}

/** Whether no move at all leads to the forbidden, though only the guards of moves prevent it. */
function isKeptByEveryMove<S>(space: SetSpace<S>, bad: Atom): boolean {
  const { sets, model } = space;
  const atoms = new AtomSets(space);
  const edges = model.locations.flatMap((location) => location.edges.filter(({ isMoment }) => isMoment));
  const threatened = edges.filter((edge) => !sets.isNone(atoms.after(bad, edge)));
  return threatened.length > 0 && !threatened.some((edge) => space.leads(sets.all, edge, atoms.after(bad, edge)));
}

function sharedNames(script: Script, rule: Rule, inFlow: ReadonlySet<string>): readonly string[] {
  const names = conditionsOfRules({ rules: [rule] }).flatMap((condition) => namesIn(script, condition));
  return [...new Set(names)].filter((name) => inFlow.has(name));
}

/** Named conditions and columns of the campaign table that a condition reads, one in another included. */
function namesIn(script: Script, condition: Condition): readonly string[] {
  const found = new Set<string>();
  const waiting: Condition[] = [condition];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ('all' in next) waiting.push(...next.all);
    else if ('any' in next) waiting.push(...next.any);
    else if ('not' in next) waiting.push(next.not);
    else if ('campaign' in next) found.add(next.campaign);
    else if ('condition' in next && !found.has(next.condition)) {
      const { condition: id } = next;
      found.add(id);
      waiting.push(...script.conditions.flatMap((named) => (named.id === id ? [named.when] : [])));
    }
  }
  return [...found];
}
