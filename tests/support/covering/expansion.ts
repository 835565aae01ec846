// The moves that the search tries from a state. In: a state. Out: the states that they lead to, with the goals reached.
import type { Transition } from '@/machines/graph/call-graph';
import type { CallPlan } from '@/machines/plan/call-plan';
import { decide, decideMove } from '@/machines/graph/decide';
import { landingOf, type Position } from '@/machines/graph/landing';
import type { Fact, FactValue } from '@/scripts/language/fact';
import { moveOn, type ShortMove } from '../walk';
import { goalsOn } from './goals';
import { type Node, placeOf } from './search-node';

export interface Reached {
  readonly node: Node;
  readonly goals: readonly string[];
}

/** How many states of one step try each objection, event or «Нет нужного ответа». */
const TRIES_ASIDE = 2;

export class Expansion {
  private readonly tries = new Map<string, number>();

  constructor(
    private readonly plan: CallPlan,
    private readonly valuesOf: (fact: Fact, step: string) => readonly FactValue[],
  ) {}

  *from(node: Node): Generator<Reached> {
    const { at } = node;
    if (at === null) return;
    yield* this.answers(node, at);
    yield* this.enters(node, at);
    yield* this.asides(node, at);
    yield* this.events(node, at);
  }

  private *answers(node: Node, at: Position): Generator<Reached> {
    for (const transition of at.step.answers) {
      const { trigger } = transition;
      if (trigger.kind !== 'answer' || !this.isOpen(transition, at)) continue;
      yield this.go(node, at, { answer: trigger.answer }, transition);
    }
  }

  private *enters(node: Node, at: Position): Generator<Reached> {
    const triggers = at.step.enters.map(({ trigger }) => trigger);
    const names = [...new Set(triggers.flatMap((trigger) => (trigger.kind === 'enter' ? [trigger.fact] : [])))];
    for (const [place, name] of names.entries()) {
      const fact = this.plan.facts.get(name);
      if (!fact || place < node.entered) continue;
      for (const value of fact.kind === 'flag' ? [true] : this.valuesOf(fact, at.step.id)) {
        const move = moveOn(at.step.id, { enter: name, value });
        if (at.facts[name] === value || !decideMove(this.plan, at, move).ok) continue;
        const after = { ...at, facts: { ...at.facts, [name]: value } };
        const entered = { ...node, at: after, parent: node, move, entered: place + 1, depth: node.depth + 1 };
        yield { node: entered, goals: [] };
      }
    }
  }

  private *asides(node: Node, at: Position): Generator<Reached> {
    const { id, unlisted, objections } = at.step;
    if (unlisted !== null && this.isOpen(unlisted, at) && this.mayTry(`${id} unlisted`)) {
      yield this.go(node, at, { unlisted: '' }, unlisted);
    }
    for (const { objection, transition } of objections) {
      if (!this.isOpen(transition, at) || !this.mayTry(`${id} ${transition.id}`)) continue;
      yield this.go(node, at, { objection: objection.id }, transition);
    }
  }

  private *events(node: Node, at: Position): Generator<Reached> {
    const { id } = at.step;
    for (const { event, routes } of at.step.events) {
      // Only a route that was not tried often enough is worth finding out.
      if (routes.every((route) => this.triesOf(`${id} ${route.id}`) >= TRIES_ASIDE)) continue;
      const taken = routes.find((route) => this.isOpen(route, at));
      if (taken !== undefined && this.mayTry(`${id} ${taken.id}`)) yield this.go(node, at, { event: event.id }, taken);
    }
  }

  private go(node: Node, at: Position, move: ShortMove, transition: Transition): Reached {
    const landing = landingOf(this.plan, at, transition, null);
    const place = placeOf(landing);
    return {
      node: {
        ...place,
        intake: node.intake,
        parent: node,
        move: moveOn(at.step.id, move),
        entered: place.at?.step === at.step ? node.entered : 0,
        depth: node.depth + 1,
      },
      goals: [transition.id, ...(transition.to.kind === 'stay' ? [] : goalsOn(this.plan, landing))],
    };
  }

  private isOpen(transition: Transition, { facts }: Position): boolean {
    return decide(this.plan, transition, facts).isOpen;
  }

  private triesOf(what: string): number {
    return this.tries.get(what) ?? 0;
  }

  private mayTry(what: string): boolean {
    const tried = this.triesOf(what);
    if (tried >= TRIES_ASIDE) return false;
    this.tries.set(what, tried + 1);
    return true;
  }
}
