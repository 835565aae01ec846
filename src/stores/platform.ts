import type { Language } from '@/scripts/language/language';
import { type InjectionKey, inject } from 'vue';
import type { StampedScript } from '@/scripts/library/stamp-script';
import type { CallOwnership } from '@/storage/call-ownership';
import type { CallRecords } from '@/storage/call-records';
import type { ScriptLibrary } from '@/storage/scripts/script-library';
import type { TextStorage } from '@/storage/settings';
import type { AttemptRecords } from '@/storage/training/attempt-records';
import type { TrainingPack } from '@/scripts/language/training/training-pack';

/** Everything outside the program that stores need: clock, chance, disk, the other tabs, the script's text. */
export interface Platform {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Minutes that local time is ahead of UTC at an instant. */
  offsetMinutes(instant: number): number;
  newId(): string;
  readonly records: CallRecords;
  readonly ownership: CallOwnership;
  /** Opens the scripts of this browser, which nobody loads before they are asked for; null where there can be none. */
  readonly openLibrary: (() => Promise<ScriptLibrary>) | null;
  /** Where settings are kept; null where the browser refuses. */
  readonly settings: TextStorage | null;
  /** The built-in script: it went through the door when the application was built. */
  readonly builtIn: StampedScript | null;
  /** Its translation, unparsed; null when there is none for the language. */
  loadTranslation(language: Language): Promise<unknown>;
  /** Opens what practice needs; nobody loads it before somebody trains. */
  openTraining(): Promise<TrainingSource>;
}

export interface TrainingSource {
  /** The training pack of the built-in bundle, with the hash over all its parts; null where a script was built in that has none. */
  readonly builtIn: { readonly pack: TrainingPack; readonly bundle: string } | null;
  readonly attempts: AttemptRecords;
}

export const PLATFORM: InjectionKey<Platform> = Symbol('platform');

/** The platform of the application that uses a store. A store without one is a bug. */
export function usePlatform(): Platform {
  const platform = inject(PLATFORM);
  if (platform === undefined) throw new Error('The application provides no platform');
  return platform;
}
