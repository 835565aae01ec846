// A second, naive checker: every concrete call of a small script, breadth first over string keys, rules as formulas of
// finite-trace temporal logic that are evaluated by progression. In: a script. Out: verdicts and shortest lengths.
// It shares no code with `src/verify` or `src/machines`; it is the script language read once more, as plainly as possible.
import type { Condition } from '@/scripts/language/condition';
import type { Fact, Facts, FactValue } from '@/scripts/language/fact';
import type { Atom, Rule } from '@/scripts/language/rule';
import type { Script } from '@/scripts/language/script';
import type { Assignments, Route, Step, Target } from '@/scripts/language/step';
import { ended, FALSE, formulaKey, formulaOf, progress, type Temporal } from './temporal';

/** One thing that happened on the way: what was done, where it led, and the facts then. */
export interface Happening {
  readonly answer?: string;
  readonly task?: string;
  readonly event?: string;
  readonly step: string | null;
  readonly tags: readonly string[];
  readonly row: string | null;
  readonly facts: Facts;
}

interface Standing {
  /** Null when the call is closed. */
  readonly step: string | null;
  /** Steps to return to: of the flow, then of a branch. */
  readonly backs: readonly string[];
  readonly facts: Facts;
}

export interface Taken {
  /** What was done, e.g. `answer hello/listens`. */
  readonly what: string;
  readonly to: string;
  readonly happenings: readonly Happening[];
}

/** A state of a script with the moves that can be made in it. */
export interface OracleState {
  readonly key: string;
  readonly step: string | null;
  readonly row: string | null;
  readonly taken: readonly Taken[];
}

export interface OracleVerdict {
  readonly verdict: 'holds' | 'broken' | 'vacuous';
  /** Moves of the shortest call that breaks the rule. */
  readonly length: number | null;
}

/** All calls of a script, or null when there are more than `limit` states. */
export function allCalls(script: Script, observed: readonly Condition[], limit: number): Oracle | null {
  const oracle = new Oracle(script, observed);
  return oracle.walkAll(limit) ? oracle : null;
}

export class Oracle {
  private readonly steps = new Map<
    string,
    {
      step: Step;
      home: 'before' | 'live' | 'after' | 'branch';
      next: string | null;
      owner: string | null;
      phases: readonly string[];
    }
  >();
  private readonly read: ReadonlySet<string>;
  private readonly states = new Map<string, { standing: Standing; taken: readonly Taken[] }>();
  /** Where calls begin, with what happens before the first move. */
  readonly starts: {
    readonly key: string;
    readonly intake: Facts;
    readonly happenings: readonly Happening[];
  }[] = [];

