import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import { describeTrail, type TrailItem } from '@/machines/view/describe-trail';
import { maskPersonal } from '@/machines/session/mask-personal';
import { carriedFacts } from '@/machines/session/carried-facts';
import { minuteAt } from '@/calendar/instant';
import type { Facts } from '@/scripts/language/fact';
import { settingOfRole } from '@/scripts/language/roles/role-of';
import type { Entry } from '@/machines/session/journal';
import { type CallHeader, type DamagedRecord, journalOf } from '@/storage/call-record';
import type { Aged } from '@/storage/erase-records';
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

/** An entry of a journal whose script is gone. */
export type RawEntry = Entry;

/** What the lists know of a call. */
export type StoredHeader = CallHeader;

/** What a retention period would erase. */
export type Outdated = Aged;

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
  const aged = shallowRef<Aged | null>(null);

  /** Reads the lists again. Calls older than the retention period are erased first; many at once wait for `eraseAged`. */
  async function refresh(isConfirmed = false): Promise<void> {
    await attempt(async () => {
      const before = platform.now() - settings.settings.retentionDays * DAY;
      const found = await platform.records.eraseBefore(before, isConfirmed);
      aged.value = found.isErased ? null : found;
      const listing = await platform.records.list();
      calls.value = listing.calls;
      damaged.value = listing.damaged;
    });
  }

  /** The agreed ones that are still to come or to make, soonest first. */
  function callbacks(): readonly CallHeader[] {
    const script = scripts.current?.script ?? null;
    const offset = platform.offsetMinutes(platform.now());
    return openCallbacks(calls.value)
      .map((header) => ({ header, due: callbackInstant(script, header.intake, header.callbackAt, offset) ?? 0 }))
      .toSorted((a, b) => a.due - b.due)
      .map(({ header }) => header);
  }

  return {
    status: computed(() => status.value),
    problem: computed(() => problem.value),
    unfinished: computed(() => calls.value.filter((header) => header.state === 'open')),
    callbacks: computed(callbacks),
    closed: computed(() => calls.value.filter((header) => header.state === 'closed')),
    damaged: computed(() => damaged.value),
    /** What is older than the retention period and was not erased, because it is more than a tenth of all. */
    aged: computed(() => aged.value),
    now: () => platform.now(),
    /** Minutes that the agent's clock is ahead of UTC. */
    offsetMinutes: () => platform.offsetMinutes(platform.now()),
    refresh: () => refresh(),
    eraseAged: () => refresh(true),
    ...useErasing(attempt, refresh),
    ...useStoredCalls(attempt),
  };
});

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

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

/** Reads single calls. */
function useStoredCalls(attempt: Attempt) {
  const platform = usePlatform();
  const { records } = platform;
  const scripts = useScriptStore();

  /** A whole stored call, for a file; null when it is gone. */
  async function read(callId: string): Promise<StoredCall | null> {
    let stored: StoredCall | null = null;
    await attempt(async () => {
      stored = await records.read(callId);
    });
    return stored;
  }

  async function path(callId: string): Promise<CallPath | null> {
    const stored = await read(callId);
    if (stored === null) return null;
    const { header, entries } = stored;
    // Told in the words of the version that the call was made with.
    const script = await scripts.pinned(header.script.hash);
    return script === null
      ? { kind: 'raw', entries }
      : { kind: 'told', trail: describeTrail(script.compiled, journalOf(header, entries)) };
  }

  /** What a call left in the facts that go over into the next one to the same client, and when; nothing of an old call or version. */
  async function carried(callId: string): Promise<Facts> {
    const stored = await read(callId);
    const current = scripts.current;
    if (stored === null || current === null || stored.header.script.hash !== scripts.pin?.hash) return {};
    const { header, entries } = stored;
    const hours = settingOfRole(current.script, 'carriedHours');
    if (hours === null || platform.now() - header.updatedAt > hours * HOUR) return {};
    return carriedFacts(
      current.compiled,
      journalOf(header, entries),
      minuteAt(header.updatedAt, platform.offsetMinutes(header.updatedAt)),
    );
  }

  return { read, path, carried };
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

  /** Closes a call that no script can go on with; digits in the reason that look personal are starred first. */
  async function closeByHand(callId: string, reason: string): Promise<void> {
    await attempt(() => records.close(callId, maskPersonal(reason.trim(), {}).text.slice(0, 400)));
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

  return { erase, closeByHand, eraseDamaged, eraseEverything };
}

/** A call-back is due until somebody has called that number again. */
function openCallbacks(calls: readonly CallHeader[]): readonly CallHeader[] {
  const lastCalled = new Map<string, number>();
  for (const { maskedNumber, startedAt } of calls) {
    lastCalled.set(maskedNumber, Math.max(startedAt, lastCalled.get(maskedNumber) ?? startedAt));
  }
  return calls.filter(({ callbackAt, maskedNumber, updatedAt }) => {
    if (callbackAt === null) return false;
    return maskedNumber === '' || (lastCalled.get(maskedNumber) ?? 0) <= updatedAt;
  });
}
