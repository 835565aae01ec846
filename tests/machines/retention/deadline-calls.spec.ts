// Calls of the built-in script near and past the last day, and behind a fact that blocks.
import { describe, expect, it } from 'vitest';
import { factsOf } from '@/machines/machine/call-state';
import { refusal, type ShortMove, step, stepOf } from '../../support/walk';
import {
  compiled,
  says,
  ticks,
  NAMED,
  happens,
  PREPARED,
  GREETED,
  INTRODUCED,
  ASKED,
  INBOUND,
  TALKING,
  OFFERED,
  AGREED,
  CONSENTED,
  SAVED,
  call,
  closing,
  closed,
} from '../../support/retention-call';

describe('the deadline', () => {
  it('that passed before dialling is «Блокировка» (R19)', () => {
    const state = call([...ticks('boHelperOpened'), ...says('passed')]);
    expect(closing(state)).toMatchObject({ disposition: 'deadline_passed', status: 'block', rule: 'R19', owed: [] });
    expect(closed(state)).toBe('closed:deadline-passed');
  });

  it('must be checked before dialling (R3)', () => {
    const here = call(ticks('boHelperOpened'));
    for (const answer of ['person', 'machine', 'no-answer']) expect(refusal(compiled, here, { answer })).toBe('shut');
  });

  it('found late on the first step leads to the check of the date, and from there to the close', () => {
    const start = call([happens('deadline-passed-before')]);
    expect(stepOf(start)).toBe('deadline-late');
    expect(closed(step(compiled, start, { answer: 'passed' }))).toBe('closed:deadline-passed');
    expect(stepOf(call([...PREPARED, happens('deadline-passed-before')]))).toBe('deadline-late');
  });

  it('that was a wrong date is put right, and the preparation goes on', () => {
    const late = call([...PREPARED, happens('deadline-passed-before')]);
    const right = [{ enter: 'cancelDeadline', value: '2026-06-02' }, ...says('wrong-date')].reduce(
      (now, move) => step(compiled, now, move),
      late,
    );
    expect(stepOf(right)).toBe('preparation');
    expect(closing(right).disposition).toBe('in_progress');
  });

  it.each([
    ['reason', TALKING],
    ['offer', OFFERED],
    ['read-back', [...OFFERED, ...says('agrees')]],
    ['identification', AGREED],
    ['consent', [...AGREED, ...says('matched')]],
    ['o1-ask', [...TALKING, { objection: 'price-too-high' }]],
    ['thinking-time', [...OFFERED, ...says('thinks')]],
    ['cancel-failed', [...CONSENTED, ...says('failed')]],
  ] as const)('that passes in mid call on %s takes the client to the late goodbye (R19)', (here, moves) => {
    expect(stepOf(call(moves))).toBe(here);
    const late = call([...moves, happens('deadline-passed')]);
    expect(stepOf(late)).toBe('goodbye-late');
    expect(closing(late)).toMatchObject({ disposition: 'deadline_passed', status: 'block', rule: 'R19' });
    expect(closed(step(compiled, late, { answer: 'done' }))).toBe('closed:deadline-passed');
  });

  it.each([
    ['convenience', INTRODUCED],
    ['decision-maker', ASKED],
    ['no-lpr', [...INTRODUCED, happens('third-person')]],
  ] as const)('that passes on %s ends the call without a word about the number (R50)', (here, moves) => {
    expect(stepOf(call(moves))).toBe(here);
    const late = call([...moves, happens('deadline-passed')]);
    expect(stepOf(late)).toBe('goodbye-void');
    expect(closing(late)).toMatchObject({ disposition: 'deadline_passed', status: 'block' });
  });

  it('that passes while the agent greets lets him finish the sentence, and then ends the call', () => {
    const greeting = call([...GREETED, happens('deadline-passed')]);
    expect(stepOf(greeting)).toBe('introduction');
    expect(stepOf(step(compiled, greeting, { answer: 'goes-on' }))).toBe('goodbye-void');
    expect(stepOf(call([...PREPARED, ...says('person'), happens('deadline-passed'), ...says('listening')]))).toBe(
      'goodbye-void',
    );
  });

  it('that passes at work leaves the agent on the step, with the one honest answer (R9)', () => {
    const cancelling = call([...CONSENTED, happens('deadline-passed')]);
    expect(stepOf(cancelling)).toBe('cancel-application');
    expect(refusal(compiled, cancelling, { answer: 'done' })).toBe('shut');
    expect(refusal(compiled, cancelling, { answer: 'failed' })).toBe('shut');
    const told = step(compiled, cancelling, { answer: 'too-late' });
    expect(stepOf(told)).toBe('goodbye-late');
    expect(closing(told)).toMatchObject({ disposition: 'deadline_passed', status: 'block' });
  });

  it('is told to a client who calls himself once it is clear that it is he', () => {
    const late = call([...INBOUND, happens('deadline-passed')], { campaignKind: 'inbound' });
    expect(stepOf(late)).toBe('decision-maker');
    const mine = step(compiled, late, { answer: 'yes' });
    expect(stepOf(step(compiled, mine, { answer: 'yes' }))).toBe('goodbye-late');
  });

  it('that passes in mid WinBack cuts nobody short, and makes no way back to offers', () => {
    const late = call([...TALKING, ...says('refuses'), happens('deadline-passed')]);
    expect(stepOf(late)).toBe('winback-pitch');
    expect(stepOf(step(compiled, late, { answer: 'stays' }))).toBe('goodbye-late');
    expect(closing(step(compiled, late, { answer: 'declined' })).status).toBe('block');
  });

  it('does not touch a talk that ended in time: the outcome of a refusal stands', () => {
    const over = call([...TALKING, ...says('refuses', 'declined')]);
    for (const event of ['deadline-passed', 'deadline-passed-before', 'deadline-passed-after']) {
      expect(refusal(compiled, over, happens(event))).not.toBeNull();
    }
    expect(closing(over)).toMatchObject({ disposition: 'refused', status: 'will_not' });
  });

  it('that passes while a call-back is still to be planned is said by the agent, never by the clock', () => {
    const over = call([...OFFERED, ...says('thinks'), NAMED, ...says('time')]);
    const late = step(compiled, over, happens('deadline-passed-after'));
    expect(stepOf(late)).toBe('goodbye');
    expect(closing(late)).toMatchObject({ disposition: 'deadline_passed', status: 'block', owed: [] });
    const event = compiled.script.events.find(({ id }) => id === 'deadline-passed-after');
    expect(event?.fires).toBeUndefined();
  });
});

