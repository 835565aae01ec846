import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { useActiveCall } from '@/stores/active-call';
import { useCallHistory } from '@/stores/call-history';
import { useIntakeStore } from '@/stores/intake/intake-store';
import { useSettingsStore } from '@/stores/settings-store';
import { retentionSource } from '@/scripts/retention/retention-source';
import { smallScript } from '../support/small-script';
import { NOON, storesIn, testPlatform, textStorage, type WorldParts } from '../support/test-platform';

const DAY = 86_400_000;

function tab(parts: WorldParts = {}) {
  const platform = testPlatform(parts);
  const pinia = storesIn(platform);
  return {
    platform,
    call: useActiveCall(pinia),
    calls: useCallHistory(pinia),
    settings: useSettingsStore(pinia),
    intake: useIntakeStore(pinia),
  };
}

type Tab = ReturnType<typeof tab>;

/** A call that ends with a call-back agreed for the given moment, or is left open. */
async function made({ call, calls }: Tab, ending: 'open' | 'closed', ctn = '0000000001'): Promise<string> {
  const id = await call.start({ ctn, campaign: 'second', callNo: 2 });
  call.commands.enter('cardOpened', true);
  call.commands.enter('plan', 'Простой');
  if (ending === 'closed') {
    call.commands.answer('not-needed');
    call.commands.answer('close');
    expect(call.view?.phase).toBe('closed');
  }
  await vi.waitFor(() => expect(call.saving.saving).toBe('saved'));
  await calls.refresh();
  return id;
}

describe('the lists', () => {
  it('part the calls that are open from those that are closed', async () => {
    const opened = tab();
    const closed = await made(opened, 'closed');
    const open = await made(opened, 'open');

    expect(opened.calls.unfinished.map(({ callId }) => callId)).toEqual([open]);
    expect(opened.calls.closed.map(({ callId }) => callId)).toEqual([closed]);
    expect(opened.calls.closed[0]?.closing).toMatchObject({ row: expect.any(String), rule: expect.any(String) });
  });

  it('tell the way of a call, and its raw entries when the script is gone', async () => {
    const factory = new IDBFactory();
    const opened = tab({ factory });
    const id = await made(opened, 'closed');
    const told = await opened.calls.path(id);
    expect(told).toMatchObject({ kind: 'told', trail: [{ stepId: 'prepare' }, { stepId: 'wrap' }] });

    const later = tab({ factory, script: { ...smallScript(), title: 'Иначе' } });
    expect(await later.calls.path(id)).toMatchObject({ kind: 'raw', entries: { length: 4 } });
  });

  it('are read again after an erasure, and an open call that is erased is left', async () => {
    const opened = tab();
    const id = await made(opened, 'open');
    await opened.calls.erase(id);

    expect(opened.calls.unfinished).toEqual([]);
    expect(opened.call.status).toBe('idle');
  });

  it('say why they are not there', async () => {
    const { calls } = tab({ factory: null });
    await calls.refresh();

    expect(calls.status).toBe('refused');
    expect(calls.problem).toBe('unavailable');
  });

  it('show damaged records apart', async () => {
    const factory = new IDBFactory();
    const opened = tab({ factory });
    await made(opened, 'closed');
    globalThis.indexedDB = factory;
    const database = await openDB('sufler');
    await database.put('calls', { odd: true }, 'broken');
    database.close();
    await opened.calls.refresh();

    expect(opened.calls.closed).toHaveLength(1);
    expect(opened.calls.damaged).toHaveLength(1);
    await opened.calls.eraseDamaged();
    expect(opened.calls.damaged).toEqual([]);
  });
});

describe('a call that no script can go on with', () => {
  it('is closed by hand: it leaves the unfinished ones, and the reason is kept without personal digits', async () => {
    const opened = tab();
    const id = await made(opened, 'open');
    opened.call.leave();
    await opened.calls.closeByHand(id, ' Отказался, тел. 8 000 000 00 01 ');

    expect(opened.calls.unfinished).toEqual([]);
    expect(opened.calls.closed).toMatchObject([{ callId: id, closing: null }]);
    expect(opened.calls.closed[0]?.closedByHand).toMatch(/^Отказался, тел\. [* ]/);
    expect(opened.calls.closed[0]?.closedByHand).not.toContain('000 00 01');
  });
});

describe('the retention period', () => {
  it('erases what is older, and nothing else; what is more than a tenth of all waits until it is confirmed', async () => {
    const opened = tab();
    opened.settings.change({ retentionDays: 2 });
    const old = await made(opened, 'closed');
    opened.platform.time = NOON + DAY;
    const young = await made(opened, 'closed');
    opened.platform.time = NOON + 2 * DAY;
    await opened.calls.refresh();
    expect(opened.calls.closed.map(({ callId }) => callId)).toEqual([young, old]);

    opened.platform.time += 1;
    await opened.calls.refresh();
    expect(opened.calls.aged).toMatchObject({ old: 1, all: 2 });
    expect(opened.calls.closed.map(({ callId }) => callId)).toEqual([young, old]);

    await opened.calls.eraseAged();
    expect(opened.calls.aged).toBeNull();
    expect(opened.calls.closed.map(({ callId }) => callId)).toEqual([young]);
  });
});

