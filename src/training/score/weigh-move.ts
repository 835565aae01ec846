// How grave a wrong move is. In: where the call stood and stands, the rules that were broken. Out: a severity. Both calls are walked to
// their end as they should go on, and compared.
import type { Rule } from '@/scripts/language/rule';
import { deriveClosing } from '@/machines/view/derive-closing';
import { factsOf } from '@/machines/machine/call-state';
import { lastOf, type Stage } from '../client/follow-client';
import type { Lesson } from '../client/lesson';
import { meantRun } from '../run/meant-run';
import type { Severity } from './mistake';

/** What a move changed, seen from the end of the call. */
export function weighMove(lesson: Lesson, before: Stage, after: Stage, broken: readonly Rule[]): Severity {
  if (broken.length > 0) return 'critical';
  const [right, wrong] = [endOf(lesson, before), endOf(lesson, after)];
  if (right.status !== wrong.status) return 'critical';
  // What is entered leaves the call at its step; any other right move leads on from it.
  const isStill = before.turn === after.turn;
  const isSameRoute = right.route.slice(1).join() === (isStill ? wrong.route.slice(1) : wrong.route).join();
  return right.owed === wrong.owed && isSameRoute ? 'minor' : 'major';
}

interface End {
  readonly status: string | null;
  readonly owed: string;
  /** Steps where the call rests, the present one first. */
  readonly route: readonly string[];
}

function endOf(lesson: Lesson, from: Stage): End {
  const run = meantRun(lesson, from);
  const { state } = lastOf(run);
  const { status, obligations } = deriveClosing(lesson.compiled, factsOf(state));
  const isOpen = state.place.kind !== 'closed';
  const turns = run.map(({ turn }) => turn);
  return {
    status: isOpen ? '@open' : (status?.id ?? null),
    owed: obligations.map(({ id }) => id).join(),
    route: turns.filter((turn, index) => turn !== turns[index - 1]).flatMap((turn) => turn?.step ?? []),
  };
}
