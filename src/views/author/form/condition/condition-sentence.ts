import type { Bound, Condition } from '@/scripts/language/condition';
import type { Fact } from '@/scripts/language/fact';
import { isDateFact } from '@/scripts/language/is-date-fact';
import type { Script } from '@/scripts/language/script';

/** A condition that holds no other. */
export type Claim = Exclude<
  Condition,
  { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | { readonly not: Condition }
>;

/** One row of a sentence: a claim, or that it is not so. */
export interface SentenceRow {
  readonly isNot: boolean;
  readonly claim: Claim;
}

/** Rows are joined by "and", blocks of rows by "or". */
export type Sentence = readonly (readonly SentenceRow[])[];

/** How a value is compared. `yes` and `no`: of a flag; `one`: one of several values; the last four: of a number. */
export type Operator =
  | 'holds'
  | 'yes'
  | 'no'
  | 'is'
  | 'one'
  | 'known'
  | 'unknown'
  | 'before'
  | 'today'
  | 'after'
  | 'atLeast'
  | 'atMost'
  | 'above'
  | 'below';

const BOUNDS = ['atLeast', 'atMost', 'above', 'below'] as const;
type BoundName = (typeof BOUNDS)[number];

/** A condition as a flat sentence; null where it is nested deeper than one can say in two levels. */
export function sentenceOf(condition: Condition): Sentence | null {
  const blocks = 'any' in condition ? condition.any : [condition];
  const read = blocks.map((block) => ('all' in block ? block.all : [block]).map(rowsOf));
  const rows = read.map((block) => block.flatMap((each) => each ?? []));
  return read.some((block) => block.includes(null)) ? null : rows;
}

/** The condition that a sentence says. */
export function conditionOf(sentence: Sentence): Condition {
  const blocks = sentence.map((rows) => joined('all', rows.map(conditionOfRow)));
  return joined('any', blocks);
}

/** What can be asked of what a row is about. */
export function operatorsFor(claim: Claim, script: Script): readonly Operator[] {
  if (!('fact' in claim)) return ['holds'];
  const fact = script.facts.find(({ id }) => id === claim.fact);
  return fact === undefined ? [operatorOf(claim)] : operatorsOfFact(fact);
}

/** How a claim compares. */
export function operatorOf(claim: Claim): Operator {
  if (!('fact' in claim)) return 'holds';
  if ('known' in claim) return claim.known ? 'known' : 'unknown';
  if ('present' in claim) return claim.present;
  if ('is' in claim) return operatorOfValue(claim.is);
  return BOUNDS.find((name) => claim[name] !== undefined) ?? 'atLeast';
}

/** A claim about another thing: the first that can be said of it. */
export function claimAbout(subject: string, script: Script): Claim {
  const [kind = '', id = ''] = subject.split(':');
  if (kind === 'condition') return { condition: id };
  if (kind === 'campaign') return { campaign: id };
  const fact = script.facts.find((each) => each.id === id);
  const [first = 'known'] = fact === undefined ? [] : operatorsOfFact(fact);
  return claimWith({ fact: id, known: true }, first, script);
}

/** What a claim is about, as `claimAbout` reads it. */
export function subjectOf(claim: Claim): string {
  if ('condition' in claim) return `condition:${claim.condition}`;
  return 'campaign' in claim ? `campaign:${claim.campaign}` : `fact:${claim.fact}`;
}

/** The same claim with another comparison; what it compares with is kept where it can be. */
export function claimWith(claim: Claim, operator: Operator, script: Script): Claim {
  if (!('fact' in claim)) return claim;
  const { fact } = claim;
  switch (operator) {
    case 'holds':
      return claim;
    case 'yes':
    case 'no':
      return { fact, is: operator === 'yes' };
    case 'is':
      return { fact, is: valuesOf(claim)[0] ?? firstValue(fact, script) };
    case 'one':
      return { fact, is: valuesOf(claim).length > 0 ? valuesOf(claim) : [firstValue(fact, script)] };
    case 'known':
    case 'unknown':
      return { fact, known: operator === 'known' };
    case 'before':
    case 'today':
    case 'after':
      return { fact, present: operator };
    default:
      return bounded(fact, operator, boundOf(claim) ?? 1);
  }
}

/** The values of a choice that a claim names. */
export function valuesOf(claim: Claim): readonly string[] {
  if (!('is' in claim) || typeof claim.is === 'boolean') return [];
  return typeof claim.is === 'string' ? [claim.is] : claim.is;
}

/** The number, or the setting, that a claim compares with. */
export function boundOf(claim: Claim): Bound | null {
  if (!('fact' in claim) || 'known' in claim || 'present' in claim || 'is' in claim) return null;
  const name = BOUNDS.find((each) => claim[each] !== undefined);
  return name === undefined ? null : (claim[name] ?? null);
}

/** The claim with another number or setting. */
export function withBound(claim: Claim, bound: Bound): Claim {
  const name = BOUNDS.find((each) => each === operatorOf(claim));
  return 'fact' in claim && name !== undefined ? bounded(claim.fact, name, bound) : claim;
}

function bounded(fact: string, name: BoundName, bound: Bound): Claim {
  return { fact, [name]: bound };
}

function operatorOfValue(is: string | boolean | readonly string[]): Operator {
  if (typeof is === 'boolean') return is ? 'yes' : 'no';
  return typeof is === 'string' ? 'is' : 'one';
}

function operatorsOfFact(fact: Fact): readonly Operator[] {
  switch (fact.kind) {
    case 'flag':
      return ['yes', 'no'];
    case 'choice':
      return ['is', 'one', 'known', 'unknown'];
    case 'count':
      return BOUNDS;
    case 'amount':
      return [...BOUNDS, 'known', 'unknown'];
    default:
      return isDateFact(fact) ? ['before', 'today', 'after'] : ['known'];
  }
}

function firstValue(fact: string, { facts }: Script): string {
  const found = facts.find(({ id }) => id === fact);
  return found?.kind === 'choice' ? (found.values[0]?.id ?? '') : '';
}

function conditionOfRow({ isNot, claim }: SentenceRow): Condition {
  return isNot ? { not: claim } : claim;
}

function joined(word: 'all' | 'any', parts: readonly Condition[]): Condition {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  return word === 'all' ? { all: parts } : { any: parts };
}

/** The rows of one part; null where it holds others. Two bounds of one number are two rows, unless both together are denied. */
function rowsOf(condition: Condition): readonly SentenceRow[] | null {
  const isNot = 'not' in condition;
  const inner = isNot ? condition.not : condition;
  if ('all' in inner || 'any' in inner || 'not' in inner) return null;
  const bounds = boundsOf(inner);
  if (bounds.length < 2) return [{ isNot, claim: inner }];
  return isNot ? null : bounds.map((claim) => ({ isNot, claim }));
}

function boundsOf(claim: Claim): readonly Claim[] {
  if (!('fact' in claim) || 'known' in claim || 'present' in claim || 'is' in claim) return [];
  return BOUNDS.flatMap((name) => {
    const bound = claim[name];
    return bound === undefined ? [] : [bounded(claim.fact, name, bound)];
  });
}
