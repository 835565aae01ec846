// What a search has seen of each step. In: facts. Out: a key for those that matter, and whether they show something new.
import type { CallPlan } from '@/machines/plan/call-plan';
import { decidingRow } from '@/machines/graph/closing-row';
import type { Facts, FactValue } from '@/scripts/language/fact';

/** Tells states of one step apart by the facts that matter, and knows which values were seen there already. */
export class Novelty {
  readonly #codes = new Map<FactValue, number>();
  readonly #known = new WeakMap<Facts, Signature>();
  readonly #seen = new Map<string, Set<number>>();
  readonly #plan: CallPlan;
  readonly #relevant: readonly (readonly [fact: string, read: 'value' | 'known'])[];

  constructor(plan: CallPlan, relevant: ReadonlyMap<string, 'value' | 'known'>) {
    this.#plan = plan;
    this.#relevant = [...relevant];
  }

  keyOf(facts: Facts): string {
    return this.#of(facts).key;
  }

  /** Whether a fact has a value that it had in no earlier state of the step with the same row. */
  isNewValue(step: string, facts: Facts): boolean {
    const { row, features } = this.#of(facts);
    return this.#isNew(`${step} ${row}`, features);
  }

  /** Whether the closing table gives a row that it gave in no earlier state of the step. */
  isNewRow(step: string, facts: Facts): boolean {
    return this.#isNew(step, [this.#of(facts).row]);
  }

  #isNew(step: string, features: readonly number[]): boolean {
    const seen = this.#seen.get(step) ?? new Set<number>();
    this.#seen.set(step, seen);
    const before = seen.size;
    for (const feature of features) seen.add(feature);
    return seen.size > before;
  }

  #of(facts: Facts): Signature {
    const known = this.#known.get(facts);
    if (known) return known;
    const codes = this.#relevant.map(([fact, read]) => {
      const value = facts[fact] ?? null;
      return this.#codeOf(read === 'known' && value !== null ? '+' : value);
    });
    const features = codes.map((code, place) => code * FEATURES + place);
    const row = this.#plan.graph.rows.indexOf(decidingRow(this.#plan, facts)) * FEATURES + FEATURES - 1;
    const made = { features, row, key: String.fromCharCode(...codes) };
    this.#known.set(facts, made);
    return made;
  }

  #codeOf(value: FactValue): number {
    const code = this.#codes.get(value) ?? this.#codes.size;
    this.#codes.set(value, code);
    return code;
  }
}

/** What the search sees of facts. */
interface Signature {
  readonly features: readonly number[];
  readonly row: number;
  readonly key: string;
}

/** More than the facts that a script may have. */
const FEATURES = 128;
