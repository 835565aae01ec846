import type { Edit } from '@/scripts/edits/edit';
import { isRecord } from '@/scripts/edits/place';
import type { Bundle } from '@/scripts/language/bundle';
import type { Result } from '@/scripts/language/result';
import { FORMAT_VERSION } from '@/scripts/language/script';
import type { TrainingPack } from '@/scripts/language/training/training-pack';
import { bundleHash } from '@/scripts/library/bundle-hash';
import { nextVersion } from '@/scripts/library/next-version';
import { parseBundle } from '@/scripts/parse/parse-bundle';
import { parseDataText } from '@/scripts/parse/parse-data-text';
import { parseScript } from '@/scripts/parse/parse-script';
import type { Problem } from '@/scripts/parse/problem';
import type { DraftHeader, ScriptLibrary } from '@/storage/scripts/script-library';

/** The id of the draft that was begun, or what is wrong with the data that it should have begun with. */
export type DraftStart = Result<string, readonly Problem[]>;

interface StartParts {
  readonly now: () => number;
  readonly newId: () => string;
  readonly openLibrary: () => Promise<ScriptLibrary>;
}

/** What a script that comes alone is taught with: nothing. */
const NO_TRAINING: TrainingPack = {
  personas: [],
  paraphrases: [],
  panels: [],
  firmNo: [],
  curriculum: { levels: [], first: [], focus: [] },
};

/** Where drafts begin. Each rejects with the browser's own error where it refuses to store. */
export class DraftStarts {
  readonly #parts: StartParts;

  constructor(parts: StartParts) {
    this.#parts = parts;
  }

  /** With data of a bundle, or of a script alone. */
  async withData(data: unknown): Promise<DraftStart> {
    const read = readBundle(data);
    return read.ok ? this.#begin(read.value) : read;
  }

  /** With the text of a file: a bundle, or a script alone. What is wrong with it is named by line and column. */
  async withText(text: string): Promise<DraftStart> {
    const read = parseDataText(text, readBundle);
    return read.ok ? this.#begin(read.value) : read;
  }

  /** With a version that was published here; null when it is gone, or is no longer what its hash says. */
  async withVersion(hash: string): Promise<DraftStart | null> {
    const bundle = await (await this.#parts.openLibrary()).bundle(hash);
    return bundle === null ? null : this.#begin(bundle);
  }

  async #begin(bundle: Bundle): Promise<DraftStart> {
    const library = await this.#parts.openLibrary();
    const { script } = bundle;
    const at = this.#parts.now();
    const header: DraftHeader = {
      id: this.#parts.newId(),
      title: script.title,
      base: bundleHash(bundle).whole,
      createdAt: at,
      isArchived: false,
    };
    const { versions } = await library.list();
    await library.createDraft(header, bundle);
    // The first edit gives a draft a number of its own: nobody tells two versions apart by their hash alone.
    const taken = versions.filter(({ id }) => id === script.id).map(({ version }) => version);
    const typed = nextVersion(script.version, taken);
    const edit: Edit = { kind: 'type', v: 1, place: ['script', 'version'], typed };
    await library.append(header.id, 0, [{ kind: 'edit', at, edit }]);
    return { ok: true, value: header.id };
  }
}

/** Data may be a bundle, or a script alone, which then goes without the other parts. */
function readBundle(data: unknown): Result<Bundle, readonly Problem[]> {
  if (!isRecord(data) || 'script' in data || !('stages' in data)) return parseBundle(data);
  const script = parseScript(data);
  if (!script.ok) return script;
  return parseBundle({
    format: FORMAT_VERSION,
    script: script.value,
    translations: {},
    desk: {},
    training: NO_TRAINING,
  });
}
