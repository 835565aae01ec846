import type { TextStorage } from '@/storage/settings';

/** Set once this browser has the face; a text is never redrawn in another face while it is read. */
const KEY = 'sufler.face';
const FACE = '1em "Golos Text"';
/** One character of each file that the face consists of. */
const SAMPLE = '\u042fa\u20bd';

/** Shows the text in the application's own face, when an earlier visit has fetched it. Called before the first paint. */
export function showOwnFace(storage: TextStorage | null): void {
  if (!isFetched(storage)) return;
  document.documentElement.dataset.face = 'own';
  void load();
}

/** Fetches the face for the next visit; this one keeps the face that it began with. */
export async function fetchOwnFace(storage: TextStorage | null): Promise<void> {
  if (isFetched(storage) || !(await load())) return;
  try {
    storage?.setItem(KEY, 'fetched');
  } catch {
    // Without a memory every visit is a first one.
  }
}

/** Whether all files of the face came; false without a network too. */
async function load(): Promise<boolean> {
  const faces = await document.fonts.load(FACE, SAMPLE).catch(() => []);
  return faces.length >= SAMPLE.length;
}

function isFetched(storage: TextStorage | null): boolean {
  try {
    return storage?.getItem(KEY) === 'fetched';
  } catch {
    return false;
  }
}
