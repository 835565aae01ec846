// What may be done in a call, and where it leads, read as plainly as possible. In: a script. Out: the moves of any moment.
import type { Condition } from '@/scripts/language/condition';
import type { Facts } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import type { Ask, Assignments, Route, Step, Target, Task } from '@/scripts/language/step';
import type { Happening, Standing } from './happening';
import type { NaiveFacts } from './naive-facts';

/** A move: what was done, where the call stands then, and what happened on the way. */
export type Made = readonly [what: string, to: Standing, happenings: readonly Happening[]];

type Landed = readonly [Standing, readonly Happening[]];
type WalkedStep = Exclude<Step, { kind: 'fork' }>;

interface PlacedStep {
  readonly step: Step;
  readonly home: 'before' | 'live' | 'after' | 'branch';
  /** First step of the next stage. */
  readonly next: string | null;
  /** The objection whose branch this is. */
  readonly owner: string | null;
  readonly phases: readonly string[];
}

/** Where a call is, and what can be seen there. */
interface Moment {
  readonly here: PlacedStep;
  readonly step: WalkedStep;
  readonly standing: Standing;
  readonly asks: readonly Ask[];
  /** Those that confirm something. */
  readonly tasks: readonly (Task & { readonly confirms: string })[];
}

interface Transition {
  readonly label: string;
  readonly what?: Partial<Happening>;
  readonly to: Target;
  readonly set?: Assignments | undefined;
  readonly tags?: readonly string[] | undefined;
  /** Whether the step that is left is come back to. */
  readonly opens?: boolean;
  /** The date that is past from then on. */
  readonly past?: string | null;
}

export class NaiveMoves {
  private readonly steps = new Map<string, PlacedStep>();

  constructor(
    private readonly script: Script,
    private readonly facts: NaiveFacts,
  ) {
    script.stages.forEach(({ phase, steps }, index) => {
      const next = script.stages[index + 1]?.steps[0]?.id ?? null;
      for (const step of steps) this.steps.set(step.id, { step, home: phase, next, owner: null, phases: [phase] });
    });
    const branch = { home: 'branch', next: null } as const;
    for (const { id, steps } of script.objections) {
      for (const step of steps) this.steps.set(step.id, { ...branch, step, owner: id, phases: ['live'] });
    }
    for (const { during, steps = [] } of script.events) {
      for (const step of steps) this.steps.set(step.id, { ...branch, step, owner: null, phases: during });
    }
  }

  /** Where a call with these facts begins, with what happens before the first move. */
  begin(facts: Facts): Landed {
    const first = this.script.stages[0]?.steps[0]?.id ?? '';
    const begun: Happening = { step: first, tags: this.steps.get(first)?.step.tags ?? [], row: null, facts };
    const [standing, more] = this.settle({ step: first, backs: [], facts });
    return [standing, [begun, ...more]];
  }

  /** Every move that may be made, with what happens on the way until the call stands again. */
  moves(standing: Standing): readonly Made[] {
    const here = this.steps.get(standing.step ?? '');
    if (standing.step === null || here === undefined || here.step.kind === 'fork') return [];
    const { step } = here;
    const { facts } = standing;
    const asks = (step.ask ?? []).filter((ask) => this.isVisible(ask.when, facts) && !this.facts.isPersonal(ask.fact));
    const tasks = (step.tasks ?? []).flatMap((task) =>
      task.confirms !== undefined && this.isVisible(task.when, facts) ? [{ ...task, confirms: task.confirms }] : [],
    );
    const moment: Moment = { here, step, standing, asks, tasks };
    return [
      ...this.entering(moment),
      ...this.ticking(moment),
      ...[...this.answering(moment), ...this.events(moment), ...this.objecting(moment)].flatMap((transition) =>
        this.go(standing, transition),
      ),
    ];
  }

  private isVisible(when: Condition | undefined, facts: Facts): boolean {
    return when === undefined || this.facts.holds(when, facts);
  }

  private go(standing: Standing, move: Transition): readonly Made[] {
    const { label, what = {}, to, set, tags = [], opens = false, past = null } = move;
    const after = this.facts.passed(this.facts.assigned(standing.facts, set), past);
    if (this.closesOwing(standing.step ?? '', to, after)) return [];
    return [[label, ...this.arrive(what, tags, standing, to, after, opens)]];
  }

  /** What an open task confirms is its tick, whoever asks for the fact as well. */
  private entering({ standing, asks, tasks }: Moment): readonly Made[] {
    return asks
      .filter(({ fact }) => tasks.every(({ confirms }) => confirms !== fact))
      .flatMap(({ fact }) =>
        this.facts.enterable(fact).map((value): Made => {
          const after = this.facts.written(standing.facts, fact, value);
          return [`enter ${fact}`, ...this.arrive({}, [], standing, '@stay', after)];
        }),
      );
  }

  /** Of several tasks that confirm one fact, the first is ticked. */
  private ticking({ step, standing, tasks }: Moment): readonly Made[] {
    return tasks
      .filter((task) => tasks.find(({ confirms }) => confirms === task.confirms) === task)
      .flatMap(({ id, confirms }) => {
        const entered = (what: Partial<Happening>, value: boolean): Made => [
          `enter ${confirms}`,
          ...this.arrive(what, [], standing, '@stay', this.facts.written(standing.facts, confirms, value)),
        ];
        return [entered({ task: `${step.id}/${id}` }, true), entered({}, false)];
      });
  }

