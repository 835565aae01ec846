// Whether the flow of a script can be compiled: targets, forks, asks, tasks, events. In: a script of the right form with its
// names. Out: problems. Whether every step can be reached and every call can end is the checker's question, not the door's.
import { checkDateFact, checkZoneFact } from './check-moments';
import type { PlacedStep, StepHome } from '../../language/all-steps';
import { checkAssignments, type ConditionCheck } from './check-conditions';
import type { CallEvent, Phase } from '../../language/flow';
import type { Script } from '../../language/script';
import type { Line, Route, Step, Task } from '../../language/step';
import type { ProblemList } from '../problem-list';
import type { ScriptNames } from '../script-names';

/** What the checks of a script share. */
export interface CheckContext {
  readonly script: Script;
  readonly steps: readonly PlacedStep[];
  readonly names: ScriptNames;
  readonly problems: ProblemList;
  readonly checkCondition: ConditionCheck;
}

/** Checks every step, objection and call event. */
export function checkFlow(context: CheckContext): void {
  for (const { step, home, path } of context.steps) {
    const departure: Departure = { home, isFork: step.kind === 'fork', isEventRoute: false };
    if (step.kind === 'fork') checkRoutes(context, step.routes, departure, `${path}.routes`);
    else checkWalked(context, step, departure, path);
  }
  context.script.objections.forEach(({ when }, i) => context.checkCondition(when, `$.objections[${i}].when`));
  checkEvents(context);
  checkCircularForks(context);
}

/** Checks the conditions of spoken lines. */
export function checkLines({ checkCondition }: CheckContext, lines: readonly Line[] | undefined, path: string): void {
  lines?.forEach(({ when }, i) => checkCondition(when, `${path}[${i}].when`));
}

/** Checks that a system of the operator is one of the script's. */
export function checkSystem({ names, problems }: CheckContext, system: string | undefined, path: string): void {
  if (system !== undefined && !names.systems.has(system)) {
    problems.add('unknown-system', path, { value: system, near: names.systems });
  }
}

/** Checks that a first-match list ends with its only entry without a condition. */
export function checkFirstMatch(
  entries: readonly { readonly when?: unknown }[],
  path: string,
  problems: ProblemList,
): void {
  const last = entries.length - 1;
  const always = entries.findIndex(({ when }) => when === undefined);
  if (always < 0) problems.add('last-route-conditional', `${path}[${last}].when`);
  else if (always < last) problems.add('route-after-last', `${path}[${always + 1}]`);
}

/** Letter that the free note has on every screen. */
const NOTE_KEY = 'N';

/** Where a transition starts. */
interface Departure {
  readonly home: StepHome;
  readonly isFork: boolean;
  readonly isEventRoute: boolean;
}

function checkWalked(
  context: CheckContext,
  step: Exclude<Step, { kind: 'fork' }>,
  departure: Departure,
  path: string,
): void {
  const { names, problems, checkCondition } = context;
  checkLines(context, step.say, `${path}.say`);
  step.tasks?.forEach((task, i) => checkTask(context, task, `${path}.tasks[${i}]`));
  step.ask?.forEach((ask, i) => {
    const place = `${path}.ask[${i}]`;
    const fact = names.facts.get(ask.fact);
    if (!fact) problems.add('unknown-fact', `${place}.fact`, { value: ask.fact, near: names.facts.keys() });
    else if (fact.personal && ask.required) {
      // Personal values are not in the journal, so a replay could never pass such a step.
      problems.add('wrong-kind', `${place}.required`, { value: fact.id, expected: 'fact:not-personal' });
    }
    checkCondition(ask.when, `${place}.when`);
  });
  let hasMain = false;
  step.answers.forEach((answer, i) => {
    const place = `${path}.answers[${i}]`;
    checkCondition(answer.when, `${place}.when`);
    if (answer.main && hasMain) problems.add('main-twice', `${place}.main`, { value: answer.id });
    hasMain ||= answer.main === true;
    checkAssignments(answer.set, `${place}.set`, names, problems);
    checkTarget(context, answer.to, departure, `${place}.to`);
  });
  if (step.fallback !== undefined) checkTarget(context, step.fallback, departure, `${path}.fallback`);
}

function checkTask(context: CheckContext, task: Task, path: string): void {
  const { names, problems } = context;
  checkSystem(context, task.system, `${path}.system`);
  context.checkCondition(task.when, `${path}.when`);
  if (task.confirms === undefined) return;
  const fact = names.facts.get(task.confirms);
  if (!fact) problems.add('unknown-fact', `${path}.confirms`, { value: task.confirms, near: names.facts.keys() });
  else if (fact.kind !== 'flag')
    problems.add('wrong-kind', `${path}.confirms`, { value: fact.id, expected: 'fact:flag' });
}

