// The journal of a call: an append-only list of what was answered. Everything else about a call is computed from it.
// Pure data and pure functions; times are given, never read. Personal facts never enter it (R51).
import type { Facts, FactValue } from '@/scripts/language/fact';

/** The script a journal was made with, pinned by content hash. */
export interface ScriptPin {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of the canonical form, hex. */
  readonly hash: string;
}

/** When something was recorded: milliseconds since the epoch, UTC. */
interface At {
  readonly at: number;
}

/**
 * One thing that happened. `step` is where the call stood, so that a journal can be read without its script.
 *
 * - `answer`: an answer of the step was given
 * - `enter`: a fact asked by the step was entered, or a task ticked (value true) or unticked (false)
 * - `event`: a call event happened
 * - `objection`: an objection was opened
 * - `unlisted`: «Нет нужного ответа»; `said` is what the client said, may be blank
 * - `said`: a blank `unlisted` entry (by its index in `entries`) is filled in later
 * - `note`: the agent's free note as it now stands
 * - `undo`: everything from the effective entry number `keep` on is taken back; the mark itself stays
 */
export type Entry = At &
  (
    | { readonly kind: 'answer'; readonly step: string; readonly answer: string }
    | { readonly kind: 'enter'; readonly step: string; readonly fact: string; readonly value: FactValue }
    | { readonly kind: 'event'; readonly step: string; readonly event: string }
    | { readonly kind: 'objection'; readonly step: string; readonly objection: string }
    | { readonly kind: 'unlisted'; readonly step: string; readonly said: string }
    | { readonly kind: 'said'; readonly entry: number; readonly said: string }
    | { readonly kind: 'note'; readonly text: string }
    | { readonly kind: 'undo'; readonly keep: number }
  );

/** Entries that move the call; `note`, `said` and `undo` do not. */
export type Move = Extract<Entry, { step: string }>;

/** A call as it is stored. */
export interface Journal {
  readonly format: 1;
  readonly callId: string;
  readonly script: ScriptPin;
  readonly startedAt: number;
  /** Intake facts that are not personal. */
  readonly intake: Facts;
  readonly entries: readonly Entry[];
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
