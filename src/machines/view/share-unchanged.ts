// What was computed anew keeps the identity of what it equals, so that a screen need not look at it again. In: the value
// before and now, plain data both. Out: one of them. It changes neither.
import type { ClosingView, StepView } from './step-view';

/** The value before when the new one says the same, else the new one. */
export function shareUnchanged<T>(before: T, now: T): T {
  return isSame(before, now) ? before : now;
}

/** The list now, with every item that says the same as the one at its place before; the old list when all do. */
export function shareItems<T>(before: readonly T[], now: readonly T[]): readonly T[] {
  const shared = now.map((item, index) => {
    const known = before[index];
    return known === undefined ? item : shareUnchanged(known, item);
  });
  return shared.length === before.length && shared.every((item, index) => item === before[index]) ? before : shared;
}

/** The step now, with what it has in common with the step before. */
export function shareStep(before: StepView, now: StepView): StepView {
  return shareUnchanged(before, {
    ...now,
    stage: shareUnchanged(before.stage, now.stage),
    branch: shareUnchanged(before.branch, now.branch),
    say: shareItems(before.say, now.say),
    tasks: shareItems(before.tasks, now.tasks),
    asks: shareItems(before.asks, now.asks),
    answers: shareItems(before.answers, now.answers),
    events: shareItems(before.events, now.events),
    objections: shareItems(before.objections, now.objections),
  });
}

/** The closing now, with what it has in common with the one before. */
export function shareClosing(before: ClosingView, now: ClosingView): ClosingView {
  return shareUnchanged(before, { ...now, obligations: shareItems(before.obligations, now.obligations) });
}

/** Whether two pieces of plain data say the same. Of two functions or two dates it only asks whether they are one. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one)) {
    return Array.isArray(other) && one.length === other.length && one.every((item, at) => isSame(item, other[at]));
  }
  if (!isRecord(one) || !isRecord(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]))
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