function checkRoutes(context: CheckContext, routes: readonly Route[], departure: Departure, path: string): void {
  routes.forEach((route, i) => {
    context.checkCondition(route.when, `${path}[${i}].when`);
    checkAssignments(route.set, `${path}[${i}].set`, context.names, context.problems);
    checkTarget(context, route.to, departure, `${path}[${i}].to`);
  });
  checkFirstMatch(routes, path, context.problems);
}

function checkTarget(context: CheckContext, target: string, departure: Departure, path: string): void {
  const { problems, names } = context;
  const { home, isFork, isEventRoute } = departure;
  if (target === '@close') return;
  if (target === '@stay') {
    if (isFork) problems.add('circular-fork', path, { value: target });
  } else if (target === '@return') {
    if (home.kind === 'stage' || isEventRoute) problems.add('return-outside-branch', path, { value: target });
  } else if (target === '@stage-end') {
    const isLast = home.kind === 'stage' && home.index === context.script.stages.length - 1;
    if (home.kind !== 'stage' || isLast) {
      problems.add('stage-end-outside-stage', path, { value: target, expected: isLast ? 'not-last-stage' : 'stage' });
    }
  } else {
    const step = names.steps.get(target);
    if (!step) problems.add('unknown-target', path, { value: target, near: names.steps.keys() });
    else if (step.home.kind !== 'stage' && branchOf(step.home) !== branchOf(home)) {
      problems.add('unknown-target', path, { value: target, expected: 'own-branch' });
    }
  }
}

function branchOf(home: StepHome): unknown {
  if (home.kind === 'stage') return null;
  return home.kind === 'objection' ? home.objection : home.event;
}

function checkEvents(context: CheckContext): void {
  const { names, problems } = context;
  const taken = new Map<string, readonly Phase[]>();
  context.script.events.forEach((event, i) => {
    const path = `$.events[${i}]`;
    if (event.key !== undefined) {
      // Events that never meet in a phase may share a key.
      const phases = taken.get(event.key) ?? [];
      const isTaken = event.key === NOTE_KEY || event.during.some((phase) => phases.includes(phase));
      if (isTaken) problems.add('key-taken', `${path}.key`, { value: event.key });
      taken.set(event.key, [...phases, ...event.during]);
    }
    context.checkCondition(event.when, `${path}.when`);
    const departure: Departure = { home: { kind: 'event', event }, isFork: false, isEventRoute: true };
    checkRoutes(context, event.routes, departure, `${path}.routes`);
    checkFires(event, path, names, problems);
  });
}

function checkFires({ fires }: CallEvent, path: string, names: ScriptNames, problems: ProblemList): void {
  if (!fires) return;
  checkDateFact(fires.reaches, `${path}.fires.reaches`, names, problems);
  if (fires.zone !== undefined) checkZoneFact(fires.zone, `${path}.fires.zone`, names, problems);
}

/** Forks that lead to each other in a circle would choose for ever. Walked without recursion: a chain may be long. */
function checkCircularForks({ script, steps, names, problems }: CheckContext): void {
  const forks = new Map<string, PlacedStep>();
  for (const placed of steps) if (placed.step.kind === 'fork') forks.set(placed.step.id, placed);
  const next = ({ home }: PlacedStep, to: string): PlacedStep | undefined => {
    if (to !== '@stage-end') return forks.get(to);
    const first = home.kind === 'stage' ? script.stages[home.index + 1]?.steps[0] : undefined;
    return first && forks.get(first.id);
  };
  const done = new Set<PlacedStep>();
  const open = new Set<PlacedStep>();
  for (const start of forks.values()) {
    const trail: { readonly fork: PlacedStep; route: number }[] = [];
    const enter = (fork: PlacedStep) => {
      open.add(fork);
      trail.push({ fork, route: 0 });
    };
    if (!done.has(start)) enter(start);
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const { fork } = top;
      const route = fork.step.kind === 'fork' ? fork.step.routes[top.route] : undefined;
      if (route === undefined) {
        open.delete(fork);
        done.add(fork);
        trail.pop();
        continue;
      }
      const place = `${fork.path}.routes[${top.route}].to`;
      top.route += 1;
      const target = next(fork, route.to);
      // A step id given twice is told elsewhere; here the first one counts.
      if (target === undefined || names.steps.get(target.step.id) !== target) continue;
      if (open.has(target)) problems.add('circular-fork', place, { value: target.step.id });
      else if (!done.has(target)) enter(target);
    }
  }
}
