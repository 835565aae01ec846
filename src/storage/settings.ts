import * as v from 'valibot';

/** The part of the browser's localStorage that settings need; null where the browser refuses it. */
export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Days that a call may be kept. */
export const RETENTION_DAYS = { min: 1, max: 365, initial: 30 } as const;

const Origin = v.pipe(v.string(), v.maxLength(200), v.check(isOrigin));
const Messages = v.pipe(v.string(), v.maxLength(100));

// A field that cannot be read falls back alone: one bad value never costs the others.
const SettingsSchema = v.object({
  language: v.fallback(v.picklist(['ru', 'en']), 'ru'),
  /** `same`: the script speaks the language of the interface. */
  scriptLanguage: v.fallback(v.picklist(['same', 'ru', 'en']), 'same'),
  theme: v.fallback(v.picklist(['auto', 'light', 'dark']), 'auto'),
  /** Single-character shortcuts; function keys and Enter work always (WCAG 2.1.4). */
  singleKeys: v.fallback(v.boolean(), true),
  /** Answers by which a client agrees wait until a verbatim line could have been said. */
  waitsForLines: v.fallback(v.boolean(), true),
  retentionDays: v.fallback(
    v.pipe(v.number(), v.integer(), v.minValue(RETENTION_DAYS.min), v.maxValue(RETENTION_DAYS.max)),
    RETENTION_DAYS.initial,
  ),
  agentName: v.fallback(Messages, ''),
  agentLogin: v.fallback(Messages, ''),
  /** Origins that may start a call by message, and hear of its end. */
  allowedOrigins: v.fallback(v.pipe(v.array(Origin), v.maxLength(20), v.readonly()), []),
  lastCampaign: v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(64))), null),
});

/** What the user has chosen; kept apart from calls because the first frame needs it. */
export type Settings = v.InferOutput<typeof SettingsSchema>;

const KEY = 'sufler.settings';

/** Reads the settings. Anything unreadable becomes its default; the door never throws. */
export function readSettings(storage: TextStorage | null): Settings {
  return v.parse(SettingsSchema, storedObject(storage));
}

/** Writes the settings. Returns false where the browser refuses to store. */
export function writeSettings(storage: TextStorage | null, settings: Settings): boolean {
  try {
    storage?.setItem(KEY, JSON.stringify(settings));
    return storage !== null;
  } catch {
    return false;
  }
}

/** Forgets every setting. */
export function eraseSettings(storage: TextStorage | null): void {
  try {
    storage?.removeItem(KEY);
  } catch {
    // A storage that cannot be reached holds nothing of ours.
  }
}

/** Whether a text is an origin as browsers write it: scheme, host and maybe port, nothing after. */
export function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.origin === text;
}

function storedObject(storage: TextStorage | null): Readonly<Record<string, unknown>> {
  // Missing keys would fail the object as a whole, so every field is at least `undefined`.
  const empty = Object.fromEntries(Object.keys(SettingsSchema.entries).map((key) => [key, undefined]));
  try {
    const parsed: unknown = JSON.parse(storage?.getItem(KEY) ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? { ...empty, ...parsed } : empty;
  } catch {
    return empty;
  }
}
