import { publicationInForce, type PublishedVersion } from '@/scripts/library/version';
import type { ScriptLibrary } from '@/storage/scripts/script-library';
import { type ScriptSource, sourceOf } from '../script-source';

/** What calls are made with at a moment: a published version, null for the built-in script, or a version that is not here any more. */
export async function sourceInForce(
  library: ScriptLibrary,
  now: number,
  known: Map<string, ScriptSource>,
): Promise<ScriptSource | 'version-gone' | null> {
  const { versions, publications } = await library.list();
  const hash = publicationInForce(publications, now)?.hash ?? null;
  if (hash === null) return null;
  const version = versions.find((each) => each.hash === hash);
  // The checker of this browser has looked at every version; one with errors was never published from here.
  if (version === undefined || version.verdict.errors > 0) return 'version-gone';
  const ready = known.get(version.scriptHash);
  if (ready !== undefined && ready.version?.hash === hash) return ready;
  const source = await sourceOfVersion(library, version);
  if (source === null) return 'version-gone';
  known.set(version.scriptHash, source);
  return source;
}

/** The version whose script has this hash; null when there is none, or it was damaged. */
export async function sourceOfScript(library: ScriptLibrary, scriptHash: string): Promise<ScriptSource | null> {
  const { versions } = await library.list();
  const version = versions.find((each) => each.scriptHash === scriptHash);
  return version === undefined ? null : sourceOfVersion(library, version);
}

async function sourceOfVersion(library: ScriptLibrary, version: PublishedVersion): Promise<ScriptSource | null> {
  const bundle = await library.bundle(version.hash);
  if (bundle === null) return null;
  const { script, translations } = bundle;
  return sourceOf({
    script,
    pin: { id: script.id, version: script.version, hash: version.scriptHash },
    version,
    translation: (language) => Promise.resolve(translations[language] ?? null),
  });
}
