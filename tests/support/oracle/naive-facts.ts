// Facts and conditions of a script, read as plainly as possible. In: a script. Out: which values there are, and what holds.
import type { Condition } from '@/scripts/language/condition';
import type { Fact, Facts, FactValue } from '@/scripts/language/fact';
import type { Atom } from '@/scripts/language/rule';
import type { Script } from '@/scripts/language/script';
import type { Assignments } from '@/scripts/language/step';
import type { Happening } from './happening';

type FactCondition = Extract<Condition, { fact: string }>;

export class NaiveFacts {
  /** Facts that some condition reads; the others are not kept. */
  private readonly read: ReadonlySet<string>;

  constructor(
    private readonly script: Script,
    observed: readonly Condition[],
  ) {
    const { conditions, stages, objections, events, closing, assumptions } = script;
    const text = JSON.stringify([observed, conditions, stages, objections, events, closing, assumptions]);
    const named = [...text.matchAll(/\{"fact":"(\w+)","(?!label)(\w+)"/g)].map((match) => match[1] ?? '');
    this.read = new Set([...named, script.campaigns.fact]);
  }

  /** Facts that are kept, each with the values that it may have when a call begins. */
  startValues(): readonly { readonly id: string; readonly values: readonly FactValue[] }[] {
    return this.script.facts
      .filter((fact) => this.read.has(fact.id) && fact.personal !== true)
      .map((fact) => ({ id: fact.id, values: startValuesOf(fact) }));
  }

  /** Whether a call may begin with these facts. */
  mayBegin(facts: Facts): boolean {
    return this.script.assumptions.every(({ holds }) => this.holds(holds, facts));
  }

  /** Values to enter; a fact that nothing reads has one, so that it can be entered. */
  enterable(id: string): readonly FactValue[] {
    const fact = this.script.facts.find((one) => one.id === id);
    if (fact === undefined) return [];
    return this.read.has(id) ? valuesOf(fact) : [null];
  }

  holds(condition: Condition, facts: Facts): boolean {
    if ('all' in condition) return condition.all.every((part) => this.holds(part, facts));
    if ('any' in condition) return condition.any.some((part) => this.holds(part, facts));
    if ('not' in condition) return !this.holds(condition.not, facts);
    if ('condition' in condition) {
      const named = this.script.conditions.find(({ id }) => id === condition.condition);
      return named !== undefined && this.holds(named.when, facts);
    }
    if ('campaign' in condition) {
      const { fact, rows } = this.script.campaigns;
      return rows.some(({ value, has }) => value === facts[fact] && has.includes(condition.campaign));
    }
    return this.factHolds(condition, facts[condition.fact] ?? null);
  }

  private factHolds(condition: FactCondition, value: FactValue): boolean {
    if ('known' in condition) return (value !== null) === condition.known;
    if ('is' in condition) return [condition.is].flat().some((one) => one === value);
    // A date is known by its side alone; one that the script itself wrote is on none.
    if ('present' in condition) return value === condition.present;
    return (
      typeof value === 'number' &&
      this.bounded(condition.atLeast, (bound) => value >= bound) &&
      this.bounded(condition.atMost, (bound) => value <= bound) &&
      this.bounded(condition.above, (bound) => value > bound) &&
      this.bounded(condition.below, (bound) => value < bound)
    );
  }

  /** A bound that is not there, or a setting that is not, bounds nothing. */
  private bounded(bound: number | { setting: string } | undefined, fits: (bound: number) => boolean): boolean {
    if (bound === undefined) return true;
    const number =
      typeof bound === 'number' ? bound : this.script.settings.find(({ id }) => id === bound.setting)?.value;
    return number === undefined || fits(number);
  }

  /** Whether an atom holds at something that happened. */
  atom(atom: Atom, now: Happening): boolean {
    if ('all' in atom) return atom.all.every((part) => this.atom(part, now));
    if ('any' in atom) return atom.any.some((part) => this.atom(part, now));
    if ('not' in atom) return !this.atom(atom.not, now);
    if ('holds' in atom) return this.holds(atom.holds, now.facts);
    if ('step' in atom) return now.step === atom.step;
    if ('tag' in atom) return now.tags.includes(atom.tag);
    if ('answer' in atom) return now.answer === atom.answer;
    if ('task' in atom) return now.task === atom.task;
    return 'event' in atom ? now.event === atom.event : this.ends(atom, now);
  }

  private ends(atom: Extract<Atom, { disposition: string } | { status: string | null }>, now: Happening): boolean {
    const row = this.script.closing.rows.find(({ id }) => id === now.row);
    if (row === undefined) return false;
    return 'disposition' in atom ? row.disposition === atom.disposition : row.status === atom.status;
  }

  assigned(facts: Facts, set: Assignments | undefined): Facts {
    let after = facts;
    for (const [id, value] of Object.entries(set ?? {})) {
      if (value === null || typeof value !== 'object') after = this.written(after, id, value);
      else {
        const fact = this.script.facts.find((one) => one.id === id);
        const before = facts[id];
        if (fact?.kind !== 'count' || typeof before !== 'number') continue;
        after = this.written(after, id, Math.max(fact.min, Math.min(fact.max, before + value.add)));
      }
    }
    return after;
  }

  written(facts: Facts, id: string, value: FactValue): Facts {
    return this.read.has(id) ? { ...facts, [id]: value } : facts;
  }

  /** The facts after the event of the clock that fires at a date: what is known of the date is that it is past. */
  passed(facts: Facts, date: string | null): Facts {
    return date === null || (facts[date] ?? null) === null ? facts : this.written(facts, date, 'before');
  }

  isPersonal(id: string): boolean {
    return this.script.facts.find((fact) => fact.id === id)?.personal === true;
  }
}

function startValuesOf(fact: Fact): readonly FactValue[] {
  if (fact.from !== 'intake') return [startOf(fact)];
  return valuesOf(fact).filter((value) => value !== null || (fact.required !== true && startOf(fact) === null));
}

function valuesOf(fact: Fact): readonly FactValue[] {
  switch (fact.kind) {
    case 'flag':
      return [true, false];
    case 'choice':
      return [...fact.values.map(({ id }) => id), null];
    case 'count':
      return Array.from({ length: fact.max - fact.min + 1 }, (_, index) => fact.min + index);
    case 'amount':
      return [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5, 9, 9.5, 10, null];
    case 'text':
      return fact.format === 'date' ? ['before', 'today', 'after', null] : ['слово', null];
    case 'list':
      return [[], null];
  }
}

function startOf(fact: Fact): FactValue {
  switch (fact.kind) {
    case 'flag':
      return fact.initial ?? false;
    case 'choice':
      return fact.initial ?? null;
    case 'count':
      return fact.initial ?? fact.min;
    default:
      return null;
  }
}
