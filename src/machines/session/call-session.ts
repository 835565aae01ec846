// A call while it is made, without any framework: its journal, the live machine, what is told in this tab only. In: commands. Out:
// what became of each, and a snapshot to everybody who listens. It reads no clock and writes to no disk: both are its owner's.
import { type Fact, type Facts, type FactValue } from '@/scripts/language/fact';
import { isDateFact } from '@/scripts/language/is-date-fact';
import type { Result } from '@/scripts/language/result';
import { offsetOf } from '@/scripts/language/values/moment-limits';
import type { Refusal as MoveRefusal } from '../graph/decide';
import type { Move } from '../graph/move';
import { type CallActor, createCallActor } from '../machine/call-actor';
import { type CallState, factsOf } from '../machine/call-state';
import type { CompiledScript } from '../machine/compile-script';
import { agentNote } from './agent-note';
import { appendEntry, effectiveMoves, type Entry, type Journal } from './journal';
import { lastMove } from './last-move';
import { maskPersonal } from './mask-personal';
import { maskedNumberOf } from './masked-number';
import { type Agent, personalFacts } from './personal-facts';
import type { RefusedMove } from './replay';
import { replayLive } from './replay-live';
import { dueTimers, timersOf } from './timers';
import { unexplainedAnswers } from './unexplained-answers';

/** Why something was not done: by the script (see `decide`), or by the tab it was asked in. */
export type Refusal = MoveRefusal | 'no-call' | 'other-tab' | 'nothing-to-undo' | 'unknown-entry';

/** A command that was carried out. */
export interface Done {
  /** Digits that looked personal were starred before anything was kept. */
  readonly isMasked: boolean;
}

/** Done, or the reason why not. */
export type CommandResult<E = Refusal> = Result<Done, E>;

/** A call at one moment. A new one for each change; what did not change keeps its identity. */
export interface SessionSnapshot {
  readonly compiled: CompiledScript;
  readonly journal: Journal;
  readonly state: CallState;
  /** The live machine, for selectors; it is moved through the session only. */
  readonly actor: CallActor['actor'];
  /** Personal facts that were told in this tab. */
  readonly told: Facts;
  /** The subscriber's number as it may be shown and stored. */
  readonly maskedNumber: string;
}

/** What a call begins or goes on with. */
export type SessionStart = Pick<SessionSnapshot, 'compiled' | 'journal' | 'told' | 'maskedNumber'>;

/** What a session asks of its owner. */
export interface SessionOwner {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Minutes that the agent's clock is ahead of UTC. */
  offsetMinutes(instant: number): number;
  agent(): Agent;
  /** Whether a move would break a rule of the script; asked of answers only. */
  isAgainstRules(journal: Journal, move: Move): boolean;
  /** A failure inside the machine, which is a bug. */
  readonly onError: (error: unknown) => void;
}

/** Hears every change at once. */
export type SessionListener = (snapshot: SessionSnapshot) => void;

export class CallSession {
  /** Moves of the given journal that the script no longer allows. */
  readonly refusedMoves: readonly RefusedMove[];
  readonly #owner: SessionOwner;
  readonly #listeners = new Set<SessionListener>();
  #live: CallActor;
  #now: SessionSnapshot;
  #isLeading = true;
  /** Events of the clock that were refused in a state: they are not tried again until the call moves. */
  #notNow: { readonly state: CallState; readonly events: ReadonlySet<string> } | null = null;

  constructor(start: SessionStart, owner: SessionOwner) {
    this.#owner = owner;
    const { live, refused } = this.#replayed(start.compiled, start.journal);
    this.#live = live;
    this.#now = { ...start, state: live.state(), actor: live.actor };
    this.refusedMoves = refused;
  }

  /** The call as it stands. */
  current(): SessionSnapshot {
    return this.#now;
  }

