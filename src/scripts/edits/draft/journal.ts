// A draft as it is kept: the version it began with, and an append-only list of edits and undo marks. In: nothing. Out: the schema, and
// which edits count.
import * as v from 'valibot';

const Instant = v.pipe(v.number(), v.finite());

/**
 * One line of a draft's journal. `joins`: typed on in the same field, so it is undone together with the line before. The edit is read
 * with the build that replays it.
 */
export const DraftEntry = v.variant('kind', [
  v.strictObject({ kind: v.literal('edit'), at: Instant, edit: v.unknown(), joins: v.optional(v.literal(true)) }),
  v.strictObject({ kind: v.literal('undo'), at: Instant }),
  v.strictObject({ kind: v.literal('redo'), at: Instant }),
]);
export type DraftEntry = v.InferOutput<typeof DraftEntry>;

/** Edits that are made and undone together. */
export type EditGroup = readonly unknown[];

export interface Effective {
  readonly made: readonly EditGroup[];
  /** What a redo would make again, the next one last. */
  readonly undone: readonly EditGroup[];
}

export const NOTHING_MADE: Effective = { made: [], undone: [] };

/** What counts after one more line. An edit after an undo leaves what was undone behind. */
export function afterEntry({ made, undone }: Effective, entry: DraftEntry): Effective {
  const last = made.at(-1);
  const next = undone.at(-1);
  switch (entry.kind) {
    case 'edit':
      if (entry.joins && last !== undefined && undone.length === 0)
        return { made: [...made.slice(0, -1), [...last, entry.edit]], undone: [] };
      return { made: [...made, [entry.edit]], undone: [] };
    case 'undo':
      return last === undefined ? { made, undone } : { made: made.slice(0, -1), undone: [...undone, last] };
    case 'redo':
      return next === undefined ? { made, undone } : { made: [...made, next], undone: undone.slice(0, -1) };
  }
}
