// The transitions of a call graph as edges: guards and updates encoded, returns told apart, what is inherited shared by hubs.
// In: a step of the graph. Out: its edges before they have a number.
import type { CallGraph, GraphEvent, GraphStep, Transition } from '@/machines/graph/call-graph';
import type { Change } from '../sets/valuation-sets';
import { entryWays } from './entry-ways';
import type { FactChanges } from './facts/fact-changes';
import { ALWAYS } from './formula';
import type { ReturnDimensions } from './return-dimensions';
import type { TransitionGuards } from './transition-guards';
import type { Edge, EdgeLabel } from './transition-system';

/** An edge before its place is known. */
export type Way = Pick<Edge, 'label' | 'guard' | 'updates' | 'tags'> & { readonly to: number | 'stay' };

/** Edges that many steps inherit. */
export interface Hub {
  readonly id: string;
  /** A return is walked through like a fork; it is a moment of the call. */
  readonly kind: 'hub' | 'fork';
  readonly ways: readonly Way[];
}

const NO_TAGS: readonly string[] = [];

export class EdgeBuilder {
  readonly hubs: Hub[] = [];
  private readonly hubOf = new Map<string, number>();

  constructor(
    private readonly graph: CallGraph,
    private readonly changes: FactChanges,
    private readonly guards: TransitionGuards,
    private readonly returns: ReturnDimensions,
    private readonly locationOf: ReadonlyMap<string, number>,
    private readonly closing: number,
  ) {}

  /** Everything that can happen on a step, in the order in which it is looked at. */
  waysFrom(step: GraphStep): readonly Way[] {
    const own = [...step.routes, ...step.answers, ...(step.unlisted === null ? [] : [step.unlisted])];
    return [
      ...step.enters.flatMap((entry) => entryWays(this.changes, this.guards.match(entry), entry)),
      ...own.flatMap((transition) => this.wayOf(transition, step)),
      ...(step.step.kind === 'fork' ? [] : this.inherited(step)),
    ];
  }

  private wayOf(transition: Transition, from: GraphStep): readonly Way[] {
    const { returns } = transition;
    const remembered = returns === 'push' ? this.returns.remember(from) : [];
    return this.way(transition, from, returns === 'clear' && isBranch(from) ? this.returns.forget() : remembered);
  }

  /** `returning` is what becomes of the steps to return to, where a hub has not seen to it. */
  private way(transition: Transition, from: GraphStep | null, returning: readonly Change[]): readonly Way[] {
    const to = this.destination(transition);
    // A branch that nothing opens has nowhere to return to.
    if (to === null) return [];
    const updates = [...this.changes.madeBy(transition), ...returning];
    const guard = this.guards.guardOf(transition, from);
    return [{ label: labelOf(transition), guard, updates, to, tags: transition.tags }];
  }

  private destination({ to }: Transition): Way['to'] | null {
    switch (to.kind) {
      case 'stay':
        return 'stay';
      case 'close':
        return this.closing;
      case 'return':
        return this.returnHub();
      case 'step':
        return this.index(to.step);
    }
  }

  /** Where a return is told apart by the step that was left, once for all branches. */
  private returnHub(): number | null {
    return this.hub('return', 'fork', () =>
      this.returns.waysBack().map(({ step, guard, updates }) => ({
        label: { kind: 'pass' },
        guard,
        updates,
        to: this.index(step),
        tags: NO_TAGS,
      })),
    );
  }

  /** The ways to the hubs of the events and objections that a step inherits from its scope. */
  private inherited(step: GraphStep): readonly Way[] {
    const { scope, events, objections } = step;
    const staying = events.filter(({ routes }) => routes.some(({ to }) => to.kind === 'stay'));
    const moving = events.filter((event) => !staying.includes(event));
    const ways: Way[] = staying.flatMap(({ routes }) => routes.flatMap((route) => this.wayOf(route, step)));
    const inherit = (hub: string, updates: readonly Change[], build: () => readonly Way[]) => {
      const to = this.hub(hub, 'hub', build);
      if (to !== null) ways.push({ label: { kind: 'inherit' }, guard: ALWAYS, updates, to, tags: NO_TAGS });
    };
    const key = scope.phases.join();
    // What leaves every branch behind needs no memory of where it came from, so that all steps can share one walk.
    inherit(`leave ${key}`, isBranch(step) ? this.returns.forget() : [], () =>
      moving
        .filter((event) => !opensBranch(event))
        .flatMap(({ routes }) => routes.flatMap((one) => this.way(one, null, []))),
    );
    const remembered = this.returns.remember(step);
    inherit(`enter ${key}`, remembered, () =>
      moving
        .filter(opensBranch)
        .flatMap(({ routes }) =>
          routes.flatMap((one) => this.way(one, null, one.returns === 'push' ? [] : this.returns.forget())),
        ),
    );
    const open = objections.length === 0 ? 'nothing' : scope.id;
    inherit(`object ${open}`, remembered, () => objections.flatMap(({ transition }) => this.way(transition, null, [])));
    return ways;
  }

  /** Location of a hub, built once; null when it has no edges. */
  private hub(id: string, kind: Hub['kind'], build: () => readonly Way[]): number | null {
    const known = this.hubOf.get(id);
    if (known !== undefined) return known;
    const ways = build();
    if (ways.length === 0) return null;
    const location = this.closing + 1 + this.graph.rows.length + this.hubs.length;
    this.hubs.push({ id, kind, ways });
    this.hubOf.set(id, location);
    return location;
  }

  private index(step: string): number {
    const index = this.locationOf.get(step);
    if (index === undefined) throw new Error(`no step ${step}`);
    return index;
  }
}

function isBranch({ scope }: GraphStep): boolean {
  return scope.kind !== 'phase';
}

function opensBranch({ routes }: GraphEvent): boolean {
  return routes.some(({ returns }) => returns === 'push');
}

function labelOf({ trigger }: Transition): EdgeLabel {
  switch (trigger.kind) {
    case 'start':
    case 'pass':
      return { kind: 'pass' };
    case 'enter':
      return { ...trigger, isTick: false };
    case 'answer':
    case 'event':
    case 'objection':
    case 'unlisted':
      return trigger;
  }
}
