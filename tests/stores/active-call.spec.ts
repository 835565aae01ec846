import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { retentionSource } from '@/scripts/retention/retention-source';
import { useActiveCall } from '@/stores/active-call';
import { useScriptStore } from '@/stores/script-store';
import type { Locks } from '@/storage/call-ownership';
import { openCallRecords } from '@/storage/call-records';
import { useSettingsStore } from '@/stores/settings-store';
import { smallScript } from '../support/small-script';
import {
  browserLocks,
  NOON,
  storesIn,
  type TestPlatform,
  testPlatform,
  textStorage,
  type WorldParts,
} from '../support/test-platform';

const INTAKE = { ctn: '0000000001', clientName: 'Пример Примерович', campaign: 'second', callNo: 2 };

function tab(parts: WorldParts = {}) {
  const platform = testPlatform(parts);
  const pinia = storesIn(platform);
  return { platform, call: useActiveCall(pinia), scripts: useScriptStore(pinia), settings: useSettingsStore(pinia) };
}

type Tab = ReturnType<typeof tab>;

async function atNeed(parts: WorldParts = {}): Promise<Tab & { readonly id: string }> {
  const opened = tab(parts);
  const id = await opened.call.start(INTAKE);
  opened.call.commands.enter('cardOpened', true);
  opened.call.commands.enter('plan', 'Простой');
  opened.call.commands.answer('done');
  opened.call.commands.answer('listens');
  expect(opened.call.view?.id).toBe('need');
  return { ...opened, id };
}

async function stored({ call }: Tab): Promise<void> {
  await vi.waitFor(() => expect(call.saving.saving).toBe('saved'));
}

/** Everything that lies in the database, as one text. */
async function diskText(factory: IDBFactory): Promise<string> {
  globalThis.indexedDB = factory;
  const database = await openDB('sufler');
  const all = await Promise.all(['calls', 'entries', 'damaged'].map((name) => database.getAll(name)));
  database.close();
  return JSON.stringify(all);
}

describe('F17: ten tabs', () => {
  it('have exactly one owner after nine take-overs at once, whatever answers first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(6), { minLength: 20, maxLength: 20 }), async (turns) => {
        const factory = new IDBFactory();
        const locks = slowLocks(browserLocks(), turns);
        const first = await atNeed({ factory, locks });
        await stored(first);
        const others = Array.from({ length: 9 }, () => tab({ factory, locks }));
        await Promise.all(others.map(({ call }) => call.open(first.id)));
        const owned = await Promise.all(others.map(({ call }) => call.commands.takeOver()));
        await turnsLater(12);

        const mine = [first, ...others].filter(({ call }) => call.saving.ownership === 'mine');
        expect(mine).toHaveLength(1);
        expect(mine[0]?.call.commands.answer('price').ok).toBe(true);
        expect(owned.some(({ ok }) => ok)).toBe(true);
        for (const { call } of [first, ...others]) call.leave();
      }),
      { numRuns: 12 },
    );
  });
});

/** Locks whose answers come some turns later than they were given. */
function slowLocks(locks: Locks, turns: readonly number[]): Locks {
  let asked = 0;
  return {
    request: async (name, options, callback) => {
      asked += 1;
      await turnsLater(turns[asked % turns.length] ?? 0);
      return locks.request(name, options, callback);
    },
  };
}

