// Elementary conditions as tests of one fact. In: a script and a condition. Out: its test; settings and the campaign table are
// looked up.
import type { Bound, Condition } from '@/scripts/language/condition';
import type { FactValue } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import type { FactCondition } from '@/scripts/language/visit/fold-condition';
import { PRESENT_SAMPLES } from './present-samples';

/** A test of one fact. */
export interface Leaf {
  readonly fact: string;
  holds(value: FactValue): boolean;
  /** Constants that the fact is compared with. */
  readonly bounds: readonly number[];
}

export function leafOf(script: Script, condition: FactCondition): Leaf {
  if ('campaign' in condition) return campaignLeaf(script, condition.campaign);
  const { fact } = condition;
  if ('known' in condition) return { fact, holds: (value) => (value !== null) === condition.known, bounds: [] };
  if ('is' in condition) return { fact, holds: isOneOf(condition.is), bounds: [] };
  if ('present' in condition) {
    const sample = PRESENT_SAMPLES[condition.present];
    return { fact, holds: (value) => typeof value === 'string' && value.startsWith(sample), bounds: [] };
  }
  return comparison(script, condition);
}

function campaignLeaf({ campaigns }: Script, column: string): Leaf {
  const ticked = campaigns.rows.filter((row) => row.has.includes(column)).map((row) => row.value);
  return {
    fact: campaigns.fact,
    holds: (value) => typeof value === 'string' && ticked.includes(value),
    bounds: [],
  };
}

function isOneOf(is: string | boolean | readonly string[]): Leaf['holds'] {
  if (typeof is === 'string' || typeof is === 'boolean') return (value) => value === is;
  return (value) => typeof value === 'string' && is.includes(value);
}

function comparison(script: Script, condition: Extract<Condition, { atLeast?: Bound | undefined }>): Leaf {
  const given = [condition.atLeast, condition.atMost, condition.above, condition.below];
  const [atLeast, atMost, above, below] = given.map((bound) => (bound === undefined ? null : boundOf(script, bound)));
  const within = (value: number): boolean => value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity);
  const between = (value: number): boolean => value > (above ?? -Infinity) && value < (below ?? Infinity);
  return {
    fact: condition.fact,
    holds: (value) => typeof value === 'number' && within(value) && between(value),
    bounds: given.flatMap((bound) => (bound === undefined ? [] : [boundOf(script, bound)])),
  };
}

function boundOf(script: Script, bound: Bound): number {
  if (typeof bound === 'number') return bound;
  const setting = script.settings.find((candidate) => candidate.id === bound.setting);
  if (setting === undefined) throw new Error(`no setting ${bound.setting}`);
  return setting.value;
}
