import {
  CallSession,
  type CommandResult,
  type Refusal,
  type SessionOwner,
  type SessionSnapshot,
} from '@/machines/session/call-session';
import type { Entry } from '@/machines/session/journal';
import { maskedNumberOf } from '@/machines/session/masked-number';
import { startJournal } from '@/machines/session/start-journal';
import type { CompiledScript } from '@/machines/machine/compile-script';
import type { Facts } from '@/scripts/language/fact';
import { type CallHeader, journalOf } from '@/storage/call-record';
import type { StoredCall } from '@/storage/read-records';
import { storageProblem } from '@/storage/call-writer';
import type { Platform } from '../platform';
import type { ScriptInForce } from '../script-store';
import { CallPersistence, KEPT, type Keeping } from './call-persistence';

/** A call that cannot be opened here. Its record is kept as it is. */
export interface LostCall {
  readonly callId: string;
  readonly reason: 'not-found' | 'damaged' | 'script-gone' | 'storage';
  readonly header: CallHeader | null;
  /** What was answered, unread by any script. */
  readonly entries: readonly Entry[];
}

/** What a tab has of the call that is open in it. */
export interface OpenCall {
  readonly status: 'idle' | 'loading' | 'open' | 'lost';
  readonly lost: LostCall | null;
  readonly call: SessionSnapshot | null;
  readonly keeping: Keeping;
  /** Entries that were found damaged when the call was opened and are set aside. */
  readonly setAside: number;
  /** Moves of the stored journal that the script no longer allows; they are taken back by a mark. */
  readonly refusedMoves: number;
}

/** No call. */
export const IDLE: OpenCall = { status: 'idle', lost: null, call: null, keeping: KEPT, setAside: 0, refusedMoves: 0 };

/** What the opening of calls asks of its store. */
export interface OpeningOwner extends SessionOwner {
  readonly platform: Platform;
  script(): ScriptInForce | null;
  /** The script that a stored call was made with. */
  scriptOf(hash: string): Promise<ScriptInForce | null>;
  onChange(open: OpenCall): void;
}

/** Starts, opens, takes over and leaves the one call of this tab: puts a session and its persistence together. */
export class CallOpening {
  readonly #owner: OpeningOwner;
  #now = IDLE;
  #session: CallSession | null = null;
  #persistence: CallPersistence | null = null;

  constructor(owner: OpeningOwner) {
    this.#owner = owner;
  }

  /**
   * Starts a call and returns its id; nothing is awaited. Personal facts stay in memory, the others go into the journal.
   * @throws without a script: the form that starts a call is made from one.
   */
  start(intake: Facts): string {
    const script = this.#owner.script();
    if (script === null) throw new Error('A call was started without a script');
    const { compiled, pin } = script;
    const { platform } = this.#owner;
    const at = platform.now();
    const callId = platform.newId();
    const beginning = { callId, script: pin, at, offsetMinutes: platform.offsetMinutes(at) };
    const { journal, told } = startJournal(compiled.script, beginning, intake);
    const persistence = this.#persist(callId);
    const maskedNumber = maskedNumberOf(compiled.script, told);
    this.#follow(persistence, new CallSession({ compiled, journal, told, maskedNumber }, this.#owner), null);
    this.tick(at);
    // Nobody else can hold a call that has just been made, so the claim need not be waited for.
    void persistence.claim();
    return callId;
  }

