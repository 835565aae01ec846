import { describe, expect, it } from 'vitest';
import { advance, type CallState, startCall } from '@/machines/machine/call-state';
import { type CompiledScript, compileScript } from '@/machines/machine/compile-script';
import { CallSession, type SessionOwner } from '@/machines/session/call-session';
import { replay } from '@/machines/session/replay';
import { startJournal } from '@/machines/session/start-journal';
import { describeStep } from '@/machines/view/describe-step';
import type { Present } from '@/scripts/language/condition';
import type { Script } from '@/scripts/language/script';
import { compileLiveRules, watchCall, watchMove } from '@/verify/live/live-monitor';
import { verifyScript } from '@/verify/verify-script';
import { smallScript } from '../../support/small-script';

const SIDES: readonly Present[] = ['before', 'today', 'after'];
const MINUTE = 60_000;
const CAMPAIGN = { campaign: 'first' };

/** One step with an answer for each side of a date; the date is asked there, and comes with the call. */
function datedScript(format: 'date' | 'dateTime' = 'date', zone = false): Script {
  const small = smallScript();
  return {
    ...small,
    facts: [
      ...small.facts,
      { kind: 'text', id: 'due', label: 'Срок', from: 'intake', format, ...(zone ? { zone: 'place' } : {}) },
      {
        kind: 'choice',
        id: 'place',
        label: 'Пояс',
        from: 'intake',
        values: ['utc2', 'utc12'].map((id) => ({ id, label: id })),
      },
    ],
    stages: [
      {
        id: 'dates',
        title: 'Сроки',
        phase: 'live',
        steps: [
          {
            kind: 'talk',
            id: 'ask-date',
            title: 'Срок',
            say: [{ id: 'ask-date.late', text: 'Срок прошёл.', when: { fact: 'due', present: 'before' } }],
            ask: [{ fact: 'due' }],
            answers: SIDES.map((side) => ({
              id: side,
              label: side,
              heard: ['раз', 'два', 'три'],
              when: { fact: 'due', present: side },
              to: '@stay' as const,
            })),
            fallback: '@close',
          },
        ],
      },
    ],
    objections: [],
    events: [
      {
        id: 'due-passed',
        title: 'Срок прошёл',
        during: ['live'],
        routes: [{ to: '@stay' }],
        fires: { reaches: 'due' },
      },
    ],
    rules: [],
  };
}

const compiled = compileScript(datedScript());
const NOON = Date.UTC(2026, 4, 2, 12);

/** The side whose answer is open. */
function sideIn(state: CallState, script: CompiledScript = compiled): readonly string[] {
  return describeStep(script, state, {}).answers.map(({ id }) => id);
}

function begun(due: string, now = NOON, offsetMinutes = 0, intake = {}): CallState {
  return startCall(compiled, { due, ...intake }, { now, offsetMinutes });
}

function entered(state: CallState, value: string | null, at: number, offsetMinutes = 0): CallState {
  const advanced = advance(compiled, state, { kind: 'enter', at, offsetMinutes, step: 'ask-date', fact: 'due', value });
  if (!advanced.ok) throw new Error(advanced.error);
  return advanced.value;
}

describe('a date that a condition compares with the present', () => {
  it('is compared with the clock at which the call begins', () => {
    expect(sideIn(begun('2026-05-01'))).toEqual(['before']);
    expect(sideIn(begun('2026-05-02'))).toEqual(['today']);
    expect(sideIn(begun('2026-05-03'))).toEqual(['after']);
    expect(sideIn(startCall(compiled, {}, { now: NOON, offsetMinutes: 0 }))).toEqual([]);
  });

  it('is read on the local day, of the zone that the fact names before that of the agent', () => {
    const night = Date.UTC(2026, 4, 2, 21, 30);
    const zoned = compileScript(datedScript('date', true));
    const inZone = (place: string) =>
      sideIn(startCall(zoned, { due: '2026-05-02', place }, { now: night, offsetMinutes: 0 }), zoned);

    expect(sideIn(begun('2026-05-02', night, 0))).toEqual(['today']);
    expect(sideIn(begun('2026-05-02', night, 180))).toEqual(['before']);
    expect(inZone('utc2')).toEqual(['today']);
    expect(inZone('utc12')).toEqual(['before']);
  });

  it('with a time is past from the next minute on', () => {
    const timed = compileScript(datedScript('dateTime'));
    const at = (now: number) => sideIn(startCall(timed, { due: '2026-05-02T12:00' }, { now, offsetMinutes: 0 }), timed);

    expect(at(NOON + MINUTE - 1)).toEqual(['today']);
    expect(at(NOON + MINUTE)).toEqual(['before']);
  });

  it('is compared anew when it is entered anew, and with nothing when it is taken away', () => {
    const state = entered(begun('2026-05-01'), '2026-05-04', NOON + MINUTE);

    expect(sideIn(state)).toEqual(['after']);
    expect(sideIn(entered(state, null, NOON))).toEqual([]);
    expect(sideIn(entered(state, '2026-05-04', Date.UTC(2026, 4, 5)))).toEqual(['before']);
  });

  it('is past once its event of the clock has happened, and shuts what it opened', () => {
    const passed = advance(compiled, begun('2026-05-02'), {
      kind: 'event',
      at: NOON,
      step: 'ask-date',
      event: 'due-passed',
    });
    const unknown = advance(compiled, startCall(compiled, {}, { now: NOON, offsetMinutes: 0 }), {
      kind: 'event',
      at: NOON,
      step: 'ask-date',
      event: 'due-passed',
    });
    if (!passed.ok || !unknown.ok) throw new Error('the event is refused');

    expect(sideIn(passed.value)).toEqual(['before']);
    expect(describeStep(compiled, passed.value, {}).say.map(({ id }) => id)).toEqual(['ask-date.late']);
    const today = { kind: 'answer', at: NOON, step: 'ask-date', answer: 'today' } as const;
    expect(advance(compiled, passed.value, today)).toEqual({ ok: false, error: 'shut' });
    expect(sideIn(unknown.value)).toEqual([]);
  });
});

