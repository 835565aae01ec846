import { computed, type Ref, shallowRef } from 'vue';
import { compileScript } from '@/machines/machine/compile-script';
import {
  CallSession,
  type CommandResult,
  type SessionOwner,
  type SessionSnapshot,
} from '@/machines/session/call-session';
import type { Journal } from '@/machines/session/journal';
import { replay } from '@/machines/session/replay';
import type { Script } from '@/scripts/language/script';
import { PLAYED_AT } from '@/verify/model/facts/present-samples';
import type { Playable, PlayableMove } from '@/verify/search/shortest-call';
import { KEPT } from './call-persistence';
import { useSessionViews } from './use-session-views';

/** An example call that is played on a session like a live one: it takes its own moves only, and nobody keeps it. */
export type Rehearsal = ReturnType<typeof rehearseCall>;

/** What became of a move of a rehearsal. */
type Taken = CommandResult<'other-move' | 'example-over'>;

/** An example call before its first move. The script must have passed the parser. */
export function rehearseCall(script: Script, playable: Playable) {
  const { call, position, length, move, go } = playSession(script, playable);
  const views = useSessionViews(call, shallowRef(null), () => NO_AGENT);
  return {
    callId: null,
    script,
    get machine() {
      return call.value.actor;
    },
    get view() {
      return views.view.value;
    },
    get closing() {
      return views.closing.value;
    },
    get trail() {
      return views.trail.value;
    },
    get notes() {
      return views.notes.value;
    },
    get facts() {
      return views.facts.value;
    },
    get header() {
      return views.header.value;
    },
    saving: { ...KEPT, setAside: 0, refusedMoves: 0 },
    commands: commandsOf(move, position, go),
    length,
    get position() {
      return position.value;
    },
    /** The move to be made now; undefined at the end of the example. */
    get move() {
      return move.value;
    },
    go,
  };
}

/** The session of an example, put where so many of its moves are made. */
function playSession(script: Script, { intake, moves }: Playable) {
  const compiled = compileScript(script);
  const journalTo = (end: number): Journal => ({
    format: 1,
    callId: 'rehearsal',
    script: { id: script.id, version: script.version, hash: '' },
    startedAt: PLAYED_AT.now,
    offsetMinutes: PLAYED_AT.offsetMinutes,
    intake,
    entries: moves.slice(0, end).map((move) => ({ ...move, at: PLAYED_AT.now })),
  });
  const sessionAt = (end: number) =>
    new CallSession({ compiled, journal: journalTo(end), told: {}, maskedNumber: '' }, NOBODY);
  /** Moves that can be made; all, unless the example is of another script. */
  const length = moves.length - replay(compiled, journalTo(moves.length)).refused.length;
  let session = sessionAt(0);
  const position = shallowRef(0);
  const call = shallowRef<SessionSnapshot>(session.current());
  const move = computed(() => (position.value < length ? moves[position.value] : undefined));

  function go(to: number): void {
    session.stop();
    position.value = Math.min(length, Math.max(0, to));
    session = sessionAt(position.value);
    call.value = session.current();
  }

  return { call, position, length, move, go };
}

/** The commands of a call, of which only the next move of the example is taken. */
function commandsOf(
  expected: Readonly<Ref<PlayableMove | undefined>>,
  position: Readonly<Ref<number>>,
  go: (to: number) => void,
) {
  function take(isIt: (move: PlayableMove) => boolean): Taken {
    if (expected.value === undefined) return { ok: false, error: 'example-over' };
    return isIt(expected.value) ? goTo(position.value + 1) : { ok: false, error: 'other-move' };
  }

  function goTo(to: number): Taken {
    go(to);
    return { ok: true, value: { isMasked: false } };
  }

  const takeNothing = () => take(() => false);
  return {
    answer: (answer: string) => take((move) => move.kind === 'answer' && move.answer === answer),
    enter: (fact: string, value: unknown) =>
      take((move) => move.kind === 'enter' && move.fact === fact && move.value === value),
    raise: (event: string) => take((move) => move.kind === 'event' && move.event === event),
    object: (objection: string) => take((move) => move.kind === 'objection' && move.objection === objection),
    unlisted: () => take((move) => move.kind === 'unlisted'),
    back: () => goTo(position.value - 1),
    undoTo: goTo,
    explain: takeNothing,
    writeNote: takeNothing,
    setPersonal: takeNothing,
    takeOver: () => Promise.resolve(takeNothing()),
    tick: () => {},
  };
}

const NO_AGENT = { agentName: '', agentLogin: '' };

/** Time stands still in an example, at the moment for which its dates are made, and the rules are what it breaks. */
const NOBODY: SessionOwner = {
  now: () => PLAYED_AT.now,
  offsetMinutes: () => PLAYED_AT.offsetMinutes,
  agent: () => NO_AGENT,
  isAgainstRules: () => false,
  onError: (error) => {
    throw error;
  },
};
