import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Bundle } from '@/scripts/language/bundle';
import { bundleHash } from '@/scripts/library/bundle-hash';
import { openScriptLibrary, type ScriptLibrary } from '@/storage/scripts/script-library';
import { useActiveCall } from '@/stores/active-call';
import { useIntakeStore } from '@/stores/intake/intake-store';
import { PUBLISHED_MARK, useScriptStore } from '@/stores/script-store';
import { parsedBundle } from '../../support/bundle-leaves';
import { smallBundle } from '../../support/small-bundle';
import { storesIn, testPlatform, textStorage } from '../../support/test-platform';

const changed = parsedBundle({
  ...smallBundle(),
  script: { ...smallBundle().script, title: 'Иначе', version: '9.0.0' },
});
const INTAKE = { callNumber: 1 };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** A browser in which tabs share the library, the settings and the calls. */
async function browser() {
  const library = await openScriptLibrary({ openChannel: () => null });
  const settings = textStorage();
  const factory = new IDBFactory();
  const asked: string[] = [];
  const tab = () => {
    const platform = testPlatform({
      factory,
      settings,
      openLibrary: () => {
        asked.push('library');
        return Promise.resolve(library);
      },
    });
    const pinia = storesIn(platform);
    return { platform, scripts: useScriptStore(pinia), call: useActiveCall(pinia), intake: useIntakeStore(pinia) };
  };
  return { library, settings, tab, asked };
}

async function publish(library: ScriptLibrary, bundle: Bundle, from: number, errors = 0): Promise<string> {
  const { whole, parts } = bundleHash(bundle);
  const { id, version, title } = bundle.script;
  const verdict = { errors, warnings: 0, hints: 0, rulesKept: 0, rules: 0, steps: 1, states: 1 };
  await library.keepVersion(
    { hash: whole, scriptHash: parts.script, id, version, title, at: from, author: '', reason: '', verdict },
    bundle,
  );
  await library.publish({ hash: whole, from, at: from, author: '', reason: '' });
  return parts.script;
}

describe('a published version', () => {
  it('is not even looked for where nothing was published', async () => {
    const { tab, asked } = await browser();
    const { scripts, call } = tab();
    expect(scripts.current?.script.title).toBe(smallBundle().script.title);
    await scripts.refresh();
    await call.start(INTAKE);
    expect(asked).toEqual([]);
  });

  it('is used by the next call, while the running call keeps its own and finds it again', async () => {
    const { library, settings, tab } = await browser();
    const { scripts, call, platform } = tab();
    const running = await call.start(INTAKE);
    const builtIn = call.journal?.script.hash;
    const hash = await publish(library, changed, platform.now());
    settings.setItem(PUBLISHED_MARK, '1');
    await scripts.refresh();
    expect(scripts.current?.script.title).toBe('Иначе');
    expect(call.script?.title).toBe(smallBundle().script.title);
    expect(call.journal?.script.hash).toBe(builtIn);

    const next = await call.start(INTAKE);
    expect(call.journal?.script.hash).toBe(hash);
    expect(call.script?.title).toBe('Иначе');
    await call.open(running);
    expect(call.script?.title).toBe(smallBundle().script.title);

    // Rolled back: the later call still opens with the version that it was made with, in another tab too.
    await library.publish({ hash: null, from: 0, at: platform.now(), author: '', reason: '' });
    const other = tab();
    await other.scripts.refresh();
    expect(other.scripts.version).toBeNull();
    await other.call.open(next);
    expect(other.call.status).toBe('open');
    expect(other.call.script?.title).toBe('Иначе');
  });

  it('does not lose the client whom a link names while the version is still read from the disk', async () => {
    const { library, settings, tab } = await browser();
    await publish(library, changed, 0);
    settings.setItem(PUBLISHED_MARK, '1');
    const { scripts, intake } = tab();
    intake.fill({ callNo: '3' });
    expect(scripts.current).toBeNull();

    await scripts.refresh();
    expect(scripts.current?.script.title).toBe('Иначе');
    expect(intake.texts).toMatchObject({ callNo: '3' });
  });

  it('waits for its time', async () => {
    const { library, settings, tab } = await browser();
    const { scripts, platform } = tab();
    await publish(library, changed, platform.now() + 60_000);
    settings.setItem(PUBLISHED_MARK, '1');
    await scripts.refresh();
    expect(scripts.version).toBeNull();
    platform.time += 60_000;
    await scripts.refresh();
    expect(scripts.version?.version).toBe('9.0.0');
  });

  it.each(['gone', 'with errors'])('that is %s is replaced by the built-in script, which is said', async (what) => {
    const { library, settings, tab } = await browser();
    if (what === 'gone') await library.publish({ hash: 'a'.repeat(64), from: 0, at: 0, author: '', reason: '' });
    else await publish(library, changed, 0, 1);
    settings.setItem(PUBLISHED_MARK, '1');
    const { scripts } = tab();
    expect(scripts.isLoading).toBe(true);
    await scripts.refresh();
    expect(scripts.problem).toBe('version-gone');
    expect(scripts.current?.script.title).toBe(smallBundle().script.title);
  });
});
