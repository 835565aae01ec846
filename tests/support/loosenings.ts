// Which safeguards of a script can be taken off for the sake of its rules. In: a script and rules. Out: names that `loosened`
// understands, and where a call has to stand to feel them.
import { allSteps } from '@/scripts/language/all-steps';
import type { Condition } from '@/scripts/language/condition';
import type { Fact } from '@/scripts/language/fact';
import type { Atom, Rule } from '@/scripts/language/rule';
import type { Script } from '@/scripts/language/script';
import { conditionsOfRules } from '@/verify/model/rule-conditions';
import { type NamedWay, partsOf, waysOf } from './loosened-scripts';
import type { Leaving } from './nearby-violations';

export interface Loosening {
  readonly name: string;
  readonly leaving: Leaving;
  /** Whether the rule speaks of anything that the loosening changes at once. */
  readonly concerns: (rule: Rule) => boolean;
}

/** Safeguards that are only taken away, the gentlest first. */
export function loosenings(script: Script): readonly Loosening[] {
  const ways = waysOf(script);
  const close = stepsBefore(ways, '@close');
  const ofWays = namer(ways);
  const { rows } = script.closing;
  const weaker = (id: string, when: Condition | undefined) =>
    partsOf(when).map((_part, part) => `weaker ${id} ${part}`);
  const closing = (names: readonly string[]): readonly Loosening[] =>
    names.map((name) => ({ name, leaving: close, concerns: readsClosing }));
  const anywhere = (names: readonly string[]): readonly Loosening[] =>
    names.map((name) => ({ name, leaving: null, concerns: () => true }));
  return [
    ...closing(rows.flatMap(({ id, obligations }) => obligations.map((owed) => `unowed ${id} ${owed}`))),
    ...closing(otherStatuses(script)),
    ...ofWays(({ name, way }) => (way.when !== undefined && name.includes('/') ? [`unguarded ${name}`] : [])),
    ...ofWays(({ name, way }) => (way.when !== undefined && !name.includes('/') ? [`missing ${name}`] : [])),
    ...ways.flatMap((named) =>
      Object.keys(named.way.set ?? {}).map((fact) => ({
        name: `unset ${named.name} ${fact}`,
        leaving: leavingOf(ways, named),
        concerns: (rule: Rule) => factsOf(rule).has(fact),
      })),
    ),
    ...closing(rows.flatMap(({ id, when }) => weaker(id, when))),
    ...anywhere(script.conditions.flatMap(({ id, when }) => weaker(id, when))),
    ...anywhere(script.events.flatMap(({ id, when }) => (when === undefined ? [] : [`unguarded !${id}`]))),
  ];
}

/**
 * What is done too early or at the wrong place, of what one rule speaks of: first two safeguards of one thing at once, then
 * jumps and facts that are written too soon: next to their right place, then from the beginning of the call on.
 */
export function slips(script: Script, rule: Rule): readonly Loosening[] {
  const ways = waysOf(script);
  const places = new Map(allSteps(script).map(({ step }, index) => [step.id, index]));
  const placeOf = (step: string | null): number => (step === null ? Number.POSITIVE_INFINITY : (places.get(step) ?? 0));
  const near = (at: number) => {
    const byDistance = ways.toSorted((one, other) => distance(one, at) - distance(other, at));
    return [...new Set([...byDistance.slice(0, NEIGHBOURS), ...ways])];
  };
  const distance = ({ step }: NamedWay, at: number): number => Math.abs(placeOf(step) - at);
  const writes = (fact: string) => ways.find(({ way }) => Object.hasOwn(way.set ?? {}, fact))?.step ?? null;
  return [
    ...doubles(script, ways, rule),
    ...targetsOf(script, rule).flatMap((target) =>
      namer(near(placeOf(target)))(({ name, way }) => (way.to === target ? [] : [`leads ${name} ${target}`])),
    ),
    ...valuesOf(script, rule).flatMap(({ fact, value }) =>
      namer(near(placeOf(writes(fact))))(({ name }) => [`sets ${name} ${fact} ${value}`]),
    ),
  ];
}

/** How many ways next to the right place are tried first. */
const NEIGHBOURS = 12;

/** An obligation and the answers that wait for the same facts. */
function doubles(script: Script, ways: readonly NamedWay[], rule: Rule): readonly Loosening[] {
  const { rows, obligations } = script.closing;
  const wanted = factsOf(rule);
  const reads = (condition: Condition | undefined) =>
    condition !== undefined && factsIn(condition).some((fact) => wanted.has(fact));
  const guarded = ways.filter(({ name, way }) => name.includes('/') && reads(way.when));
  const dispositions = new Set(
    atomsOf(rule.pattern).flatMap((atom) => ('disposition' in atom ? [atom.disposition] : [])),
  );
  return rows
    .filter(({ disposition }) => dispositions.has(disposition))
    .flatMap(({ id, obligations: owed }) =>
      obligations
        .filter((one) => owed.includes(one.id) && reads(one.met))
        .flatMap((one) =>
          guarded.map((way) => ({
            name: `unowed ${id} ${one.id} + unguarded ${way.name}`,
            leaving: leavingOf(ways, way),
            concerns: () => true,
          })),
        ),
    );
}