describe('a fact that blocks', () => {
  it.each([
    ['ported-away', 'ported_away', 'R23'],
    ['self-cancelled', 'self_cancelled', 'R22'],
    ['saved-before', 'already_saved', 'R21'],
  ])('%s found in mid call is «Блокировка»', (answer, disposition, rule) => {
    const state = call([...TALKING, happens('blocking-fact'), ...says(answer, 'done')]);
    expect(closing(state)).toMatchObject({ disposition, status: 'block', rule, owed: [] });
    expect(closed(state)).toMatch(/^closed:/);
  });

  it('found before dialling ends the preparation', () => {
    const state = call([...ticks('boHelperOpened'), happens('blocking-fact'), ...says('ported-away')]);
    expect(stepOf(state)).toBe('wrap-up');
    expect(closed(state)).toBe('closed:ported-away');
  });

  it('returns to the step it was opened on when it was a mistake or only one sign (A10)', () => {
    const opened = call([...OFFERED, happens('blocking-fact')]);
    for (const answer of ['mistake', 'one-sign', 'stale']) {
      expect(stepOf(step(compiled, opened, { answer }))).toBe('offer');
    }
  });

  it('a stale Flash is «Не будет» unless the last attempt saves the client (R14, A9)', () => {
    const again = (moves: readonly ShortMove[]) =>
      call([...PREPARED, ...says('stale'), ...moves.slice(PREPARED.length)]);
    expect(closing(again([...PREPARED, ...says('no-answer')]))).toMatchObject({
      disposition: 'stale_flash',
      status: 'will_not',
    });
    expect(closing(again([...INTRODUCED, happens('hung-up')]))).toMatchObject({
      disposition: 'stale_flash',
      status: 'will_not',
    });
    expect(closing(again(SAVED))).toMatchObject({ disposition: 'saved', status: 'will' });
    const mistaken = again([...OFFERED, happens('blocking-fact'), ...says('mistake')]);
    expect(factsOf(mistaken).blocker).toBe('stale_flash');
    const refused = again([...TALKING, ...says('refuses')]);
    expect(closing(refused)).toMatchObject({ disposition: 'stale_flash', owed: ['winback-outcome'] });
  });
});
