import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { atNeed, diskText, INTAKE, stored, tab, type Tab } from '../support/call-tab';
import { smallScript } from '../support/small-script';

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

    expect(call.commands.answer('interested')).toEqual({ ok: false, error: 'shut' });
    expect(call.view?.id).toBe('need');
    expect(call.commands.answer('no')).toEqual({ ok: true, value: { isMasked: false } });
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
    expect(call.commands.back()).toEqual({ ok: false, error: 'nothing-to-undo' });
    expect(call.journal?.entries).toHaveLength(entries + 2);
  });

  it('takes back any place of the trail, and nothing that is not there', async () => {
    const { call } = await atNeed();
    call.commands.answer('price');

    expect(call.commands.undoTo(99)).toEqual({ ok: false, error: 'nothing-to-undo' });
    expect(call.commands.undoTo(-1)).toEqual({ ok: false, error: 'nothing-to-undo' });
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

describe('words of the client', () => {
  it('may be left blank and filled in later', async () => {
    const { call } = await atNeed();
    call.commands.unlisted(' ');
    const [blank] = call.notes.unexplained;

    expect(blank).toMatchObject({ step: 'need' });
    expect(call.commands.explain(blank?.entry ?? -1, 'про роуминг').ok).toBe(true);
    expect(call.notes.unexplained).toEqual([]);
    expect(call.commands.explain(0, 'не туда')).toEqual({ ok: false, error: 'unknown-entry' });
  });

  it('that were taken back are not asked for', async () => {
    const { call } = await atNeed();
    call.commands.unlisted('');
    call.commands.back();

    expect(call.notes.unexplained).toEqual([]);
  });
});

/** What is done at a press; any other key is the number of an answer. */
const PRESSES: Readonly<Record<string, (tab: Tab) => void>> = {
  back: ({ call }) => call.commands.back(),
  unlisted: ({ call }) => call.commands.unlisted(''),
  objection: ({ call }) => call.commands.object(call.view?.objections[0]?.id ?? ''),
  event: ({ call }) => call.commands.raise(call.view?.events[0]?.id ?? ''),
  tick: ({ call, platform }) => call.commands.tick(platform.now()),
};

function press(tab: Tab, key: string): void {
  const pressed = PRESSES[key];
  if (pressed !== undefined) pressed(tab);
  else tab.call.commands.answer(tab.call.view?.answers[Number(key) - 1]?.id ?? '');
}