/** Makes loosenings of ways. */
function namer(ways: readonly NamedWay[]) {
  return (names: (way: NamedWay) => readonly string[]): readonly Loosening[] =>
    ways.flatMap((way) => names(way).map((name) => ({ name, leaving: leavingOf(ways, way), concerns: () => true })));
}

/** The steps on which a call has to stand to take a way. */
function leavingOf(ways: readonly NamedWay[], { step, name }: NamedWay): Leaving {
  if (step === null) return null;
  return name.includes('/') ? new Set([step]) : stepsBefore(ways, step);
}

/** Steps on which a call stands right before it comes to a place, by way of forks or at once. */
function stepsBefore(ways: readonly NamedWay[], target: string): ReadonlySet<string> {
  const places = new Set([target]);
  const steps = new Set<string>();
  for (const place of places) {
    for (const { step, name, way } of ways) {
      if (way.to !== place || step === null) continue;
      if (name.includes('/')) steps.add(step);
      else places.add(step);
    }
  }
  return steps;
}

function otherStatuses({ closing }: Script): readonly string[] {
  return closing.rows.flatMap((row) =>
    [null, ...closing.statuses.map(({ id }) => id)]
      .filter((status) => status !== row.status)
      .map((status) => `status ${row.id} ${status ?? 'none'}`),
  );
}

/** Whether a rule speaks of how a call closes. */
function readsClosing({ pattern }: Rule): boolean {
  return atomsOf(pattern).some((atom) => 'status' in atom || 'disposition' in atom);
}

/** Where a rule looks: steps that it names by id, by an answer or by a tag, and the close. */
function targetsOf(script: Script, rule: Rule): readonly string[] {
  const atoms = atomsOf(rule.pattern);
  const tags = new Set(atoms.flatMap((atom) => ('tag' in atom ? [atom.tag] : [])));
  const ids = new Set(
    atoms.flatMap((atom) =>
      'step' in atom ? [atom.step] : 'answer' in atom ? [atom.answer.slice(0, atom.answer.indexOf('/'))] : [],
    ),
  );
  const steps = allSteps(script).flatMap(({ step }) =>
    step.kind !== 'fork' && (ids.has(step.id) || step.tags?.some((tag) => tags.has(tag)) === true) ? [step.id] : [],
  );
  return readsClosing(rule) ? ['@close', ...steps] : steps;
}

/** The facts that a rule reads, with values that a call could write. */
function valuesOf(script: Script, rule: Rule): readonly { readonly fact: string; readonly value: string | number }[] {
  const read = factsOf(rule);
  return script.facts
    .filter(({ id, from }) => read.has(id) && from !== 'intake')
    .flatMap((fact) => writable(fact).map((value) => ({ fact: fact.id, value })));
}

function writable(fact: Fact): readonly (string | number)[] {
  if (fact.kind === 'choice') return fact.values.map(({ id }) => id);
  if (fact.kind === 'flag') return ['true', 'false'];
  return fact.kind === 'count' ? [fact.min, fact.max] : [];
}

function factsOf(rule: Rule): ReadonlySet<string> {
  return new Set(conditionsOfRules({ rules: [rule] }).flatMap(factsIn));
}

function factsIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(factsIn);
  if ('any' in condition) return condition.any.flatMap(factsIn);
  if ('not' in condition) return factsIn(condition.not);
  return 'fact' in condition ? [condition.fact] : [];
}

/** The single atoms of a pattern. */
function atomsOf(pattern: Rule['pattern']): readonly Atom[] {
  switch (pattern.kind) {
    case 'precedence':
      return [pattern.of, ...pattern.after].flatMap(singleAtoms);
    case 'response':
      return [pattern.to, pattern.expect].flatMap(singleAtoms);
    case 'never-after':
      return [pattern.after, pattern.never].flatMap(singleAtoms);
    case 'between':
      return [pattern.from, pattern.until, pattern.never].flatMap(singleAtoms);
    case 'not-coexist':
      return [pattern.one, pattern.other].flatMap(singleAtoms);
    default:
      return singleAtoms(pattern.of);
  }
}

function singleAtoms(atom: Atom): readonly Atom[] {
  if ('all' in atom) return atom.all.flatMap(singleAtoms);
  if ('any' in atom) return atom.any.flatMap(singleAtoms);
  return 'not' in atom ? singleAtoms(atom.not) : [atom];
}
