import type { CallSession, SessionSnapshot } from '@/machines/session/call-session';
import type { Claim } from '@/storage/call-ownership';
import { type CallWriter, createCallWriter, type Saving, type StorageProblem } from '@/storage/call-writer';
import type { Platform } from '../platform';
import { headerOf } from './call-header';

/** How well a call is kept, and whether this tab leads it. */
export interface Keeping {
  readonly saving: Saving;
  /** Why the browser refuses to store; null while it does not. */
  readonly problem: StorageProblem | null;
  readonly ownership: 'mine' | 'other-tab';
}

/** Nothing to keep, or all of it kept. */
export const KEPT: Keeping = { saving: 'saved', problem: null, ownership: 'mine' };

/** Keeps one call on the disk and its claim among the tabs, from its opening until it is left. */
export class CallPersistence {
  readonly callId: string;
  readonly #platform: Platform;
  readonly #onChange: (keeping: Keeping) => void;
  #keeping = KEPT;
  #claim: Claim | null = null;
  #session: CallSession | null = null;
  #writer: CallWriter | null = null;
  #written: SessionSnapshot | null = null;
  #isReleased = false;

  constructor(platform: Platform, callId: string, onChange: (keeping: Keeping) => void) {
    this.#platform = platform;
    this.callId = callId;
    this.#onChange = onChange;
  }

  isReleased(): boolean {
    return this.#isReleased;
  }

  isMine(): boolean {
    return this.#keeping.ownership === 'mine';
  }

  /** Asks for the call, which is led here until another tab is found to hold it. */
  async claim(): Promise<void> {
    this.#hold(await this.#platform.ownership.claim(this.callId, this.#lose));
  }

  /** Takes the call from whichever tab leads it; false when a third tab was faster. */
  async takeOver(): Promise<boolean> {
    const claim = await this.#platform.ownership.takeOver(this.callId, this.#lose);
    // The session that stands here lacks what the other tab has written: it must not be led before it is read again.
    if (claim === null || this.#isReleased || !claim.isHeld()) {
      claim?.release();
      return false;
    }
    this.#claim = claim;
    return true;
  }

  /** Writes every change of a session from now on; `stored` of its entries lie in the records, null when nothing of it does. */
  keep(session: CallSession, stored: number | null): void {
    const writer = createCallWriter(this.#platform.records, stored ?? 0, (saving, problem) => {
      // What the disk says of a session that was left, or read again, concerns nobody.
      if (this.#writer === writer) this.#change({ saving, problem });
    });
    this.#writer = writer;
    this.#session = session;
    this.#written = stored === null ? null : session.current();
    this.#leadIf(this.#claim !== null || this.isMine());
    session.subscribe((snapshot) => this.#write(snapshot));
    this.#write(session.current());
  }

  /** Sends again what the disk refused. */
  retry(): void {
    if (this.#keeping.saving === 'refused') this.#writer?.retry();
  }

  /** Other tabs may have the call. */
  release(): void {
    this.#isReleased = true;
    this.#claim?.release();
    this.#claim = null;
    this.#writer = null;
  }

  #write(snapshot: SessionSnapshot): void {
    const isSame = this.#written?.journal === snapshot.journal && this.#written.maskedNumber === snapshot.maskedNumber;
    if (isSame || !this.isMine()) return;
    const isLonger = this.#written !== null && this.#written.journal !== snapshot.journal;
    this.#written = snapshot;
    const last = isLonger ? snapshot.journal.entries.at(-1) : undefined;
    this.#writer?.write(headerOf(snapshot, last?.at ?? this.#platform.now()), snapshot.journal.entries);
  }

  #hold(claim: Claim | null): void {
    if (this.#isReleased) {
      claim?.release();
      return;
    }
    // A tab that was faster may have taken it while this answer was on its way; `#lose` came before there was a claim to lose.
    const isMine = claim?.isHeld() === true;
    this.#claim = isMine ? claim : null;
    this.#leadIf(isMine);
  }

  readonly #lose = (): void => {
    this.#claim = null;
    if (!this.#isReleased) this.#leadIf(false);
  };

  #leadIf(isMine: boolean): void {
    this.#session?.lead(isMine);
    this.#change({ ownership: isMine ? 'mine' : 'other-tab' });
  }

  #change(part: Partial<Keeping>): void {
    this.#keeping = { ...this.#keeping, ...part };
    if (!this.#isReleased) this.#onChange(this.#keeping);
  }
}
