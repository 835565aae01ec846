import type { Entry } from '@/machines/session/journal';
import type { CallHeader } from './call-record';
import { type CallRecords, ERASED, MISSING_ENTRIES } from './call-records';

/** Whether the browser has acknowledged everything that was handed over. */
export type Saving = 'saved' | 'saving' | 'refused';

/** Why nothing can be stored now: the browser has no storage for us, it is full, it failed otherwise, or the call was erased. */
export type StorageProblem = 'unavailable' | 'full' | 'failed' | 'erased';

/** Writes one call entry by entry; what was refused is kept and sent again with the next write or `retry`. */
export interface CallWriter {
  /** Issues the write in this very tick and returns at once. `entries` is the whole journal, only news are written. */
  write(header: CallHeader, entries: readonly Entry[]): void;
  /** Sends again what was refused; does nothing otherwise. */
  retry(): void;
  /** Resolves when nothing is under way. Never rejects. */
  settled(): Promise<void>;
}

/** Hears every change of state; 'saved' comes only after the transaction's `complete`. */
type SavingListener = (saving: Saving, problem: StorageProblem | null) => void;

/** One journal as it was handed over, and which of its entries go. */
interface Write {
  readonly number: number;
  readonly header: CallHeader;
  readonly entries: readonly Entry[];
  readonly from: number;
}

/** `stored` is the number of entries that are already in the records. */
export function createCallWriter(records: CallRecords, stored: number, onChange: SavingListener): CallWriter {
  return new JournalWriter(records, stored, onChange);
}

class JournalWriter implements CallWriter {
  private issued: number;
  private latest: { readonly header: CallHeader; readonly entries: readonly Entry[] } | null = null;
  private refusal: StorageProblem | null = null;
  private underWay: Promise<void> | null = null;
  private writes = 0;

  constructor(
    private readonly records: CallRecords,
    private acknowledged: number,
    private readonly onChange: SavingListener,
  ) {
    this.issued = acknowledged;
  }

  write(header: CallHeader, entries: readonly Entry[]): void {
    this.latest = { header, entries };
    if (this.refusal === null) this.onChange('saving', null);
    this.send(header, entries);
  }

  retry(): void {
    const { latest, refusal, underWay } = this;
    // A call that somebody has erased is not sent again.
    if (refusal === null || refusal === 'erased' || underWay !== null || latest === null) return;
    this.send(latest.header, latest.entries);
  }

  async settled(): Promise<void> {
    while (this.underWay !== null) await this.underWay;
  }

  private send(header: CallHeader, entries: readonly Entry[]): void {
    this.writes += 1;
    const write: Write = { number: this.writes, header, entries, from: Math.min(this.issued, entries.length) };
    const work = this.records.write(header, write.from, entries.slice(write.from));
    this.issued = entries.length;
    const done = work.then(
      () => this.acknowledge(write),
      (error: unknown) => this.refuse(write, error),
    );
    this.underWay = done;
    void done.then(() => {
      if (this.underWay === done) this.underWay = null;
    });
  }

  private acknowledge({ number, from, entries }: Write): void {
    // An earlier write was refused: what is stored now has a gap before it, and will be sent again.
    if (from > this.acknowledged) return;
    this.acknowledged = Math.max(this.acknowledged, entries.length);
    if (number !== this.writes) return;
    this.refusal = null;
    this.onChange('saved', null);
  }

  private refuse({ number, header, entries, from }: Write, error: unknown): void {
    const isGone = error instanceof Error && error.name === MISSING_ENTRIES;
    // What was acknowledged is no longer there: the whole journal goes again, once.
    if (isGone) this.acknowledged = 0;
    // Everything that was not acknowledged goes again: writing an entry twice changes nothing.
    this.issued = Math.min(this.issued, this.acknowledged);
    if (isGone && from > 0 && number === this.writes) this.send(header, entries);
    else {
      this.refusal = storageProblem(error);
      this.onChange('refused', this.refusal);
    }
  }
}

/** Tells the kinds of refusal apart by the browser's error name. */
export function storageProblem(error: unknown): StorageProblem {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  if (name === ERASED) return 'erased';
  if (
    name === 'TimeoutError' ||
    name === 'NotSupportedError' ||
    name === 'SecurityError' ||
    name === 'InvalidStateError'
  )
    return 'unavailable';
  return 'failed';
}
