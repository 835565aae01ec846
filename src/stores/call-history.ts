import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import { describeTrail, type TrailItem } from '@/machines/view/describe-trail';
import type { Entry } from '@/machines/session/journal';
import { type CallHeader, type DamagedRecord, journalOf } from '@/storage/call-record';
import type { StoredCall } from '@/storage/read-records';
import { type StorageProblem, storageProblem } from '@/storage/call-writer';
import { callbackInstant } from '@/scripts/language/values/callback-instant';
import { useActiveCall } from './active-call';
import { useScriptStore } from './script-store';
import { useSettingsStore } from './settings-store';
import { usePlatform } from './platform';

/** The way a stored call went: told by its script, or as raw entries when that version of the script is gone. */
export type CallPath =
  | { readonly kind: 'told'; readonly trail: readonly TrailItem[] }
  | { readonly kind: 'raw'; readonly entries: readonly Entry[] };

/** What the lists know of a call. */
export type StoredHeader = CallHeader;

/** A record that was set aside. */
export type SetAside = DamagedRecord;

/** The calls of this browser for the lists of the home page. */
export const useCallHistory = defineStore('calls', () => {
  const platform = usePlatform();
  const scripts = useScriptStore();
  const settings = useSettingsStore();
  const { status, problem, attempt } = useAttempts();
  const calls = shallowRef<readonly CallHeader[]>([]);
  const damaged = shallowRef<readonly DamagedRecord[]>([]);

  /** Reads the lists again. Calls older than the retention period are erased first. */
  async function refresh(): Promise<void> {
    await attempt(async () => {
      await platform.records.eraseBefore(platform.now() - settings.settings.retentionDays * DAY);
      const listing = await platform.records.list();
      calls.value = listing.calls;
      damaged.value = listing.damaged;
    });
  }

  /** A whole stored call, for a file; null when it is gone. */
  async function read(callId: string): Promise<StoredCall | null> {
    let stored: StoredCall | null = null;
    await attempt(async () => {
      stored = await platform.records.read(callId);
    });
    return stored;
  }

  async function path(callId: string): Promise<CallPath | null> {
    const stored = await read(callId);
    if (stored === null) return null;
    const { header, entries } = stored;
    return scripts.current === null || header.script.hash !== scripts.pin?.hash
      ? { kind: 'raw', entries }
      : { kind: 'told', trail: describeTrail(scripts.current.compiled, journalOf(header, entries)) };
  }

  function dueAt({ callbackAt, intake }: CallHeader): number {
    const offset = platform.offsetMinutes(platform.now());
    return callbackInstant(scripts.current?.script ?? null, intake, callbackAt, offset) ?? 0;
  }

  return {
    status: computed(() => status.value),
    problem: computed(() => problem.value),
    unfinished: computed(() => calls.value.filter((header) => header.state === 'open')),
    callbacks: computed(() => openCallbacks(calls.value).toSorted((a, b) => dueAt(a) - dueAt(b))),
    closed: computed(() => calls.value.filter((header) => header.state === 'closed')),
    damaged: computed(() => damaged.value),
    now: () => platform.now(),
    /** Minutes that the agent's clock is ahead of UTC. */
    offsetMinutes: () => platform.offsetMinutes(platform.now()),
    refresh,
    ...useErasing(attempt, refresh),
    read,
    path,
  };
});

const DAY = 24 * 60 * 60_000;

/** Does a piece of work with the disk; a refusal of the browser is told and never thrown. */
type Attempt = (work: () => Promise<void>) => Promise<void>;

/** Whether the browser let us at the records the last time, and why not. */
function useAttempts() {
  const status = shallowRef<'loading' | 'ready' | 'refused'>('loading');
  const problem = shallowRef<StorageProblem | null>(null);

  const attempt: Attempt = async (work) => {
    try {
      await work();
      status.value = 'ready';
      problem.value = null;
    } catch (error) {
      status.value = 'refused';
      problem.value = storageProblem(error);
    }
  };

  return { status, problem, attempt };
}

/** Erases calls; the one that is open is left first. */
function useErasing(attempt: Attempt, refresh: () => Promise<void>) {
  const { records } = usePlatform();
  const settings = useSettingsStore();
  const call = useActiveCall();

  async function erase(callId: string): Promise<void> {
    if (call.callId === callId) call.leave();
    await attempt(() => records.erase(callId));
    await refresh();
  }

  async function eraseDamaged(): Promise<void> {
    await attempt(() => records.eraseDamaged());
    await refresh();
  }

  /** Erases every call, open ones too, and every setting. */
  async function eraseEverything(): Promise<void> {
    call.leave();
    settings.forget();
    await attempt(() => records.eraseAll());
    await refresh();
  }

  return { erase, eraseDamaged, eraseEverything };
}

/** A call-back is due until somebody has called that number again. */
function openCallbacks(calls: readonly CallHeader[]): readonly CallHeader[] {
  return calls.filter((header) => header.callbackAt !== null && !calls.some((later) => isCalledAgain(header, later)));
}

function isCalledAgain(header: CallHeader, later: CallHeader): boolean {
  return later.startedAt > header.updatedAt && later.maskedNumber !== '' && later.maskedNumber === header.maskedNumber;
}
