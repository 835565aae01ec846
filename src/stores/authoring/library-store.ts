import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { Bundle } from '@/scripts/language/bundle';
import { bundleHash } from '@/scripts/library/bundle-hash';
import { printData } from '@/scripts/library/print-data';
import { publicationInForce, publicationsToCome, type Verdict } from '@/scripts/library/version';
import type { LibraryList, ScriptLibrary } from '@/storage/scripts/script-library';
import { type Platform, usePlatform } from '../platform';
import { PUBLISHED_MARK, useScriptStore } from '../script-store';
import { DraftStarts } from './draft-starts';

/** A draft in the list. */
export type DraftHeader = LibraryList['drafts'][number];

const EMPTY: LibraryList = { versions: [], publications: [], drafts: [] };

/** Who puts a version in force, why, and since when; null: at once. */
export interface PublishWords {
  readonly author: string;
  readonly reason: string;
  readonly from: number | null;
}

/** The scripts of this browser, for those who write them. Whatever writes rejects with the browser's own error where it refuses. */
export const useLibraryStore = defineStore('library', () => {
  const platform = usePlatform();
  const scripts = useScriptStore();
  const list = shallowRef<LibraryList>(EMPTY);
  const status = shallowRef<'loading' | 'ready' | 'refused'>('loading');
  const opened = openedOnce(platform, () => void refresh());
  const starts = new DraftStarts({ now: () => platform.now(), newId: () => platform.newId(), openLibrary: opened });

  async function refresh(): Promise<void> {
    try {
      list.value = await (await opened()).list();
      status.value = 'ready';
    } catch {
      status.value = 'refused';
    }
  }

  async function afterwards<T>(act: (library: ScriptLibrary) => Promise<T>): Promise<T> {
    const done = await act(await opened());
    await refresh();
    return done;
  }

  /** Puts a version that is kept, or with null the built-in script, in force. */
  async function putInForce(hash: string | null, { author, reason, from }: PublishWords): Promise<void> {
    const at = platform.now();
    await afterwards((library) => library.publish({ hash, from: from ?? at, at, author, reason }));
    platform.settings?.setItem(PUBLISHED_MARK, '1');
    await scripts.refresh();
  }

  return {
    list: computed(() => list.value),
    status: computed(() => status.value),
    inForce: computed(() => publicationInForce(list.value.publications, platform.now())),
    /** What will be in force later, the next one first. */
    coming: computed(() => publicationsToCome(list.value.publications, platform.now())),
    now: () => platform.now(),
    opened,
    refresh,
    begin: (data: unknown) => afterwards(() => starts.withData(data)),
    beginFromVersion: (hash: string) => afterwards(() => starts.withVersion(hash)),
    beginFromText: (text: string) => afterwards(() => starts.withText(text)),
    archive: (id: string, isArchived: boolean) => afterwards((library) => library.archiveDraft(id, isArchived)),
    putInForce,
    /** Keeps a version with the verdict of this browser and puts it in force from a moment on. */
    async publish(bundle: Bundle, verdict: Verdict, words: PublishWords): Promise<void> {
      const hash = await keepVersion(await opened(), bundle, { verdict, at: platform.now(), ...words });
      await putInForce(hash, words);
    },
    /** A version as the text of a file; null when it is gone. */
    async textOf(hash: string): Promise<string | null> {
      const bundle = await (await opened()).bundle(hash);
      return bundle === null ? null : printData(bundle);
    },
  };
});

/** Opens the library of the browser, and hears what other tabs change in it. */
function openedOnce({ openLibrary }: Platform, onChange: () => void): () => Promise<ScriptLibrary> {
  let heard: ScriptLibrary | null = null;
  return async () => {
    if (openLibrary === null) throw new DOMException('This browser keeps no scripts', 'NotSupportedError');
    const opened = await openLibrary();
    if (heard !== opened) opened.onChange(onChange);
    heard = opened;
    return opened;
  };
}

interface Publishing extends PublishWords {
  readonly verdict: Verdict;
  readonly at: number;
}

async function keepVersion(library: ScriptLibrary, bundle: Bundle, publishing: Publishing): Promise<string> {
  const { verdict, at, author, reason } = publishing;
  if (verdict.errors > 0) throw new Error('A version with errors is never put in force');
  const { whole, parts } = bundleHash(bundle);
  const { id, version, title } = bundle.script;
  await library.keepVersion(
    { hash: whole, scriptHash: parts.script, id, version, title, at, author, reason, verdict },
    bundle,
  );
  return whole;
}
