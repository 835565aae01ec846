import type { DraftEntry } from '@/scripts/edits/draft/journal';
import type { ScriptLibrary } from '@/storage/scripts/script-library';

/** Whether the disk has every line of the journal; `refused`: the browser took one of them not, and it is sent again with the next. */
export type DraftSaving = 'saved' | 'saving' | 'refused';

interface WriterOptions {
  readonly id: string;
  /** Lines that the disk has already. */
  readonly stored: number;
  readonly openLibrary: () => Promise<ScriptLibrary>;
  readonly onSaving: (saving: DraftSaving) => void;
}

/** Writes the journal of a draft to the disk, line after line: one that was refused never leaves a gap behind it. */
export class DraftWriter {
  readonly #options: WriterOptions;
  #stored: number;
  #entries: readonly DraftEntry[] = [];
  #running: Promise<void> | null = null;

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#stored = options.stored;
  }

  /** The whole journal, of which the disk lacks the end. */
  write(entries: readonly DraftEntry[]): void {
    this.#entries = entries;
    this.#options.onSaving('saving');
    this.#running ??= this.#run();
  }

  /** Resolves when all that was written lies on the disk, or was refused. */
  async settled(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  async #run(): Promise<void> {
    const { id, openLibrary, onSaving } = this.#options;
    try {
      const opened = await openLibrary();
      while (this.#stored < this.#entries.length) {
        const entries = this.#entries;
        await opened.append(id, this.#stored, entries.slice(this.#stored));
        this.#stored = entries.length;
      }
      onSaving('saved');
    } catch {
      onSaving('refused');
    }
    this.#running = null;
  }
}
