import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { retentionSource } from '@/scripts/retention/retention-source';
import { useActiveCall } from '@/stores/active-call';
import { INTAKE, stored, tab, type Tab } from '../support/call-tab';
import { storesIn, testPlatform, type WorldParts } from '../support/test-platform';

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
    expect(call.view?.id).toBe('deadline-late');

    call.commands.enter('cancelDeadline', '2026-05-03');
    call.commands.answer('wrong-date');
    call.commands.tick(platform.time);
    expect(call.view?.id).toBe('preparation');
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