describe('a journal with such a date', () => {
  /** The agent's clock of a session that is led somewhere at some time. */
  function ownerAt(now: number, offset: number): SessionOwner {
    return {
      now: () => now,
      offsetMinutes: () => offset,
      agent: () => ({ agentName: '', agentLogin: '' }),
      isAgainstRules: () => false,
      onError: (error) => {
        throw error;
      },
    };
  }

  it('is replayed as it was lived, years later and on another clock', () => {
    const evening = Date.UTC(2026, 4, 2, 20);
    const pin = { id: 'small', version: '1', hash: 'x' };
    const beginning = { callId: 'c', script: pin, at: evening, offsetMinutes: 300 };
    const { journal } = startJournal(compiled.script, beginning, { due: '2026-05-02' });
    const start = { compiled, told: {}, maskedNumber: '' };
    const session = new CallSession({ ...start, journal }, ownerAt(evening, 300));
    // 20:00 in London is the next day already five hours to the east.
    expect(sideIn(session.current().state)).toEqual(['before']);

    expect(session.enter('due', '2026-05-03').ok).toBe(true);
    expect(sideIn(session.current().state)).toEqual(['today']);

    const stored = session.current().journal;
    const later = new CallSession({ ...start, journal: stored }, ownerAt(Date.UTC(2031, 0, 1), -480));
    expect(sideIn(later.current().state)).toEqual(['today']);
    expect(sideIn(replay(compiled, stored).state)).toEqual(['today']);
    expect(later.back().ok).toBe(false);
    later.undoTo(0);
    expect(sideIn(later.current().state)).toEqual(['before']);
  });

  it('of an older release, which kept no clock, is read by that of Greenwich', () => {
    const pin = { id: 'small', version: '1', hash: 'x' };
    const old = {
      format: 1,
      callId: 'c',
      script: pin,
      startedAt: NOON,
      intake: { due: '2026-05-02' },
      entries: [],
    } as const;

    expect(sideIn(replay(compiled, old).state)).toEqual(['today']);
  });
});

describe('the checker on such dates', () => {
  it('reaches every side, and moves a date into the past by its event only', () => {
    const script: Script = {
      ...datedScript(),
      rules: [
        {
          id: 'never-late',
          title: 'Срок не проходит',
          severity: 'error',
          sources: [],
          when: { fact: 'due', present: 'after' },
          pattern: { kind: 'absence', of: { holds: { fact: 'due', present: 'before' } } },
        },
      ],
    };
    const withoutEvent = {
      ...script,
      events: [],
      stages: script.stages.map((stage) => ({
        ...stage,
        steps: stage.steps.map((step) => (step.kind === 'fork' ? step : { ...step, ask: [] })),
      })),
    };
    const [found] = verifyScript(script).findings.filter(({ data }) => data['rule'] === 'never-late');

    expect(verifyScript(script).findings.filter(({ check }) => check === 'answer-impossible')).toEqual([]);
    expect(found?.check).toBe('rule-broken');
    expect(found?.playable?.moves).toHaveLength(1);
    expect(verifyScript(withoutEvent).findings.filter(({ data }) => data['rule'] === 'never-late')).toEqual([]);
  });

  it('and the live monitors see the side that the machine sees', () => {
    const live = compileLiveRules({
      ...datedScript(),
      rules: [
        {
          id: 'late',
          title: 'Поздно',
          severity: 'error',
          sources: [],
          pattern: { kind: 'absence', of: { holds: { fact: 'due', present: 'before' } } },
        },
      ],
    });
    const isBroken = (watched: ReturnType<typeof watchCall>) =>
      live.monitors.some((monitor, index) => monitor.isBad(watched.states[index] ?? 0));
    const begun = watchCall(live, { ...CAMPAIGN, due: '2026-05-02' }, { now: NOON, offsetMinutes: 0 });
    const enter = { kind: 'enter', step: 'ask-date', fact: 'due', value: '2026-05-02', at: NOON } as const;

    expect(isBroken(begun)).toBe(false);
    expect(isBroken(watchCall(live, { ...CAMPAIGN, due: '2026-05-02' }, { now: NOON, offsetMinutes: 13 * 60 }))).toBe(
      true,
    );
    expect(isBroken(watchMove(live, begun, { ...enter, offsetMinutes: 60 }))).toBe(false);
    expect(isBroken(watchMove(live, begun, { ...enter, offsetMinutes: 13 * 60 }))).toBe(true);
    expect(isBroken(watchMove(live, begun, { kind: 'event', step: 'ask-date', event: 'due-passed', at: NOON }))).toBe(
      true,
    );
  });
});