  /** Opens a stored call; the one that is open already stays as it is, with its personal facts. */
  async open(callId: string): Promise<void> {
    if (this.#now.status === 'open' && this.#now.call?.journal.callId === callId) return;
    const persistence = this.#persist(callId);
    this.#change({ status: 'loading' });
    await persistence.claim();
    await this.#read(persistence);
  }

  /** Takes the call over from another tab, with everything that tab has stored. */
  async takeOver(): Promise<CommandResult> {
    const persistence = this.#persistence;
    if (persistence === null || this.#session === null) return refused('no-call');
    if (!(await persistence.takeOver())) return refused('other-tab');
    await this.#read(persistence);
    return this.#now.status === 'open' ? { ok: true, value: { isMasked: false } } : refused('no-call');
  }

  /** Lets the open call go: other tabs may have it, its personal facts are forgotten. */
  leave(): void {
    this.#persistence?.release();
    this.#session?.stop();
    this.#persistence = null;
    this.#session = null;
    this.#now = IDLE;
    this.#owner.onChange(IDLE);
  }

  /** The open call in another language. */
  speak(compiled: CompiledScript): void {
    this.#session?.speak(compiled);
  }

  /** Does something with the open call. */
  run(act: (session: CallSession) => CommandResult): CommandResult {
    return this.#session === null ? refused('no-call') : act(this.#session);
  }

  /** Tells the time to the call and to what the disk refused. */
  tick(now: number): void {
    this.#persistence?.retry();
    this.#session?.tick(now);
  }

  #persist(callId: string): CallPersistence {
    this.leave();
    this.#persistence = new CallPersistence(this.#owner.platform, callId, (keeping) => this.#change({ keeping }));
    return this.#persistence;
  }

  async #read(persistence: CallPersistence): Promise<void> {
    const { callId } = persistence;
    const { records } = this.#owner.platform;
    try {
      const stored = await records.read(callId);
      const isDamaged = stored === null && (await records.list()).damaged.some((record) => record.callId === callId);
      // Another call may have been opened while the disk was asked.
      if (persistence.isReleased()) return;
      if (stored === null) {
        this.#lose({ callId, reason: isDamaged ? 'damaged' : 'not-found', header: null, entries: [] });
        return;
      }
      const script = await this.#owner.scriptOf(stored.header.script.hash);
      if (!persistence.isReleased()) this.#resume(persistence, stored, script);
    } catch (error) {
      await this.#giveUp(persistence, error);
    }
  }

  /** Says that the disk refuses. One that was only late is read as soon as it answers. */
  async #giveUp(persistence: CallPersistence, error: unknown): Promise<void> {
    if (persistence.isReleased()) return;
    this.#change({ keeping: { ...this.#now.keeping, problem: storageProblem(error) } });
    this.#lose({ callId: persistence.callId, reason: 'storage', header: null, entries: [] });
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    if (!isLate || !(await this.#owner.platform.records.answered()) || persistence.isReleased()) return;
    this.#change({ status: 'loading', lost: null, keeping: { ...this.#now.keeping, problem: null } });
    await this.#read(persistence);
  }

  #resume(persistence: CallPersistence, { header, entries, setAside }: StoredCall, script: ScriptInForce | null): void {
    if (script === null) {
      this.#lose({ callId: header.callId, reason: 'script-gone', header, entries });
      return;
    }
    const journal = journalOf(header, entries);
    const { compiled } = script;
    // A tab that takes a call over knows the personal facts that were told in it.
    const told = this.#session?.current().told ?? {};
    const session = new CallSession({ compiled, journal, told, maskedNumber: header.maskedNumber }, this.#owner);
    this.#change({ setAside, refusedMoves: session.refusedMoves.length });
    this.#follow(persistence, session, entries.length);
    if (persistence.isMine()) session.dropRefusedMoves();
    this.tick(this.#owner.platform.now());
  }

  /** Shows a session and keeps it: first what is seen changes, then the disk hears of it. */
  #follow(persistence: CallPersistence, session: CallSession, stored: number | null): void {
    this.#session?.stop();
    this.#session = session;
    session.subscribe((call) => this.#change({ call }));
    this.#change({ status: 'open', call: session.current() });
    persistence.keep(session, stored);
  }

  #lose(lost: LostCall): void {
    this.#change({ status: 'lost', lost });
  }

  #change(part: Partial<OpenCall>): void {
    this.#now = { ...this.#now, ...part };
    this.#owner.onChange(this.#now);
  }
}

function refused(reason: Refusal): CommandResult {
  return { ok: false, error: reason };
}
