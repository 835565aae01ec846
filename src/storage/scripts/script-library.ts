import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { DraftEntry } from '@/scripts/edits/draft/journal';
import type { Bundle } from '@/scripts/language/bundle';
import { bundleHash } from '@/scripts/library/bundle-hash';
import { Publication, PublishedVersion } from '@/scripts/library/version';
import { parseBundle } from '@/scripts/parse/parse-bundle';
import type { Channel } from '../call-ownership';

/** What a draft is called and begins with; its edits lie beside it. */
export const DraftHeader = v.strictObject({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  title: v.string(),
  /** Hash of the bundle that it begins with. */
  base: v.string(),
  createdAt: v.pipe(v.number(), v.finite()),
  isArchived: v.boolean(),
});
export type DraftHeader = v.InferOutput<typeof DraftHeader>;

export interface LibraryList {
  /** Newest first. */
  readonly versions: readonly PublishedVersion[];
  readonly publications: readonly Publication[];
  readonly drafts: readonly DraftHeader[];
}

export interface StoredDraft {
  readonly header: DraftHeader;
  /** null: what the draft began with is gone, or is no longer what its hash says. */
  readonly base: Bundle | null;
  readonly entries: readonly DraftEntry[];
}

/**
 * Scripts of this browser: published versions, which never change; what calls are made with and since when; drafts. Every method rejects
 * with the browser's own error where it refuses to store; nothing that is read is trusted.
 */
export interface ScriptLibrary {
  list(): Promise<LibraryList>;
  /** The bundle of a hash; null when there is none, or when it is not what its hash says. */
  bundle(hash: string): Promise<Bundle | null>;
  /** Keeps a version; one that is there already stays as it is. */
  keepVersion(version: PublishedVersion, bundle: Bundle): Promise<void>;
  /** Puts a version, or the built-in script, in force; gives the publication its number. */
  publish(publication: Omit<Publication, 'number'>): Promise<Publication>;
  createDraft(header: DraftHeader, base: Bundle): Promise<void>;
  readDraft(id: string): Promise<StoredDraft | null>;
  /** Appends lines to the journal of a draft, the first with number `from`. Resolves when the browser has stored them. */
  append(id: string, from: number, entries: readonly DraftEntry[]): Promise<void>;
  archiveDraft(id: string, isArchived: boolean): Promise<void>;
  /** Calls back when another tab has changed the library; returns how to stop. */
  onChange(listener: () => void): () => void;
}

interface LibrarySchema extends DBSchema {
  bundles: { key: string; value: unknown };
  versions: { key: string; value: unknown };
  publications: { key: number; value: unknown };
  drafts: { key: string; value: unknown };
  entries: { key: [string, number]; value: unknown };
}

interface LibraryPlatform {
  readonly openChannel: (name: string) => Channel | null;
}

const NAME = 'sufler-scripts';

/** Opens the library. The database is this one's alone, so that a call waits for nothing of it. */
export async function openScriptLibrary({ openChannel }: LibraryPlatform): Promise<ScriptLibrary> {
  const database = await openDB<LibrarySchema>(NAME, 1, {
    upgrade(opened) {
      for (const name of ['bundles', 'versions', 'publications', 'drafts', 'entries'] as const) {
        opened.createObjectStore(name);
      }
    },
    blocking: (_old, _new, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  const channel = openChannel(NAME);
  const tell = () => channel?.postMessage('changed');
  const listeners = new Set<() => void>();
  channel?.addEventListener('message', () => listeners.forEach((listener) => listener()));

  return {
    ...readingOf(database),
    ...writingOf(database, tell),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function writingOf(
  database: IDBPDatabase<LibrarySchema>,
  tell: () => void,
): Omit<ScriptLibrary, keyof ReturnType<typeof readingOf> | 'onChange'> {
  return {
    async keepVersion(version, bundle) {
      const tx = database.transaction(['versions', 'bundles'], 'readwrite');
      const versions = tx.objectStore('versions');
      if ((await versions.get(version.hash)) === undefined) {
        await versions.put(version, version.hash);
        await tx.objectStore('bundles').put(bundle, version.hash);
      }
      await tx.done;
      tell();
    },
    async publish(publication) {
      const tx = database.transaction('publications', 'readwrite');
      const last = (await tx.store.getAllKeys()).at(-1) ?? 0;
      const numbered = { ...publication, number: last + 1 };
      await tx.store.add(numbered, numbered.number);
      await tx.done;
      tell();
      return numbered;
    },
    async createDraft(header, base) {
      const tx = database.transaction(['drafts', 'bundles'], 'readwrite');
      await Promise.all([
        tx.objectStore('bundles').put(base, header.base),
        tx.objectStore('drafts').add(header, header.id),
      ]);
      await tx.done;
      tell();
    },
    async append(id, from, entries) {
      const tx = database.transaction('entries', 'readwrite');
      await Promise.all(entries.map((entry, i) => tx.store.put(entry, [id, from + i])));
      await tx.done;
    },
    async archiveDraft(id, isArchived) {
      const header = v.safeParse(DraftHeader, await database.get('drafts', id));
      if (header.success) await database.put('drafts', { ...header.output, isArchived }, id);
      tell();
    },
  };
}

function readingOf(database: IDBPDatabase<LibrarySchema>): Pick<ScriptLibrary, 'list' | 'bundle' | 'readDraft'> {
  async function bundle(hash: string): Promise<Bundle | null> {
    const parsed = parseBundle(await database.get('bundles', hash));
    return parsed.ok && bundleHash(parsed.value).whole === hash ? parsed.value : null;
  }

  return {
    bundle,
    async list() {
      const [versions, publications, drafts] = await Promise.all([
        database.getAll('versions'),
        database.getAll('publications'),
        database.getAll('drafts'),
      ]);
      return {
        versions: readable(PublishedVersion, versions).sort((a, b) => b.at - a.at),
        publications: readable(Publication, publications),
        drafts: readable(DraftHeader, drafts).sort((a, b) => b.createdAt - a.createdAt),
      };
    },
    async readDraft(id) {
      const header = v.safeParse(DraftHeader, await database.get('drafts', id));
      if (!header.success) return null;
      const raws = await database.getAll('entries', IDBKeyRange.bound([id, 0], [id, Infinity]));
      return { header: header.output, base: await bundle(header.output.base), entries: readable(DraftEntry, raws) };
    },
  };
}

function readable<T>(schema: v.GenericSchema<unknown, T>, raws: readonly unknown[]): T[] {
  return raws.flatMap((raw) => {
    const parsed = v.safeParse(schema, raw);
    return parsed.success ? [parsed.output] : [];
  });
}