describe('erasing everything', () => {
  it('takes calls and settings, and the call that is open', async () => {
    const settings = textStorage();
    const opened = tab({ settings });
    opened.settings.change({ agentName: 'Агент Демо' });
    await made(opened, 'open');
    await opened.calls.eraseEverything();

    expect(opened.calls.unfinished).toEqual([]);
    expect(opened.call.status).toBe('idle');
    expect(opened.settings.settings.agentName).toBe('');
    expect(settings.kept.size).toBe(0);
  });
});

describe('a call-back', () => {
  async function agreed(opened: Tab, ctn: string): Promise<string> {
    const { call, calls } = opened;
    const id = await call.start({ ctn, campaign: 'second', callNo: 2 });
    call.commands.enter('cardOpened', true);
    call.commands.enter('plan', 'Простой');
    call.commands.answer('done');
    call.commands.answer('listens');
    call.commands.answer('price');
    call.commands.answer('interested');
    call.commands.answer('thinks');
    expect(call.commands.enter('callbackAt', '2026-05-03T10:00').ok).toBe(true);
    await vi.waitFor(() => expect(call.saving.saving).toBe('saved'));
    await calls.refresh();
    return id;
  }

  it('is due until the number is called again', async () => {
    const opened = tab();
    const id = await agreed(opened, '0000000001');
    opened.platform.time += 1_000;
    await made(opened, 'closed', '0000000022');
    expect(opened.calls.callbacks.map(({ callId }) => callId)).toEqual([id]);

    opened.platform.time += 1_000;
    await made(opened, 'closed', '0000000001');
    expect(opened.calls.callbacks).toEqual([]);
  });
});

describe('the intake form', () => {
  it('remembers the campaign of the last call, and nothing of the client', () => {
    const settings = textStorage();
    const { intake } = tab({ settings });
    intake.type('ctn', '0000000001');
    intake.type('campaign', 'second');
    intake.type('callNo', '2');
    const facts = intake.read();
    expect(facts).toMatchObject({ ctn: '0000000001', campaign: 'second', callNo: 2 });
    intake.clear(facts);

    expect(intake.texts).toMatchObject({ ctn: '', campaign: 'second' });
    expect(tab({ settings }).intake.texts).toMatchObject({ ctn: '', campaign: 'second' });
    expect([...settings.kept.values()].join()).not.toContain('0000000001');
  });

  it('gives no facts while a field is wrong, and forgets the complaint when it is typed anew', () => {
    const { intake } = tab();
    intake.fill({ ctn: 'abc', campaign: 'second', callNo: '2' });

    expect(intake.read()).toBeNull();
    expect(intake.problems.map(({ fact }) => fact)).toContain('ctn');
    intake.type('ctn', '0000000001');
    expect(intake.problems.map(({ fact }) => fact)).not.toContain('ctn');
  });
});

describe('what a call leaves for the next one to the same client', () => {
  const HOUR = 3_600_000;

  async function prepared() {
    const opened = tab({ script: retentionSource });
    const { call, calls, intake, platform } = opened;
    const id = await call.start({ ctn: '0000000001', campaignKind: 'epk', callNo: 1, cancelDeadline: '2030-05-02' });
    for (const flag of ['boHelperOpened', 'deadlineChecked', 'memoSeen']) call.commands.enter(flag, true);
    call.commands.answer('no-answer');
    call.commands.answer('close');
    await vi.waitFor(() => expect(call.saving.saving).toBe('saved'));
    await calls.refresh();
    return { id, calls, intake, platform };
  }

  it('are the ticks of the preparation with their hour, for a day', async () => {
    const { id, calls, platform } = await prepared();
    const left = await calls.carried(id);
    expect(left).toMatchObject({ boHelperOpened: true, deadlineChecked: true, memoSeen: true });
    expect(left).not.toHaveProperty('cardSeen');
    expect(left.preparedAt).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
    platform.time += 25 * HOUR;
    expect(await calls.carried(id)).toEqual({});
    expect(await calls.carried('no-such-call')).toEqual({});
  });

  it('go over only when the number that is typed looks like that of the call', async () => {
    const { id, calls, intake } = await prepared();
    const again = async (ctn: string) => {
      intake.repeat({ campaign: 'epk', callNo: '2' }, '+7 000 ***-**-01', await calls.carried(id));
      intake.type('ctn', ctn);
      return intake.read();
    };
    expect(await again('0000000001')).toMatchObject({ callNo: 2, boHelperOpened: true, deadlineChecked: true });
    expect(await again('0000000002')).not.toHaveProperty('boHelperOpened');
  });
});
