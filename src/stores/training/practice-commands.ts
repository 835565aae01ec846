import type { Move } from '@/machines/graph/move';
import type { CallSession, CommandResult } from '@/machines/session/call-session';
import type { FactValue } from '@/scripts/language/fact';

/** Makes the move that a command means by running it, or does what practice does instead. */
export type Make = (moveOf: (step: string, at: number) => Move, run: () => CommandResult) => CommandResult;

/** The commands of the call screen on a practice call. */
export function practiceCommands(session: CallSession, make: Make, now: () => number) {
  return {
    answer: (answer: string) =>
      make(
        (step, at) => ({ kind: 'answer', step, answer, at }),
        () => session.answer(answer),
      ),
    enter: (fact: string, value: FactValue) =>
      make(
        (step, at) => ({ kind: 'enter', step, fact, value, at }),
        () => session.enter(fact, value),
      ),
    raise: (event: string) =>
      make(
        (step, at) => ({ kind: 'event', step, event, at }),
        () => session.raise(event),
      ),
    object: (objection: string) =>
      make(
        (step, at) => ({ kind: 'objection', step, objection, at }),
        () => session.object(objection),
      ),
    unlisted: (said: string) =>
      make(
        (step, at) => ({ kind: 'unlisted', step, said, at }),
        () => session.unlisted(said),
      ),
    explain: (entry: number, said: string) => session.explain(entry, said),
    back: () => session.back(),
    undoTo: (keep: number) => session.undoTo(keep),
    writeNote: (text: string) => session.writeNote(text),
    setPersonal: (fact: string, value: FactValue) => session.setPersonal(fact, value),
    takeOver: () => Promise.resolve(DONE),
    // The clock's own events belong to the persona here: the time is told, nothing is raised by it.
    tick: () => void now(),
  };
}

const DONE: CommandResult = { ok: true, value: { isMasked: false } };
