import { describe, expect, it } from 'vitest';
import { memoActor, readMemo } from '@/desk/memo';

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
    expect(readMemo(' \n')).toMatchObject({ ok: false, error: [{ code: 'empty' }] });
    expect(readMemo('ecare\n'.repeat(2_001))).toMatchObject({ ok: false, error: [{ code: 'too-many' }] });
  });
});
