// A call that is really led: a session with the live machine in it, moved by the commands that a screen gives. In: a script and the
// moves that led somewhere. Out: the session there, and what became of one more move.
import type { Move } from '@/machines/graph/move';
import { type CompiledScript, compileScript } from '@/machines/machine/compile-script';
import { type CallState, factsOf } from '@/machines/machine/call-state';
import { CallSession, type CommandResult } from '@/machines/session/call-session';
import { startJournal } from '@/machines/session/start-journal';
import type { Facts } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import { PLAYED_AT } from '@/verify/model/facts/present-samples';

export class LiveCalls {
  readonly compiled: CompiledScript;
  /** What went wrong inside the machine. */
  readonly faults: string[] = [];

  constructor(private readonly script: Script) {
    this.compiled = compileScript(script);
  }

  /** A session that has replayed these moves. */
  at(intake: Facts, moves: readonly Move[]): CallSession {
    const { now: at, offsetMinutes } = PLAYED_AT;
    const pin = { id: this.script.id, version: this.script.version, hash: '0'.repeat(64) };
    const { journal } = startJournal(this.script, { callId: 'call-1', script: pin, at, offsetMinutes }, intake);
    return new CallSession(
      { compiled: this.compiled, journal: { ...journal, entries: moves }, told: {}, maskedNumber: '' },
      {
        now: () => at,
        offsetMinutes: () => offsetMinutes,
        agent: () => ({ agentName: '', agentLogin: '' }),
        isAgainstRules: () => false,
        onError: (error) => void this.faults.push(String(error)),
      },
    );
  }
}

/** Gives the command that makes a move. */
export function command(session: CallSession, move: Move): CommandResult {
  switch (move.kind) {
    case 'answer':
      return session.answer(move.answer);
    case 'enter':
      return session.enter(move.fact, move.value);
    case 'event':
      return session.raise(move.event);
    case 'objection':
      return session.object(move.objection);
    case 'unlisted':
      return session.unlisted(move.said);
  }
}

/** Id of the step a call stands on, or of the row that it was closed with. */
export function placeOf({ place }: CallState): string {
  return place.kind === 'closed' ? place.row.row.id : place.step.step.id;
}

/** Everything that a call stands for, as one text. */
export function wholeOf(state: CallState): string {
  return JSON.stringify([placeOf(state), state.snapshot.context.returns, factsOf(state)]);
}
