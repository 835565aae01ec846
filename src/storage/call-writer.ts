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

/**
 * `stored` is the number of entries that are already in the records. `onChange` hears every change of state;
 * 'saved' comes only after the transaction's `complete`.
 */
export function createCallWriter(
  records: CallRecords,
  stored: number,
  onChange: (saving: Saving, problem: StorageProblem | null) => void,
): CallWriter {
  let acknowledged = stored;
  let issued = stored;
  let latest: { readonly header: CallHeader; readonly entries: readonly Entry[] } | null = null;
  let refusal: StorageProblem | null = null;
  let underWay: Promise<void> | null = null;
  let writes = 0;

  function send(header: CallHeader, entries: readonly Entry[]): void {
    writes += 1;
    const number = writes;
    const upTo = entries.length;
    const from = Math.min(issued, upTo);
    const work = records.write(header, from, entries.slice(from));
    issued = upTo;
    const done = work.then(
      () => acknowledge(number, from, upTo),
      (error: unknown) => refuse(number, from, error, header, entries),
    );
    underWay = done;
    void done.then(() => {
      if (underWay === done) underWay = null;
    });
  }

  function acknowledge(number: number, from: number, upTo: number): void {
    // An earlier write was refused: what is stored now has a gap before it, and will be sent again.
    if (from > acknowledged) return;
    acknowledged = Math.max(acknowledged, upTo);
    if (number !== writes) return;
    refusal = null;
    onChange('saved', null);
  }

  function refuse(number: number, from: number, error: unknown, header: CallHeader, entries: readonly Entry[]): void {
    const isGone = error instanceof Error && error.name === MISSING_ENTRIES;
    // What was acknowledged is no longer there: the whole journal goes again, once.
    if (isGone) acknowledged = 0;
    // Everything that was not acknowledged goes again: writing an entry twice changes nothing.
    issued = Math.min(issued, acknowledged);
    if (isGone && from > 0 && number === writes) send(header, entries);
    else {
      refusal = storageProblem(error);
      onChange('refused', refusal);
    }
  }

  return {
    write(header, entries) {
      latest = { header, entries };
      if (refusal === null) onChange('saving', null);
      send(header, entries);
    },
    retry() {
      // A call that somebody has erased is not sent again.
      if (refusal === null || refusal === 'erased' || underWay !== null || latest === null) return;
      send(latest.header, latest.entries);
    },
    async settled() {
      while (underWay !== null) await underWay;
    },
  };
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