async function turnsLater(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

describe('F6: a database that answers late', () => {
  it('is said to be unavailable, and the call opens as soon as it answers', async () => {
    const factory = new IDBFactory();
    const before = await atNeed({ factory });
    await stored(before);
    const { slow, answer } = lateFactory(factory);
    const records = openCallRecords({ factory: slow, now: () => NOON, wait: () => Promise.resolve() });
    const after = tab({ factory, records });
    const opening = after.call.open(before.id);
    await vi.waitFor(() => expect(after.call.lost).toMatchObject({ reason: 'storage' }));

    answer();
    await opening;
    expect(after.call.status).toBe('open');
    expect(after.call.view?.id).toBe('need');
    expect(after.call.saving.problem).toBeNull();
  });
});

/** A database whose `open` is made, but heard of only after `answer`. */
function lateFactory(factory: IDBFactory): { readonly slow: IDBFactory; readonly answer: () => void } {
  const held: (() => void)[] = [];
  const open = (name: string, version?: number) => {
    const request = factory.open(name, version);
    const listen = request.addEventListener.bind(request);
    request.addEventListener = (type: string, hear: EventListenerOrEventListenerObject) =>
      listen(type, type === 'success' ? (event) => held.push(() => typeof hear === 'function' && hear(event)) : hear);
    return request;
  };
  const slow: IDBFactory = {
    open,
    cmp: (one, other) => factory.cmp(one, other),
    databases: () => factory.databases(),
    deleteDatabase: (name) => factory.deleteDatabase(name),
  };
  return { slow, answer: () => held.forEach((tell) => tell()) };
}

describe('a call', () => {
  it('starts on the first step, with its intake known', async () => {
    const { call } = tab();
    await call.start(INTAKE);

    expect(call.status).toBe('open');
    expect(call.view?.id).toBe('prepare');
    expect(call.facts).toMatchObject({ ctn: '0000000001', campaign: 'second', today: '2026-05-02' });
    expect(call.header.maskedNumber).toBe('+7 000 ***-**-01');
  });

  it('moves by an answer, and stays where it is when the answer is refused', async () => {
    const { call } = await atNeed();

    expect(call.commands.answer('interested')).toEqual({ ok: false, reason: 'shut' });
    expect(call.view?.id).toBe('need');
    expect(call.commands.answer('no')).toEqual({ ok: true, masked: false });
    expect(call.view?.id).toBe('wrap');
  });

  it('is written in the tick of the answer, and is saved only when the disk says so', async () => {
    const factory = new IDBFactory();
    const opened = await atNeed({ factory });
    await stored(opened);
    opened.call.commands.answer('no');

    expect(opened.call.saving.saving).toBe('saving');
    await stored(opened);
    expect(await diskText(factory)).toContain('"answer":"no"');
  });

  it('opens on the same step in a fresh tab, without the personal facts', async () => {
    const factory = new IDBFactory();
    const before = await atNeed({ factory });
    before.call.commands.object('too-dear');
    before.call.commands.writeNote('Перезвонить вечером');
    await stored(before);

    const after = tab({ factory });
    await after.call.open(before.id);

    expect(after.call.view).toEqual(before.call.view);
    expect(after.call.trail).toEqual(before.call.trail);
    expect(after.call.closing).toEqual(before.call.closing);
    expect(after.call.notes.own).toBe('Перезвонить вечером');
    expect(after.call.facts.clientName).toBeNull();
    expect(after.call.header.maskedNumber).toBe('+7 000 ***-**-01');
    expect(after.call.facts.ctn).toBeNull();
  });

  it('keeps its personal facts when it is opened again in the same tab', async () => {
    const { call, id } = await atNeed();
    await call.open(id);

    expect(call.facts.clientName).toBe('Пример Примерович');
  });

  it('goes back a step: what was entered there goes too, and the journal only grows', async () => {
    const { call } = await atNeed();
    const entries = call.journal?.entries.length ?? 0;

    expect(call.commands.back().ok).toBe(true);
    expect(call.view?.id).toBe('hello');
    call.commands.back();
    expect(call.view?.id).toBe('prepare');
    expect(call.facts.plan).toBe('Простой');
    expect(call.commands.back()).toEqual({ ok: false, reason: 'nothing-to-undo' });
    expect(call.journal?.entries).toHaveLength(entries + 2);
  });

  it('takes back any place of the trail, and nothing that is not there', async () => {
    const { call } = await atNeed();
    call.commands.answer('price');

    expect(call.commands.undoTo(99)).toEqual({ ok: false, reason: 'nothing-to-undo' });
    expect(call.commands.undoTo(-1)).toEqual({ ok: false, reason: 'nothing-to-undo' });
    call.commands.undoTo(call.trail[1]?.keep ?? 99);
    expect(call.view?.id).toBe('hello');
  });

  it('is the same after a reload at whatever moment, whatever was pressed', async () => {
    const presses = fc.array(fc.constantFrom('1', '2', '3', 'back', 'unlisted', 'objection', 'event', 'tick'), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(presses, async (keys) => {
        const factory = new IDBFactory();
        const before = await atNeed({ factory });
        for (const key of keys) press(before, key);
        await stored(before);
        const after = tab({ factory });
        await after.call.open(before.id);

        expect(after.call.view?.id).toBe(before.call.view?.id);
        expect(after.call.closing).toEqual(before.call.closing);
        expect(after.call.trail).toEqual(before.call.trail);
        expect(after.call.saving.refusedMoves).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it('of a script version that is gone is lost with all its entries, and left as it is', async () => {
    const factory = new IDBFactory();
    const before = await atNeed({ factory });
    await stored(before);
    const after = tab({ factory, script: { ...smallScript(), title: 'Другая версия' } });
    await after.call.open(before.id);

    expect(after.call.status).toBe('lost');
    expect(after.call.lost).toMatchObject({ reason: 'script-gone', entries: before.call.journal?.entries });
    expect(await diskText(factory)).toContain('"answer":"listens"');
  });

  it('that nobody has stored is not found', async () => {
    const { call } = tab();
    await call.open('nobody');

    expect(call.lost?.reason).toBe('not-found');
  });

  it('speaks another language on the same step', async () => {
    const opened = await atNeed({
      translation: { format: 1, script: 'small', language: 'en', texts: { 'step/need/title': 'Reason' } },
    });
    opened.settings.change({ language: 'en' });

    await vi.waitFor(() => expect(opened.call.view?.title).toBe('Reason'));
    expect(opened.call.view?.id).toBe('need');
    expect(opened.call.commands.answer('no').ok).toBe(true);
  });
});

function press({ call, platform }: Tab, key: string): void {
  const view = call.view;
  if (key === 'back') call.commands.back();
  else if (key === 'unlisted') call.commands.unlisted('');
  else if (key === 'objection') call.commands.object(view?.objections[0]?.id ?? '');
  else if (key === 'event') call.commands.raise(view?.events[0]?.id ?? '');
  else if (key === 'tick') call.commands.tick(platform.now());
  else call.commands.answer(view?.answers[Number(key) - 1]?.id ?? '');
}

describe('words of the client', () => {
  it('may be left blank and filled in later', async () => {
    const { call } = await atNeed();
    call.commands.unlisted(' ');
    const [blank] = call.notes.unexplained;

    expect(blank).toMatchObject({ step: 'need' });
    expect(call.commands.explain(blank?.entry ?? -1, 'про роуминг').ok).toBe(true);
    expect(call.notes.unexplained).toEqual([]);
    expect(call.commands.explain(0, 'не туда')).toEqual({ ok: false, reason: 'unknown-entry' });
  });

  it('that were taken back are not asked for', async () => {
    const { call } = await atNeed();
    call.commands.unlisted('');
    call.commands.back();

    expect(call.notes.unexplained).toEqual([]);
  });
});

describe('nothing personal', () => {
  it('reaches the disk, whatever is typed where', async () => {
    const phrase = fc.constantFrom('ctn', 'name', 'phone', 'passport', 'plain');
    await fc.assert(
      fc.asyncProperty(phrase, phrase, phrase, async (note, said, plan) => {
        const words = {
          ctn: 'Номер 0000000001 занят',
          name: 'Звонил Пример Примерович сам',
          phone: 'Другой телефон +7 (000) 765-43-21',
          passport: 'серия 4500 номер 123456',
          plain: 'Хочет 500 рублей с 02.05.2026 14:30',
        };
        const factory = new IDBFactory();
        const opened = await atNeed({ factory });
        opened.call.commands.writeNote(words[note]);
        opened.call.commands.unlisted(words[said]);
        opened.call.commands.back();
        opened.call.commands.back();
        opened.call.commands.back();
        opened.call.commands.enter('plan', words[plan]);
        opened.call.commands.setPersonal('clientName', 'Другое Имя');
        await stored(opened);
        const text = await diskText(factory);

        expect(text).not.toMatch(/0000000001|765-43-21|123456|Примерович|Другое Имя/);
        if ([note, said, plan].includes('plain')) expect(text).toContain('500 рублей с 02.05.2026 14:30');
      }),
      { numRuns: 25 },
    );
  });

  it('is masked with a word about it', async () => {
    const { call } = await atNeed();

    expect(call.commands.writeNote('Тел. 8 000 000 00 01')).toEqual({ ok: true, masked: true });
    expect(call.notes.own).toBe('Тел. * *** *** ** **');
    expect(call.commands.writeNote('Просит 300 рублей')).toEqual({ ok: true, masked: false });
  });

  it('that was entered goes into memory, and a new number into the record only masked', async () => {
    const factory = new IDBFactory();
    const opened = await atNeed({ factory });

    expect(opened.call.commands.enter('ctn', '0000000077').ok).toBe(true);
    expect(opened.call.facts.ctn).toBe('0000000077');
    await stored(opened);
    expect(await diskText(factory)).toContain('+7 000 ***-**-77');
    expect(opened.call.commands.setPersonal('callNo', 3)).toEqual({ ok: false, reason: 'unknown-fact' });
  });

  it("of the agent comes from the settings, not from the call's record", async () => {
    const factory = new IDBFactory();
    const opened = tab({ factory, script: retentionSource, settings: textStorage() });
    opened.settings.change({ agentName: 'Агент Демо', agentLogin: 'AgentDemo' });
    await opened.call.start({ ctn: '0000000001', campaignKind: 'epk', callNo: 1 });
    await stored(opened);

    expect(opened.call.facts).toMatchObject({ agentName: 'Агент Демо', agentLogin: 'AgentDemo' });
    expect(await diskText(factory)).not.toMatch(/Агент Демо|AgentDemo/);
  });
});

describe('the clock', () => {
  // 14:30 in Yekaterinburg is 09:30 in Greenwich; the minute belongs to the deadline.
  const due = Date.UTC(2026, 4, 2, 9, 31);
  const late = { ...INTAKE, deadline: '2026-05-02T14:30', zone: 'utc5' };

  async function started(parts: WorldParts = {}) {
    const opened = tab(parts);
    await opened.call.start(late);
    return opened;
  }

  const fired = ({ call }: Tab) => call.journal?.entries.filter((entry) => entry.kind === 'event').length;

  it('raises its event once, when the instant has come', async () => {
    const opened = await started();

    expect(opened.call.header.deadlineAt).toBe(due);
    opened.call.commands.tick(due - 1);
    expect(opened.call.facts.isLate).toBe(false);
    opened.call.commands.tick(due);
    opened.call.commands.tick(due + 1_000);
    expect(opened.call.facts.isLate).toBe(true);
    expect(fired(opened)).toBe(1);
  });

  it('raises it at the start of a call that is late already', async () => {
    const platform = testPlatform();
    platform.time = due + 1;
    const call = useActiveCall(storesIn(platform));
    await call.start(late);

    expect(call.facts.isLate).toBe(true);
  });

  it('raises it at a reload, and does not repeat it at the next', async () => {
    const factory = new IDBFactory();
    const before = await started({ factory });
    const id = before.call.callId ?? '';
    await stored(before);
    for (const _ of [1, 2]) {
      const platform = testPlatform({ factory });
      platform.time = due + 5;
      const call = useActiveCall(storesIn(platform));
      await call.open(id);
      await vi.waitFor(() => expect(call.saving.saving).toBe('saved'));

      expect(call.facts.isLate).toBe(true);
      expect(call.journal?.entries.filter((entry) => entry.kind === 'event')).toHaveLength(1);
    }
  });

  it('raises the event that may happen where the call stands, and anew when the date was entered anew', async () => {
    const platform = testPlatform({ script: retentionSource });
    platform.time = Date.UTC(2026, 4, 3);
    const call = useActiveCall(storesIn(platform));
    await call.start({ ctn: '0000000001', campaignKind: 'epk', callNo: 1, cancelDeadline: '2026-05-02' });
    expect(call.facts.deadlinePassed).toBe(true);
    call.commands.enter('boHelperOpened', true);
    call.commands.answer('ready');
    expect(call.view?.id).toBe('deadline-late');

    call.commands.enter('cancelDeadline', '2026-05-03');
    call.commands.answer('wrong-date');
    call.commands.tick(platform.time);
    expect(call.view?.id).toBe('client-card');
    call.commands.tick(Date.UTC(2026, 4, 4));
    expect(call.view?.id).toBe('deadline-late');
    call.commands.answer('passed');
    call.commands.tick(Date.UTC(2026, 4, 5));
    const events = call.journal?.entries.flatMap((entry) => (entry.kind === 'event' ? [entry.event] : []));
    expect(events).toEqual(['deadline-passed-before', 'deadline-passed-before']);
  });

  it('lets the agent go back behind its event, and raises it again', async () => {
    const opened = await started();
    const { call } = opened;
    call.commands.enter('cardOpened', true);
    call.commands.enter('plan', 'Простой');
    call.commands.answer('done');
    call.commands.tick(due);
    expect(call.commands.back().ok).toBe(true);

    expect(call.view?.id).toBe('prepare');
    call.commands.tick(due + 1_000);
    expect(call.facts.isLate).toBe(true);
  });
});

describe('a disk that refuses', () => {
  function fullDisk() {
    const platform: TestPlatform = testPlatform();
    const disk = { isFull: true };
    const records = {
      ...platform.records,
      write: (...parts: Parameters<typeof platform.records.write>) =>
        disk.isFull ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : platform.records.write(...parts),
    };
    return { disk, records };
  }

  it('stops no call, is told, and gets everything as soon as it takes it', async () => {
    const { disk, records } = fullDisk();
    const { call, platform, id } = await atNeed({ records });
    await vi.waitFor(() => expect(call.saving.saving).toBe('refused'));

    expect(call.saving.problem).toBe('full');
    expect(call.commands.answer('no').ok).toBe(true);
    disk.isFull = false;
    await vi.waitFor(() => {
      call.commands.tick(platform.now());
      expect(call.saving.saving).toBe('saved');
    });
    expect(call.saving.problem).toBeNull();
    expect((await records.read(id))?.entries).toEqual(call.journal?.entries);
  });

  it('leaves a call that cannot be read unopened, with the reason', async () => {
    const { call } = tab({ factory: null });
    await call.open('c');

    expect(call.lost?.reason).toBe('storage');
    expect(call.saving.problem).toBe('unavailable');
  });
});

describe('a call in two tabs', () => {
  it('is led by one, read by the other, and taken over with the last entries', async () => {
    const factory = new IDBFactory();
    const locks = browserLocks();
    const first = await atNeed({ factory, locks });
    await stored(first);
    const second = tab({ factory, locks });
    await second.call.open(first.id);

    expect(second.call.saving.ownership).toBe('other-tab');
    expect(second.call.view?.id).toBe('need');
    expect(second.call.commands.answer('no')).toEqual({ ok: false, reason: 'other-tab' });
    expect(second.call.commands.writeNote('x')).toEqual({ ok: false, reason: 'other-tab' });

    first.call.commands.answer('price');
    await stored(first);
    expect((await second.call.commands.takeOver()).ok).toBe(true);
    expect(second.call.journal?.entries).toEqual(first.call.journal?.entries);
    expect(second.call.commands.answer('interested').ok).toBe(true);
    await vi.waitFor(() => expect(first.call.saving.ownership).toBe('other-tab'));
    expect(first.call.commands.answer('no')).toEqual({ ok: false, reason: 'other-tab' });
  });

  it('is free when the first tab leaves it', async () => {
    const factory = new IDBFactory();
    const locks = browserLocks();
    const first = await atNeed({ factory, locks });
    await stored(first);
    first.call.leave();
    await vi.waitFor(async () => {
      const second = tab({ factory, locks });
      await second.call.open(first.id);
      expect(second.call.saving.ownership).toBe('mine');
    });
  });
});

describe('damage', () => {
  it('in the middle of a call opens it where it is still whole, and goes on from there', async () => {
    const factory = new IDBFactory();
    const before = await atNeed({ factory });
    await stored(before);
    globalThis.indexedDB = factory;
    const database = await openDB('sufler');
    await database.put('entries', 'nonsense', [before.id, 3]);
    database.close();

    const after = tab({ factory });
    await after.call.open(before.id);
    expect(after.call.saving.setAside).toBe(1);
    expect(after.call.view?.id).toBe('hello');
    after.call.commands.answer('busy');
    await stored(after);
    const again = tab({ factory });
    await again.call.open(before.id);
    expect(again.call.view?.id).toBe(after.call.view?.id);
  });

  it('of the whole record is told as such, not as a call that never was', async () => {
    const factory = new IDBFactory();
    const before = await atNeed({ factory });
    await stored(before);
    globalThis.indexedDB = factory;
    const database = await openDB('sufler');
    await database.put('calls', { nonsense: true }, before.id);
    database.close();

    const after = tab({ factory });
    await after.call.open(before.id);
    expect(after.call.lost).toMatchObject({ callId: before.id, reason: 'damaged' });
    await after.call.open('never-made');
    expect(after.call.lost).toMatchObject({ callId: 'never-made', reason: 'not-found' });
  });

  it('of meaning is taken back by a mark: an answer that the script does not know', async () => {
    const factory = new IDBFactory();
    const before = await atNeed({ factory });
    await stored(before);
    globalThis.indexedDB = factory;
    const database = await openDB('sufler');
    await database.put('entries', { kind: 'answer', at: NOON, step: 'hello', answer: 'vanished' }, [before.id, 3]);
    database.close();

    const after = tab({ factory });
    await after.call.open(before.id);
    expect(after.call.saving.refusedMoves).toBe(1);
    expect(after.call.view?.id).toBe('hello');
    expect(after.call.commands.answer('listens').ok).toBe(true);
    expect(after.call.view?.id).toBe('need');
  });
});