  constructor(
    readonly script: Script,
    observed: readonly Condition[],
  ) {
    script.stages.forEach((stage, index) => {
      const next = script.stages[index + 1]?.steps[0]?.id ?? null;
      for (const step of stage.steps)
        this.steps.set(step.id, { step, home: stage.phase, next, owner: null, phases: [stage.phase] });
    });
    for (const objection of script.objections) {
      for (const step of objection.steps)
        this.steps.set(step.id, { step, home: 'branch', next: null, owner: objection.id, phases: ['live'] });
    }
    for (const event of script.events) {
      for (const step of event.steps ?? [])
        this.steps.set(step.id, { step, home: 'branch', next: null, owner: null, phases: event.during });
    }
    const conditions = JSON.stringify([
      observed,
      script.conditions,
      script.stages,
      script.objections,
      script.events,
      script.closing,
      script.assumptions,
    ]);
    const named = [...conditions.matchAll(/\{"fact":"(\w+)","(?!label)(\w+)"/g)].map((match) => match[1] ?? '');
    this.read = new Set([...named, script.campaigns.fact]);
  }

  /** Visits every state; false when there are more than `limit`. */
  walkAll(limit: number): boolean {
    const first = this.script.stages[0]?.steps[0]?.id ?? '';
    const queue: Standing[] = [];
    const note = (standing: Standing): string => {
      const key = JSON.stringify([standing.step, standing.backs, Object.values(standing.facts)]);
      if (!this.states.has(key)) {
        this.states.set(key, { standing, taken: [] });
        queue.push(standing);
      }
      return key;
    };
    let facts: readonly Facts[] = [{}];
    for (const fact of this.script.facts) {
      if (!this.read.has(fact.id) || fact.personal === true) continue;
      const values =
        fact.from === 'intake'
          ? valuesOf(fact).filter((value) => value !== null || (fact.required !== true && startOf(fact) === null))
          : [startOf(fact)];
      facts = facts.flatMap((known) => values.map((value) => ({ ...known, [fact.id]: value })));
      if (facts.length > limit) return false;
    }
    for (const intake of facts) {
      if (!this.script.assumptions.every(({ holds }) => this.holds(holds, intake))) continue;
      const begun: Happening = { step: first, tags: this.steps.get(first)?.step.tags ?? [], row: null, facts: intake };
      const [standing, more] = this.settle({ step: first, backs: [], facts: intake });
      this.starts.push({ key: note(standing), intake, happenings: [begun, ...more] });
    }
    for (const standing of queue) {
      if (this.states.size > limit) return false;
      const key = JSON.stringify([standing.step, standing.backs, Object.values(standing.facts)]);
      const taken = this.moves(standing).map(([what, to, happenings]) => ({ what, to: note(to), happenings }));
      this.states.set(key, { standing, taken });
    }
    return true;
  }

  get size(): number {
    return this.states.size;
  }

  /** Keys of the states in which calls begin. */
  get begins(): readonly string[] {
    return this.starts.map(({ key }) => key);
  }

  /** Every state that was visited. */
  get visited(): readonly OracleState[] {
    return [...this.states].map(([key, { standing, taken }]) => {
      const row = standing.step === null ? standing.facts['row'] : null;
      return { key, step: standing.step, row: typeof row === 'string' ? row : null, taken };
    });
  }

  /** The first of some rules that one call breaks, picked move by move; null when it keeps all. For scripts too large to list. */
  brokenByOneCall(rules: readonly Rule[], pick: (below: number) => number, most: number): string | null {
    const intake: Record<string, FactValue> = {};
    for (const fact of this.script.facts) {
      if (!this.read.has(fact.id) || fact.personal === true) continue;
      const values = valuesOf(fact).filter(
        (value) => value !== null || (fact.required !== true && startOf(fact) === null),
      );
      intake[fact.id] = fact.from === 'intake' ? (values[pick(values.length)] ?? null) : startOf(fact);
    }
    if (!this.script.assumptions.every(({ holds }) => this.holds(holds, intake))) return null;
    const first = this.script.stages[0]?.steps[0]?.id ?? '';
    const begun: Happening = { step: first, tags: this.steps.get(first)?.step.tags ?? [], row: null, facts: intake };
    const [start, more] = this.settle({ step: first, backs: [], facts: intake });
    const left = rules
      .filter(({ when }) => when === undefined || this.holds(when, intake))
      .map((rule) => ({ id: rule.id, formula: formulaOf(rule.pattern) }));
    const isBroken = (happenings: readonly Happening[]) =>
      left.find((one) => {
        for (const happening of happenings) {
          one.formula = progress(one.formula, (atom) => this.atom(atom, happening));
        }
        return one.formula === FALSE;
      });
    let broken = isBroken([begun, ...more]);
    let standing = start;
    for (let made = 0; made < most && broken === undefined && standing.step !== null; made += 1) {
      const moves = this.moves(standing);
      // A call that is mostly answers comes further than one of hang-ups.
      const answers = moves.filter(([what]) => what.startsWith('answer ') || what.startsWith('enter '));
      const from = answers.length > 0 && pick(8) > 0 ? answers : moves;
      const [, to, happenings] = from[pick(from.length)] ?? ['', standing, []];
      broken = isBroken(happenings);
      standing = to;
    }
    if (broken === undefined && standing.step === null) broken = left.find(({ formula }) => !ended(formula));
    return broken?.id ?? null;
  }

  /** Decides one rule over all calls. */
  decide(rule: Rule): OracleVerdict {
    const starts = this.starts.filter(({ intake }) => rule.when === undefined || this.holds(rule.when, intake));
    const seen = new Set<string>();
    const trigger = triggerOf(rule);
    let isTriggered = trigger === null;
    let layer: { key: string; left: Temporal }[] = [];
    const advance = (left: Temporal, happenings: readonly Happening[]): Temporal => {
      let rest = left;
      for (const happening of happenings) {
        if (trigger !== null && this.atom(trigger, happening)) isTriggered = true;
        rest = progress(rest, (atom) => this.atom(atom, happening));
        if (rest === FALSE) return FALSE;
      }
      return rest;
    };
    for (const { key, happenings } of starts) layer.push({ key, left: advance(formulaOf(rule.pattern), happenings) });
    for (let length = 0; layer.length > 0; length += 1) {
      const next: typeof layer = [];
      for (const { key, left } of layer) {
        const state = this.states.get(key);
        if (left === FALSE || (state?.standing.step === null && !ended(left))) return { verdict: 'broken', length };
        const full = `${key} ${formulaKey(left)}`;
        if (seen.has(full)) continue;
        seen.add(full);
        for (const taken of state?.taken ?? []) next.push({ key: taken.to, left: advance(left, taken.happenings) });
      }
      layer = next;
    }
    return { verdict: isTriggered ? 'holds' : 'vacuous', length: null };
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
    const value = facts[condition.fact] ?? null;
    if ('known' in condition) return (value !== null) === condition.known;
    if ('is' in condition)
      return Array.isArray(condition.is) ? condition.is.some((one) => one === value) : condition.is === value;
    // A date is known to the oracle by its side alone: those that may be told, and what the script itself wrote.
    if ('present' in condition) return value === condition.present;
    if (typeof value !== 'number') return false;
    const number = (bound: typeof condition.atLeast): number | null => {
      if (bound === undefined || typeof bound === 'number') return bound ?? null;
      return this.script.settings.find(({ id }) => id === bound.setting)?.value ?? null;
    };
    const [low, high, over, under] = [condition.atLeast, condition.atMost, condition.above, condition.below].map(
      number,
    );
    return (
      (low === null || low === undefined || value >= low) &&
      (high === null || high === undefined || value <= high) &&
      (over === null || over === undefined || value > over) &&
      (under === null || under === undefined || value < under)
    );
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
    if ('event' in atom) return now.event === atom.event;
    const row = this.script.closing.rows.find(({ id }) => id === now.row);
    if (row === undefined) return false;
    return 'disposition' in atom ? row.disposition === atom.disposition : row.status === atom.status;
  }

  /** Every move that may be made, with what happens on the way until the call stands again. */
  private moves(standing: Standing): readonly (readonly [string, Standing, readonly Happening[]])[] {
    const here = this.steps.get(standing.step ?? '');
    if (standing.step === null || here === undefined || here.step.kind === 'fork') return [];
    const { step } = here;
    const { facts } = standing;
    const visible = (when: Condition | undefined) => when === undefined || this.holds(when, facts);
    const made: (readonly [string, Standing, readonly Happening[]])[] = [];
    const go = (
      label: string,
      what: Partial<Happening>,
      to: Target,
      set: Assignments | undefined,
      tags: readonly string[] = [],
      opens = false,
      past: string | null = null,
    ) => {
      const assigned = this.assigned(facts, set);
      const isPast = past !== null && (assigned[past] ?? null) !== null;
      const after = isPast ? this.written(assigned, past, 'before') : assigned;
      if (this.closesOwing(standing.step ?? '', to, after)) return;
      made.push([label, ...this.arrive(what, tags, standing, to, after, opens)]);
    };

    const asks = (step.ask ?? []).filter((ask) => visible(ask.when) && !this.isPersonal(ask.fact));
    // What an open task confirms is its tick, whoever asks for the fact as well; of several tasks, the first one's.
    const tasks = (step.tasks ?? []).filter((task) => task.confirms !== undefined && visible(task.when));
    for (const ask of asks) {
      if (tasks.some(({ confirms }) => confirms === ask.fact)) continue;
      const fact = this.script.facts.find(({ id }) => id === ask.fact);
      const values = fact === undefined ? [] : this.read.has(ask.fact) ? valuesOf(fact) : [null];
      for (const value of values)
        made.push([
          `enter ${ask.fact}`,
          ...this.arrive({}, [], standing, '@stay', this.written(facts, ask.fact, value)),
        ]);
    }
    for (const task of tasks) {
      if (task.confirms === undefined || tasks.find(({ confirms }) => confirms === task.confirms) !== task) continue;
      const ticked = { task: `${step.id}/${task.id}` };
      const tick = `enter ${task.confirms}`;
      made.push([tick, ...this.arrive(ticked, [], standing, '@stay', this.written(facts, task.confirms, true))]);
      made.push([tick, ...this.arrive({}, [], standing, '@stay', this.written(facts, task.confirms, false))]);
    }
    const isAsking = asks.some((ask) => ask.required === true && (facts[ask.fact] ?? null) === null);
    for (const answer of step.answers) {
      if (!visible(answer.when) || (isAsking && answer.withoutAsks !== true)) continue;
      const given = `${step.id}/${answer.id}`;
      go(`answer ${given}`, { answer: given }, answer.to, answer.set, answer.tags);
    }
    if (step.fallback !== undefined) go('unlisted', {}, step.fallback, undefined);
    for (const event of this.script.events) {
      if (!here.phases.every((phase) => event.during.some((own) => own === phase)) || !visible(event.when)) continue;
      const route = event.routes.find(({ when }) => visible(when));
      if (route === undefined) continue;
      go(`event ${event.id}`, { event: event.id }, route.to, route.set, [], true, event.fires?.reaches ?? null);
    }
    const mayObject = (here.home === 'live' && step.kind === 'talk') || here.owner !== null;
    for (const objection of mayObject ? this.script.objections : []) {
      const first = objection.steps[0]?.id;
      if (first === undefined || objection.id === here.owner || !visible(objection.when)) continue;
      go(`objection ${objection.id}`, {}, first, undefined, [], true);
    }
    return made;
  }

  /** Goes to a target and on through forks; each arrival is something that happened. */
  private arrive(
    what: Partial<Happening>,
    tags: readonly string[],
    from: Standing,
    to: Target,
    facts: Facts,
    opens = false,
  ): readonly [Standing, readonly Happening[]] {
    const bare = { ...what, tags, row: null, facts };
    if (to === '@stay') return [{ ...from, facts }, [{ ...bare, step: null }]];
    if (to === '@return' || to === '@close') {
      const [standing, more] =
        to === '@close'
          ? this.close(facts)
          : this.settle({ step: from.backs.at(-1) ?? null, backs: from.backs.slice(0, -1), facts }, true);
      return [standing, [{ ...bare, step: null }, ...more]];
    }
    const step = this.resolve(from.step ?? '', to);
    const isFlow = (id: string) => this.steps.get(id)?.home !== 'branch';
    const left = from.step ?? '';
    const opened = isFlow(left) ? [left] : [...from.backs.slice(0, 1), left];
    const backs = isFlow(step) ? [] : opens ? opened : from.backs;
    const own = this.steps.get(step)?.step.tags ?? [];
    const [standing, more] = this.settle({ step, backs, facts });
    return [standing, [{ ...bare, step, tags: [...tags, ...own] }, ...more]];
  }

  private settle(standing: Standing, isArrival = false): readonly [Standing, readonly Happening[]] {
    const here = this.steps.get(standing.step ?? '');
    const tags = here?.step.tags ?? [];
    const arrival: Happening[] = isArrival ? [{ step: standing.step, tags, row: null, facts: standing.facts }] : [];
    if (here?.step.kind !== 'fork') return [standing, arrival];
    const route = this.route(here.step.routes, standing.facts);
    // Only a call that has just begun can come to a fork whose way out closes what is still owed: it goes no further.
    if (route?.to === '@close' && this.closesOwing('', '@close', this.assigned(standing.facts, route.set))) {
      return [standing, arrival];
    }
    const [end, more] = this.arrive({}, [], standing, route?.to ?? '@close', this.assigned(standing.facts, route?.set));
    return [end, [...arrival, ...more]];
  }

  private close(facts: Facts): readonly [Standing, readonly Happening[]] {
    const row = this.row(facts);
    return [{ step: null, backs: [], facts: { row } }, [{ step: null, tags: [], row, facts }]];
  }

  private row(facts: Facts): string {
    return this.script.closing.rows.find(({ when }) => when === undefined || this.holds(when, facts))?.id ?? '';
  }

  private closesOwing(step: string, to: Target, facts: Facts): boolean {
    if (to === '@stay' || to === '@return') return false;
    if (to === '@close') {
      const owed = this.script.closing.rows.find(({ id }) => id === this.row(facts))?.obligations ?? [];
      return this.script.closing.obligations.some(
        (one) =>
          owed.includes(one.id) &&
          (one.when === undefined || this.holds(one.when, facts)) &&
          !this.holds(one.met, facts) &&
          !(one.waived !== undefined && this.holds(one.waived.when, facts)),
      );
    }
    const id = this.resolve(step, to);
    const next = this.steps.get(id)?.step;
    if (next?.kind !== 'fork') return false;
    const route = this.route(next.routes, facts);
    return route !== undefined && this.closesOwing(id, route.to, this.assigned(facts, route.set));
  }

  private route(routes: readonly Route[], facts: Facts): Route | undefined {
    return routes.find(({ when }) => when === undefined || this.holds(when, facts));
  }

  private resolve(step: string, to: Target): string {
    return to === '@stage-end' ? (this.steps.get(step)?.next ?? '') : to;
  }

  private assigned(facts: Facts, set: Assignments | undefined): Facts {
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

  private written(facts: Facts, id: string, value: FactValue): Facts {
    return this.read.has(id) ? { ...facts, [id]: value } : facts;
  }

  private isPersonal(id: string): boolean {
    return this.script.facts.find((fact) => fact.id === id)?.personal === true;
  }
}

function triggerOf({ pattern }: Rule): Atom | null {
  if (pattern.kind === 'precedence') return pattern.of;
  if (pattern.kind === 'response') return pattern.to;
  if (pattern.kind === 'never-after') return pattern.after;
  return pattern.kind === 'between' ? pattern.from : null;
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