  private answering({ step, standing, asks }: Moment): readonly Transition[] {
    const isAsking = asks.some((ask) => ask.required === true && (standing.facts[ask.fact] ?? null) === null);
    const answers = step.answers.filter(
      ({ when, withoutAsks }) => this.isVisible(when, standing.facts) && (!isAsking || withoutAsks === true),
    );
    return [
      ...answers.map(({ id, to, set, tags }) => {
        const answer = `${step.id}/${id}`;
        return { label: `answer ${answer}`, what: { answer }, to, set, tags };
      }),
      ...(step.fallback === undefined ? [] : [{ label: 'unlisted', to: step.fallback }]),
    ];
  }

  private events({ here, standing }: Moment): readonly Transition[] {
    return this.script.events.flatMap((event) => {
      const isHeard = here.phases.every((phase) => event.during.some((own) => own === phase));
      if (!isHeard || !this.isVisible(event.when, standing.facts)) return [];
      const route = this.route(event.routes, standing.facts);
      if (route === undefined) return [];
      const past = event.fires?.reaches ?? null;
      const what = { event: event.id };
      return [{ label: `event ${event.id}`, what, to: route.to, set: route.set, opens: true, past }];
    });
  }

  private objecting({ here, step, standing }: Moment): readonly Transition[] {
    const mayObject = (here.home === 'live' && step.kind === 'talk') || here.owner !== null;
    if (!mayObject) return [];
    return this.script.objections.flatMap((objection) => {
      const first = objection.steps[0]?.id;
      if (first === undefined || objection.id === here.owner || !this.isVisible(objection.when, standing.facts)) {
        return [];
      }
      return [{ label: `objection ${objection.id}`, to: first, opens: true }];
    });
  }

  /** Goes to a target and on through forks; each arrival is something that happened. */
  private arrive(
    what: Partial<Happening>,
    tags: readonly string[],
    from: Standing,
    to: Target,
    facts: Facts,
    opens = false,
  ): Landed {
    const bare = { ...what, tags, row: null, facts };
    if (to === '@stay') return [{ ...from, facts }, [{ ...bare, step: null }]];
    if (to === '@return' || to === '@close') {
      const [standing, more] = to === '@close' ? this.close(facts) : this.comeBack(from, facts);
      return [standing, [{ ...bare, step: null }, ...more]];
    }
    const step = this.resolve(from.step ?? '', to);
    const own = this.steps.get(step)?.step.tags ?? [];
    const [standing, more] = this.settle({ step, backs: this.backsAt(step, from, opens), facts });
    return [standing, [{ ...bare, step, tags: [...tags, ...own] }, ...more]];
  }

  private comeBack({ backs }: Standing, facts: Facts): Landed {
    return this.settle({ step: backs.at(-1) ?? null, backs: backs.slice(0, -1), facts }, true);
  }

  /** What can be come back to from a step; nothing from a step of the flow. */
  private backsAt(step: string, from: Standing, opens: boolean): readonly string[] {
    const isFlow = (id: string) => this.steps.get(id)?.home !== 'branch';
    const left = from.step ?? '';
    if (isFlow(step)) return [];
    if (!opens) return from.backs;
    return isFlow(left) ? [left] : [...from.backs.slice(0, 1), left];
  }

  private settle(standing: Standing, isArrival = false): Landed {
    const step = this.steps.get(standing.step ?? '')?.step;
    const tags = step?.tags ?? [];
    const arrival: Happening[] = isArrival ? [{ step: standing.step, tags, row: null, facts: standing.facts }] : [];
    if (step?.kind !== 'fork') return [standing, arrival];
    const passed = this.pass(step.routes, standing);
    return passed === null ? [standing, arrival] : [passed[0], [...arrival, ...passed[1]]];
  }

  /** Takes the first open route of a fork. Only a call that has just begun can come to one that closes what is still owed: null. */
  private pass(routes: readonly Route[], standing: Standing): Landed | null {
    const { to, set }: Route = this.route(routes, standing.facts) ?? { to: '@close' };
    const after = this.facts.assigned(standing.facts, set);
    if (to === '@close' && this.closesOwing('', '@close', after)) return null;
    return this.arrive({}, [], standing, to, after);
  }

  private close(facts: Facts): Landed {
    const row = this.row(facts);
    return [{ step: null, backs: [], facts: { row } }, [{ step: null, tags: [], row, facts }]];
  }

  private row(facts: Facts): string {
    return this.script.closing.rows.find(({ when }) => when === undefined || this.facts.holds(when, facts))?.id ?? '';
  }

  private closesOwing(step: string, to: Target, facts: Facts): boolean {
    if (to === '@stay' || to === '@return') return false;
    if (to === '@close') {
      const owed = this.script.closing.rows.find(({ id }) => id === this.row(facts))?.obligations ?? [];
      return this.script.closing.obligations.some(
        (one) =>
          owed.includes(one.id) &&
          (one.when === undefined || this.facts.holds(one.when, facts)) &&
          !this.facts.holds(one.met, facts) &&
          !(one.waived !== undefined && this.facts.holds(one.waived.when, facts)),
      );
    }
    const id = this.resolve(step, to);
    const next = this.steps.get(id)?.step;
    if (next?.kind !== 'fork') return false;
    const route = this.route(next.routes, facts);
    return route !== undefined && this.closesOwing(id, route.to, this.facts.assigned(facts, route.set));
  }

  private route(routes: readonly Route[], facts: Facts): Route | undefined {
    return routes.find(({ when }) => when === undefined || this.facts.holds(when, facts));
  }

  private resolve(step: string, to: Target): string {
    return to === '@stage-end' ? (this.steps.get(step)?.next ?? '') : to;
  }
}
