import { applyEdit } from '@/scripts/edits/apply/apply-edit';
import type { DraftContent } from '@/scripts/edits/draft/draft-content';
import { afterEntry, type DraftEntry, type EditGroup } from '@/scripts/edits/draft/journal';
import { type Replayed, replayDraft } from '@/scripts/edits/draft/replay-draft';
import type { Edit } from '@/scripts/edits/edit';
import type { EditRefusal } from '@/scripts/edits/edit-refusal';
import { isRecord, isSamePlace, type Place } from '@/scripts/edits/place';
import type { Bundle } from '@/scripts/language/bundle';
import type { CallOwnership, Claim } from '@/storage/call-ownership';
import type { DraftHeader, ScriptLibrary, StoredDraft } from '@/storage/scripts/script-library';
import { type DraftSaving, DraftWriter } from './draft-writer';

export type DraftStatus = 'loading' | 'open' | 'gone' | 'base-gone' | 'other-tab' | 'refused';

interface OpenDraft extends Replayed {
  readonly header: DraftHeader;
  readonly base: Bundle;
  readonly entries: readonly DraftEntry[];
}

/** What a screen shows of the draft of this tab. */
export interface DraftView {
  readonly status: DraftStatus;
  readonly saving: DraftSaving;
  readonly draft: OpenDraft | null;
  /** Why the last edit was not made. */
  readonly refusal: EditRefusal | null;
}

interface SessionParts {
  readonly now: () => number;
  readonly ownership: CallOwnership;
  readonly openLibrary: () => Promise<ScriptLibrary>;
  readonly onChange: (view: DraftView) => void;
}

export const NO_DRAFT: DraftView = { status: 'loading', saving: 'saved', draft: null, refusal: null };

/** Typed on in the same field within this time, it is one thing to undo. */
const TYPING_PAUSE = 2_000;

/** The draft that is open in this tab, one at a time. Every edit goes to the disk at once; what the draft holds is the replay of its journal. */
export class DraftSession {
  readonly #parts: SessionParts;
  #view = NO_DRAFT;
  #claim: Claim | null = null;
  #writer: DraftWriter | null = null;
  #last: { readonly place: Place; readonly at: number } | null = null;
  /** Number of the draft that was asked for last: what comes later for another is put away. */
  #visit = 0;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  /** Opens a draft; with `isTakeOver` it is taken from the tab that has it. */
  async open(id: string, isTakeOver: boolean): Promise<void> {
    this.leave();
    const own = this.#visit;
    const isStill = () => own === this.#visit;
    try {
      const { ownership, openLibrary } = this.#parts;
      const opened = await openLibrary();
      const onLost = () => isStill() && this.#change({ status: 'other-tab' });
      const taken = await ownership[isTakeOver ? 'takeOver' : 'claim'](`draft-${id}`, onLost);
      const stored = await opened.readDraft(id);
      if (isStill()) this.#show(stored, taken);
      else taken?.release();
    } catch {
      if (isStill()) this.#change({ status: 'refused' });
    }
  }

  leave(): void {
    this.#visit += 1;
    this.#claim?.release();
    this.#claim = null;
    this.#writer = null;
    this.#last = null;
    this.#change(NO_DRAFT);
  }

  /** Makes an edit; false when it cannot be made, for the reason that `refusal` gives. */
  edit(next: Edit): boolean {
    const draft = this.#writable();
    if (draft === null) return false;
    const applied = applyEdit(draft.content, next);
    this.#change({ refusal: applied.ok ? null : (applied.error[0] ?? null) });
    if (!applied.ok) return false;
    const at = this.#parts.now();
    const joins = next.kind === 'type' && this.#isTypedOn(next.place, at);
    this.#last = next.kind === 'type' ? { place: next.place, at } : null;
    this.#keep(draft, { kind: 'edit', at, edit: next, ...(joins && { joins: true }) }, applied.value);
    return true;
  }

  /** Takes back, or makes again; where that was, or null when there is nothing of it. */
  mark(kind: 'undo' | 'redo'): Place | null {
    const draft = this.#writable();
    const group = draft?.effective[kind === 'undo' ? 'made' : 'undone'].at(-1);
    if (draft === null || group === undefined) return null;
    this.#last = null;
    this.#change({ refusal: null });
    const entry: DraftEntry = { kind, at: this.#parts.now() };
    this.#keep(draft, entry, replayDraft(draft.base, [...draft.entries, entry]).content);
    return placeOf(group);
  }

  settled(): Promise<void> {
    return this.#writer?.settled() ?? Promise.resolve();
  }

  #show(stored: StoredDraft | null, taken: Claim | null): void {
    this.#claim = taken;
    if (stored === null || stored.base === null) {
      this.#change({ status: stored === null ? 'gone' : 'base-gone' });
      return;
    }
    const { header, base, entries } = stored;
    const own = this.#visit;
    this.#writer = new DraftWriter({
      id: header.id,
      stored: entries.length,
      openLibrary: this.#parts.openLibrary,
      onSaving: (saving) => own === this.#visit && this.#change({ saving }),
    });
    const status = taken?.isHeld() === true ? 'open' : 'other-tab';
    this.#change({ status, draft: { header, base, entries, ...replayDraft(base, entries) } });
  }

  #keep(draft: OpenDraft, entry: DraftEntry, content: DraftContent): void {
    const entries = [...draft.entries, entry];
    this.#change({ draft: { ...draft, entries, content, effective: afterEntry(draft.effective, entry) } });
    this.#writer?.write(entries);
  }

  /** The draft, when it may be changed here. */
  #writable(): OpenDraft | null {
    const { status, draft } = this.#view;
    return status === 'open' && draft?.stop === null ? draft : null;
  }

  #isTypedOn(place: Place, at: number): boolean {
    return this.#last !== null && isSamePlace(this.#last.place, place) && at - this.#last.at < TYPING_PAUSE;
  }

  #change(part: Partial<DraftView>): void {
    this.#view = { ...this.#view, ...part };
    this.#parts.onChange(this.#view);
  }
}

function placeOf(group: EditGroup): Place | null {
  const edit = group.at(-1);
  const place = isRecord(edit) ? edit['place'] : null;
  return Array.isArray(place) ? place.filter((part) => typeof part === 'string' || typeof part === 'number') : null;
}
