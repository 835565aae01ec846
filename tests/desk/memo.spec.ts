import { describe, expect, it } from 'vitest';
import { memoActor, readMemo } from '@/desk/memo';
import { parsePortingReference, portingReference } from '@/desk/porting-reference';
import { readServiceStatus, SERVICE_TASK_PATH, serviceAction } from '@/desk/service-status';

describe('memo decoder', () => {
  it('tells the client by command, the client in the account and an employee (R5, A12)', () => {
    expect(['ecare', 'ECARE', 'eсare'].map((word) => memoActor(word))).toEqual(Array(3).fill('client-command'));
    expect(['USSStech', 'ussstech'].map((word) => memoActor(word))).toEqual(Array(2).fill('client-account'));
    expect(['AgentDemo', 'П0000000'].map((word) => memoActor(word))).toEqual(['employee', 'employee']);
    expect(memoActor('  ')).toBeNull();
  });

  it('reads its words from the table, so that a swap is one change of data', () => {
    const swapped = { since: '2026-01-01', words: { ecare: 'client-account' as const } };
    expect([memoActor('ecare', swapped), memoActor('USSStech', swapped)]).toEqual(['client-account', 'employee']);
  });

  it('reads pasted lines: day, change of plan, who', () => {
    const memo = readMemo(
      '12/01/2016\tService add\tSMSUNLRF0\tecare\n\n13/01/2016\tPrice Plan Change\tAgentDemo\n31/02/2016 услуга USSStech\nбез подписи',
    );
    expect(
      memo.ok && memo.value.map(({ line, day, kind, actor, actorWord }) => [line, day, kind, actor, actorWord]),
    ).toEqual([
      [1, '2016-01-12', 'service', 'client-command', 'ecare'],
      [3, '2016-01-13', 'plan-change', 'employee', 'AgentDemo'],
      [4, null, 'service', 'client-account', 'USSStech'],
      [5, null, 'service', null, null],
    ]);
  });

  it('refuses an empty paste and an endless one', () => {
    expect(readMemo(' \n')).toMatchObject({ ok: false, problems: [{ code: 'empty' }] });
    expect(readMemo('ecare\n'.repeat(2_001))).toMatchObject({ ok: false, problems: [{ code: 'too-many' }] });
  });
});

describe('service status (R41)', () => {
  it('reads the three statuses in either language', () => {
    expect(
      ['Successfully', 'With the error', 'In process', 'успешно', 'с ошибкой', 'в процессе', '???'].map(
        readServiceStatus,
      ),
    ).toEqual(['successful', 'error', 'in-process', 'successful', 'error', 'in-process', null]);
  });

  it('connects again after the first error and makes a task after the second', () => {
    expect(serviceAction([])).toBe('nothing');
    expect(serviceAction(['in-process'])).toBe('wait');
    expect(serviceAction(['successful'])).toBe('nothing');
    expect(serviceAction(['in-process', 'error'])).toBe('reconnect');
    expect(serviceAction(['error', 'in-process'])).toBe('wait');
    expect(serviceAction(['error', 'in-process', 'error'])).toBe('make-task');
    expect(serviceAction(['error', 'successful', 'error'])).toBe('reconnect');
    expect(SERVICE_TASK_PATH.join('/')).toBe('Управление услугами/Ошибки Биллинга/None');
  });
});

describe('porting reference', () => {
  const standing = (day: string) =>
    Object.fromEntries(portingReference(day).map((entry) => [entry.id, entry.standing]));

  it('ends and begins what the dated data say (R4, R56)', () => {
    expect(standing('2021-05-01')).toMatchObject({
      'data-mismatch': 'stands',
      'other-region': 'stands',
      arbiter: 'not-yet',
    });
    expect(standing('2025-08-31')['data-mismatch']).toBe('stands');
    expect(standing('2025-09-01')).toMatchObject({ 'data-mismatch': 'ended', arbiter: 'stands' });
    expect(standing('2026-09-01')['other-region']).toBe('ended');
  });

  it('names the five grounds of the deck', () => {
    const ids = portingReference('2021-05-01').filter(({ sources }) => sources.includes('R4'));
    expect(ids.map(({ id }) => id)).toEqual([
      'previous-port',
      'other-application',
      'other-region',
      'data-mismatch',
      'blocked',
    ]);
  });

  it('refuses broken data with its place', () => {
    expect(parsePortingReference({ format: 1, entries: [{ id: 'x' }] })).toMatchObject({ ok: false });
    expect(parsePortingReference(null)).toMatchObject({ ok: false, problems: [{ code: 'wrong-value' }] });
  });
});