  /** Everything that is known of the call, personal facts included. */
  facts(): Facts {
    const { compiled, state, told } = this.#now;
    return { ...factsOf(state), ...personalFacts(compiled.script, told, this.#owner.agent()) };
  }

  /** Listens until the returned function is called. */
  subscribe(listener: SessionListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Whether this tab leads the call; without the lead every command is refused. */
  lead(isLeading: boolean): void {
    this.#isLeading = isLeading;
  }

  /** Lets go of the live machine; nobody is told anything after. */
  stop(): void {
    this.#listeners.clear();
    this.#live.stop();
  }

  /** The same call in another language: the same journal on the translated script. */
  speak(compiled: CompiledScript): void {
    this.#restoreFromJournal(compiled, this.#now.journal);
    this.#tell();
  }

  /** Takes back by a mark what the script no longer allows, so that the journal says where the call stands. */
  dropRefusedMoves(): void {
    const [first] = this.refusedMoves;
    if (first === undefined) return;
    const keep = effectiveMoves(this.#now.journal).findIndex(({ index }) => index === first.index);
    this.#record({ kind: 'undo', keep, at: this.#owner.now() });
  }

  answer(answerId: string): CommandResult {
    return this.#move((step, at) => ({ kind: 'answer', step, answer: answerId, at }));
  }

  /** Enters a fact that the step asks for, or ticks a task. A personal fact is kept in memory only. */
  enter(factId: string, value: FactValue): CommandResult {
    const fact = this.#fact(factId);
    if (fact?.personal === true) return this.setPersonal(factId, value);
    const { text, isMasked } =
      typeof value === 'string' ? maskPersonal(value, this.#now.told) : { text: value, isMasked: false };
    return maskedIf(
      isMasked,
      this.#move((step, at) => ({ kind: 'enter', step, fact: factId, value: text, at, ...this.#clockOf(fact, at) })),
    );
  }

  raise(eventId: string): CommandResult {
    return this.#move((step, at) => ({ kind: 'event', step, event: eventId, at }));
  }

  object(objectionId: string): CommandResult {
    return this.#move((step, at) => ({ kind: 'objection', step, objection: objectionId, at }));
  }

  /** «Нет нужного ответа»: what the client said, may be blank. */
  unlisted(said: string): CommandResult {
    const { text, isMasked } = maskPersonal(said.trim(), this.#now.told);
    return maskedIf(
      isMasked,
      this.#move((step, at) => ({ kind: 'unlisted', step, said: text, at })),
    );
  }

  /** Gives words to an unexplained answer, by its index in the journal's entries. */
  explain(entry: number, said: string): CommandResult {
    if (!this.#isLeading) return refused('other-tab');
    if (!unexplainedAnswers(this.#now.journal).some((open) => open.entry === entry)) return refused('unknown-entry');
    const { text, isMasked } = maskPersonal(said.trim(), this.#now.told);
    this.#record({ kind: 'said', entry, said: text, at: this.#owner.now() });
    return maskedIf(isMasked, DONE);
  }

  /** One step back: takes back the last move and whatever was entered since on the step where the call stands. */
  back(): CommandResult {
    const last = lastMove(this.#now.journal, timersOf(this.#now.compiled.script, this.facts()));
    return last === -1 ? refused('nothing-to-undo') : this.undoTo(last);
  }

  /** Takes back everything from the effective move number `keep` on. */
  undoTo(keep: number): CommandResult {
    if (!this.#isLeading) return refused('other-tab');
    const count = effectiveMoves(this.#now.journal).length;
    if (!Number.isInteger(keep) || keep < 0 || keep >= count) return refused('nothing-to-undo');
    this.#record({ kind: 'undo', keep, at: this.#owner.now() });
    return DONE;
  }

  /** Keeps the agent's free note as it now stands; the same text again is not written twice. */
  writeNote(text: string): CommandResult {
    if (!this.#isLeading) return refused('other-tab');
    const cleaned = maskPersonal(text, this.#now.told);
    if (cleaned.text !== agentNote(this.#now.journal)) {
      this.#record({ kind: 'note', text: cleaned.text, at: this.#owner.now() });
    }
    return maskedIf(cleaned.isMasked, DONE);
  }

  /** Sets a personal fact: shown and put into the notes, never stored. A number is stored masked. */
  setPersonal(factId: string, value: FactValue): CommandResult {
    if (this.#fact(factId)?.personal !== true) return refused('unknown-fact');
    const told = { ...this.#now.told, [factId]: value };
    const maskedNumber = maskedNumberOf(this.#now.compiled.script, told) || this.#now.maskedNumber;
    this.#now = { ...this.#now, told, maskedNumber };
    this.#tell();
    return DONE;
  }

  /** Tells the time: raises an event of the clock once when its instant has come. */
  tick(now: number): void {
    if (!this.#isLeading) return;
    const { compiled, journal, state } = this.#now;
    const tried = this.#notNow?.state === state ? this.#notNow.events : new Set<string>();
    const due = dueTimers(timersOf(compiled.script, this.facts()), journal, now).filter(
      ({ event }) => !tried.has(event),
    );
    if (due.length === 0 || due.some(({ event }) => this.raise(event).ok)) return;
    this.#notNow = { state, events: new Set([...tried, ...due.map(({ event }) => event)]) };
  }

  #fact(id: string): Fact | undefined {
    return this.#now.compiled.script.facts.find((fact) => fact.id === id);
  }

  /** The local time that an entered date means, kept with it: a replay elsewhere must read the same clock. */
  #clockOf(fact: Fact | undefined, at: number): { readonly offsetMinutes?: number } {
    if (fact === undefined || !isDateFact(fact)) return {};
    const offsetMinutes = this.#owner.offsetMinutes(at);
    return { offsetMinutes: offsetOf(fact, { facts: factsOf(this.#now.state), offsetMinutes }) };
  }

  #move(make: (step: string, at: number) => Move): CommandResult {
    if (!this.#isLeading) return refused('other-tab');
    const { place } = this.#now.state;
    if (place.kind === 'closed') return refused('closed');
    const move = make(place.step.step.id, this.#owner.now());
    // A journal that an older script allowed is replayed as it is; a new answer must keep the rules.
    if (move.kind === 'answer' && this.#owner.isAgainstRules(this.#now.journal, move)) return refused('shut');
    const advanced = this.#live.move(move, { now: move.at, offsetMinutes: this.#owner.offsetMinutes(move.at) });
    if (!advanced.ok) return refused(advanced.error);
    this.#record(move);
    return DONE;
  }

  #record(entry: Entry): void {
    const { journal } = this.#now;
    const longer = appendEntry(journal, entry);
    if (entry.kind === 'undo') this.#undoMoves(longer, effectiveMoves(journal).length - entry.keep);
    this.#now = { ...this.#now, journal: longer, state: this.#live.state(), actor: this.#live.actor };
    this.#tell();
  }

  /** Puts the call where its journal says after `taken` moves were taken back. States that are remembered are not walked again. */
  #undoMoves(longer: Journal, taken: number): void {
    const past = this.#live.past();
    const at = past.at(-taken);
    if (at === undefined || taken < 1) this.#restoreFromJournal(this.#now.compiled, longer);
    else this.#setActor(createCallActor(this.#now.compiled, at, this.#owner.onError, past.slice(0, -taken)));
  }

  #restoreFromJournal(compiled: CompiledScript, journal: Journal): void {
    this.#setActor(this.#replayed(compiled, journal).live);
    this.#now = { ...this.#now, compiled, journal, state: this.#live.state(), actor: this.#live.actor };
  }

  #replayed(compiled: CompiledScript, journal: Journal): { live: CallActor; refused: readonly RefusedMove[] } {
    const { call, refused } = replayLive(compiled, journal, this.#owner.onError);
    if (refused.length === 0) return { live: call, refused };
    // Replay stopped early, so the remembered states do not match the journal.
    const live = createCallActor(compiled, call.state(), this.#owner.onError);
    call.stop();
    return { live, refused };
  }

  #setActor(live: CallActor): void {
    this.#live.stop();
    this.#live = live;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(this.#now);
  }
}

const DONE: CommandResult = { ok: true, value: { isMasked: false } };

function maskedIf(isMasked: boolean, outcome: CommandResult): CommandResult {
  return outcome.ok && isMasked ? { ok: true, value: { isMasked: true } } : outcome;
}

function refused(reason: Refusal): CommandResult {
  return { ok: false, error: reason };
}
