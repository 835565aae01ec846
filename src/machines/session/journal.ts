// The journal of a call: an append-only list of what was answered. Everything else about a call is computed from it.
// Pure data and pure functions; times are given, never read. Personal facts never enter it (R51).
import type { Facts } from '@/scripts/language/fact';
import type { Clock } from '../graph/clock';
import type { At, Move } from '../graph/move';

/** The script a journal was made with, pinned by content hash. */
export interface ScriptPin {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of the canonical form, hex. */
  readonly hash: string;
}

/**
 * One thing that happened: a move of the call, or what does not move it.
 *
 * - `said`: a blank `unlisted` entry (by its index in `entries`) is filled in later
 * - `note`: the agent's free note as it now stands
 * - `undo`: everything from the effective entry number `keep` on is taken back; the mark itself stays
 */
export type Entry =
  | Move
  | (At &
      (
        | { readonly kind: 'said'; readonly entry: number; readonly said: string }
        | { readonly kind: 'note'; readonly text: string }
        | { readonly kind: 'undo'; readonly keep: number }
      ));

/** A call as it is stored. */
export interface Journal {
  readonly format: 1;
  readonly callId: string;
  readonly script: ScriptPin;
  readonly startedAt: number;
  /** Minutes that the agent's clock was ahead of UTC then; calls of older releases do not say, and count as none. */
  readonly offsetMinutes?: number | undefined;
  /** Intake facts that are not personal. */
  readonly intake: Facts;
  readonly entries: readonly Entry[];
}

/** The clock by which the dates of the intake are compared with the present. */
export function clockAtStart({ startedAt, offsetMinutes }: Journal): Clock {
  return { now: startedAt, offsetMinutes: offsetMinutes ?? 0 };
}

/** The moves that count, with their index in `entries`: undone ones are left out. */
export interface EffectiveMove {
  readonly index: number;
  readonly move: Move;
}

/** The moves of a journal that still count, oldest first. An `undo` mark keeps the first `keep` of those before it. */
export function effectiveMoves(journal: Journal): readonly EffectiveMove[] {
  const moves: EffectiveMove[] = [];
  journal.entries.forEach((entry, index) => {
    if (entry.kind === 'undo') moves.length = Math.max(0, Math.min(moves.length, entry.keep));
    else if (entry.kind !== 'note' && entry.kind !== 'said') moves.push({ index, move: entry });
  });
  return moves;
}

/** The journal with one more entry. */
export function appendEntry(journal: Journal, entry: Entry): Journal {
  return { ...journal, entries: [...journal.entries, entry] };
}
