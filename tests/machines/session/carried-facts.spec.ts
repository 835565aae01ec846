import { describe, expect, it } from 'vitest';
import { carriedFacts } from '@/machines/session/carried-facts';
import type { Entry, Journal } from '@/machines/session/journal';
import { compiledRetention, INTAKE } from '../../support/retention-roads';

const AT = '2026-05-01T14:05';

function journal(entries: readonly Entry[]): Journal {
  const script = { id: 'retention', version: '1.0.0', hash: 'any' };
  return { format: 1, callId: 'call-1', script, startedAt: 0, offsetMinutes: 180, intake: INTAKE, entries };
}

const tick = (fact: string, value = true): Entry => ({ kind: 'enter', at: 1, step: 'preparation', fact, value });

describe('what a call leaves for the next one', () => {
  it('is what the script fills from the last call, with its moment, and nothing else', () => {
    const entries = [tick('boHelperOpened'), tick('cardSeen'), tick('deadlineChecked'), tick('cardSeen', false)];
    const machine: Entry = { kind: 'answer', at: 2, step: 'preparation', answer: 'machine' };
    expect(carriedFacts(compiledRetention, journal([...entries, machine]), AT)).toEqual({
      boHelperOpened: true,
      deadlineChecked: true,
      preparedAt: AT,
    });
  });

  it('is nothing, its moment neither, when nothing was ticked', () => {
    expect(carriedFacts(compiledRetention, journal([]), AT)).toEqual({});
  });
});
