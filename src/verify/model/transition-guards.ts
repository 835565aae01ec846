// When a transition of the call graph may be taken, as a formula over value classes. In: a transition. Out: its formula. The graph
// says what has to hold; here it is only encoded.
import type { CallGraph, Destination, GraphStep, Transition } from '@/machines/graph/call-graph';
import type { Obligation } from '@/scripts/language/closing';
import type { Condition } from '@/scripts/language/condition';
import type { Change } from '../sets/valuation-sets';
import type { FactChanges } from './facts/fact-changes';
import { ALWAYS, allOf, anyOf, type Formula, mapped, NEVER, negated } from './formula';
import type { FormulaCompiler } from './formula-compiler';

export class TransitionGuards {
  private readonly forkClosable = new Map<string, Formula>();
  private readonly asked = new Map<GraphStep, Formula>();
  private readonly settled = new Map<Obligation, Formula>();
  private closable: Formula | null = null;

  constructor(
    private readonly graph: CallGraph,
    private readonly changes: FactChanges,
    private readonly formulas: FormulaCompiler,
  ) {
    // Each after those that it leads to, so that a long chain of forks needs no recursion.
    for (const fork of graph.forks) this.forkClosable.set(fork.id, this.closableThrough(fork));
  }

  /** `step` is the one it starts on; null for what many steps inherit. */
  guardOf(transition: Transition, step: GraphStep | null): Formula {
    const { to, closes, needsAsks, trigger } = transition;
    // The forks on the way of a fork are asked about closing in their turn.
    const isAsked = closes === 'at-once' || (closes === 'on-the-way' && trigger.kind !== 'pass');
    return allOf([
      this.match(transition),
      needsAsks && step !== null ? this.askedOn(step) : ALWAYS,
      isAsked ? before(this.changes.madeBy(transition), this.closableAt(to)) : ALWAYS,
    ]);
  }

  /** The conditions hold, and those of earlier entries of a first-match list do not. */
  match({ when, unless }: Pick<Transition, 'when' | 'unless'>): Formula {
    return allOf([negated(anyOf(unless.map((one) => this.compile(one)))), ...when.map((one) => this.compile(one))]);
  }

  private askedOn(step: GraphStep): Formula {
    const known = this.asked.get(step);
    if (known !== undefined) return known;
    const formula = allOf(
      step.asks.flatMap(({ ask, isRequired }) => {
        const fact = this.changes.indexOf(ask.fact);
        if (!isRequired || fact === undefined) return [];
        const isShown = ask.when === undefined ? ALWAYS : this.compile(ask.when);
        return [anyOf([negated(isShown), this.formulas.having(fact, this.changes.fact(fact).known)])];
      }),
    );
    this.asked.set(step, formula);
    return formula;
  }

  /** Where going there, forks on the way included, closes no contact while an obligation is owed. */
  private closableAt(to: Destination): Formula {
    if (to.kind === 'close') return this.closableNow();
    return to.kind === 'step' ? (this.forkClosable.get(to.step) ?? ALWAYS) : ALWAYS;
  }

  private closableThrough(fork: GraphStep): Formula {
    return allOf(
      fork.routes.map((route) =>
        route.closes === 'never'
          ? ALWAYS
          : anyOf([negated(this.match(route)), before(this.changes.madeBy(route), this.closableAt(route.to))]),
      ),
    );
  }

  private closableNow(): Formula {
    this.closable ??= anyOf(
      this.graph.rows.map((row) => allOf([this.match(row), ...row.obligations.map((one) => this.isSettled(one))])),
    );
    return this.closable;
  }

  private isSettled(obligation: Obligation): Formula {
    const known = this.settled.get(obligation);
    if (known !== undefined) return known;
    const formula = anyOf([
      obligation.when === undefined ? NEVER : negated(this.compile(obligation.when)),
      obligation.waived === undefined ? NEVER : this.compile(obligation.waived.when),
      this.compile(obligation.met),
    ]);
    this.settled.set(obligation, formula);
    return formula;
  }

  private compile(condition: Condition): Formula {
    return this.formulas.compile(condition);
  }
}

/** The facts before some changes after which the formula holds. What transitions write are maps. */
export function before(updates: readonly Change[], formula: Formula): Formula {
  return updates.reduceRight(
    (then, update) => (update.kind === 'map' ? mapped(then, update.fact, update.map) : then),
    formula,
  );
}
