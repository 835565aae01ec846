import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DraftEntry } from '@/scripts/edits/draft/journal';
import { bundleHash } from '@/scripts/library/bundle-hash';
import { publicationInForce, type PublishedVersion } from '@/scripts/library/version';
import { openScriptLibrary } from '@/storage/scripts/script-library';
import { parsedBundle } from '../../support/bundle-leaves';
import { smallBundle } from '../../support/small-bundle';

const bundle = parsedBundle(smallBundle());
const { whole, parts } = bundleHash(bundle);
const version: PublishedVersion = {
  hash: whole,
  scriptHash: parts.script,
  id: bundle.script.id,
  version: bundle.script.version,
  title: bundle.script.title,
  at: 1,
  author: 'AgentDemo',
  reason: '',
  verdict: { errors: 0, warnings: 0, hints: 0, rulesKept: 3, rules: 3, steps: 5, states: 100 },
};
const header = { id: 'draft-1', title: 'Черновик', base: whole, createdAt: 1, isArchived: false };
const typed = (words: string): DraftEntry => ({
  kind: 'edit',
  at: 1,
  edit: { kind: 'type', v: 1, place: ['script', 'title'], typed: words },
});
const open = () => openScriptLibrary({ openChannel: () => null });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the library of scripts', () => {
  it('keeps a version as it was first published', async () => {
    const library = await open();
    await library.keepVersion(version, bundle);
    await library.keepVersion({ ...version, author: 'another' }, { ...bundle, desk: {} });
    expect((await library.list()).versions).toEqual([version]);
    expect(await library.bundle(whole)).toEqual(bundle);
  });

  it('gives no bundle that is not what its hash says', async () => {
    const library = await open();
    const other = { ...bundle, script: { ...bundle.script, title: 'Подменён' } };
    await library.keepVersion(version, other);
    expect(await library.bundle(whole)).toBeNull();
    expect(await library.bundle('0'.repeat(64))).toBeNull();
  });

  it('numbers publications, so that a roll-back made later wins over one that begins later', async () => {
    const library = await open();
    const common = { author: 'AgentDemo', reason: '' };
    await library.publish({ ...common, hash: whole, from: 100, at: 10 });
    expect(publicationInForce((await library.list()).publications, 99)).toBeNull();
    expect(publicationInForce((await library.list()).publications, 100)?.hash).toBe(whole);
    await library.publish({ ...common, hash: null, from: 20, at: 20 });
    expect(publicationInForce((await library.list()).publications, 200)).toMatchObject({ hash: null, number: 2 });
  });

  it('says that what a draft began with is gone, and keeps its edits', async () => {
    const library = await open();
    await library.createDraft({ ...header, base: 'f'.repeat(64) }, bundle);
    await library.append(header.id, 0, [typed('Раз')]);
    expect(await library.readDraft(header.id)).toMatchObject({ base: null, entries: [typed('Раз')] });
  });

  it('archives a draft and never loses it', async () => {
    const library = await open();
    await library.createDraft(header, bundle);
    await library.archiveDraft(header.id, true);
    expect((await library.list()).drafts).toEqual([{ ...header, isArchived: true }]);
  });

  it('has lost no edit that it acknowledged when it is killed at any of 100 moments', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 30 }), fc.nat({ max: 8 }), async (edits, turns) => {
        globalThis.indexedDB = new IDBFactory();
        const library = await open();
        await library.createDraft(header, bundle);
        let acknowledged = 0;
        for (let i = 0; i < edits; i += 1) {
          void library.append(header.id, i, [typed(String(i))]).then(() => {
            acknowledged += 1;
          });
          // The author goes on while the disk is busy; the tab dies after some turns of the loop.
          for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
        }
        const known = acknowledged;
        const stored = await (await open()).readDraft(header.id);
        const words = (stored?.entries ?? []).map((entry) => entry);
        expect(words.length).toBeGreaterThanOrEqual(known);
        expect(words).toEqual(Array.from({ length: words.length }, (_, i) => typed(String(i))));
        expect(stored?.base).toEqual(bundle);
      }),
      { numRuns: 100 },
    );
  });
});
