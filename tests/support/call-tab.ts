// Tabs with an open call of the small script, for the tests of the store. In: a world. Out: the stores, and what lies on the disk.
import { openDB } from 'idb';
import { expect, vi } from 'vitest';
import { useActiveCall } from '@/stores/active-call';
import { useScriptStore } from '@/stores/script-store';
import { useSettingsStore } from '@/stores/settings-store';
import { storesIn, testPlatform, type WorldParts } from './test-platform';

export const INTAKE = { ctn: '0000000001', clientName: 'Пример Примерович', campaign: 'second', callNo: 2 };

/** The store of the open call in a tab of its own. */
export function tab(parts: WorldParts = {}) {
  const platform = testPlatform(parts);
  const pinia = storesIn(platform);
  return { platform, call: useActiveCall(pinia), scripts: useScriptStore(pinia), settings: useSettingsStore(pinia) };
}

export type Tab = ReturnType<typeof tab>;

/** A call on the step `need` of the small script. */
export async function atNeed(parts: WorldParts = {}): Promise<Tab & { readonly id: string }> {
  const opened = tab(parts);
  const id = await opened.call.start(INTAKE);
  opened.call.commands.enter('cardOpened', true);
  opened.call.commands.enter('plan', 'Простой');
  opened.call.commands.answer('done');
  opened.call.commands.answer('listens');
  expect(opened.call.view?.id).toBe('need');
  return { ...opened, id };
}

/** Resolves when the disk has everything. */
export async function stored({ call }: Tab): Promise<void> {
  await vi.waitFor(() => expect(call.saving.saving).toBe('saved'));
}

/** Everything that lies in the database, as one text. */
export async function diskText(factory: IDBFactory): Promise<string> {
  globalThis.indexedDB = factory;
  const database = await openDB('sufler');
  const all = await Promise.all(['calls', 'entries', 'damaged'].map((name) => database.getAll(name)));
  database.close();
  return JSON.stringify(all);
}
