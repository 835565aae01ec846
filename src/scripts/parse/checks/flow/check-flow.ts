// Whether the flow of a script can be compiled: targets, asks, tasks, events. In: a script of the right form with its names.
// Out: problems. Whether every step can be reached and every call can end is asked by `verify`, not here.
import { checkDateFact, checkZoneFact } from '../facts/check-moments';
import type { StepHome } from '../../../language/all-steps';
import { checkAssignments } from '../facts/check-assignments';
import { checkCircularForks } from './check-circular-forks';
import type { CheckContext } from '../check-context';
import { checkFirstMatch } from './check-first-match';
import { checkMarks } from './check-marks';
import { checkSystem } from './check-system';
import type { CallEvent, Phase } from '../../../language/flow';
import type { Route, Step, Task } from '../../../language/step';
import type { ProblemList } from '../../problem-list';
import type { ScriptNames } from '../../script-names';

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
  step.say?.forEach(({ when }, i) => checkCondition(when, `${path}.say[${i}].when`));
  checkMarks(context, step, path);
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
  step.answers.forEach((answer, i) => {
    const place = `${path}.answers[${i}]`;
    checkCondition(answer.when, `${place}.when`);
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
  const { home, isFork, isEventRoute } = departure;
  switch (target) {
    case '@close':
      return;
    case '@stay':
      if (isFork) context.problems.add('circular-fork', path, { value: target });
      return;
    case '@return':
      if (home.kind === 'stage' || isEventRoute) context.problems.add('return-outside-branch', path, { value: target });
      return;
    case '@stage-end':
      checkStageEnd(context, home, path);
      return;
    default:
      checkStepTarget(context, target, home, path);
  }
}

function checkStageEnd({ script, problems }: CheckContext, home: StepHome, path: string): void {
  const isLast = home.kind === 'stage' && home.index === script.stages.length - 1;
  if (home.kind === 'stage' && !isLast) return;
  const expected = isLast ? 'not-last-stage' : 'stage';
  problems.add('stage-end-outside-stage', path, { value: '@stage-end', expected });
}

function checkStepTarget({ names, problems }: CheckContext, target: string, home: StepHome, path: string): void {
  const step = names.steps.get(target);
  if (!step) problems.add('unknown-target', path, { value: target, near: names.steps.keys() });
  else if (step.home.kind !== 'stage' && branchOf(step.home) !== branchOf(home)) {
    problems.add('unknown-target', path, { value: target, expected: 'own-branch' });
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
