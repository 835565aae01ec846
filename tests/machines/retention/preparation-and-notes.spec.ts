// Whole calls of the retention desk, walked on the compiled script. What they must end in is written by hand from the
// closing table of the desk (§6) and never read from the script.
import { describe, expect, it } from 'vitest';
import { type CallState } from '@/machines/machine/call-state';
import { describeStep } from '@/machines/view/describe-step';
import { type Facts } from '@/scripts/language/fact';
import { refusal, step, stepOf } from '../../support/walk';
import {
  compiled,
  says,
  ticks,
  NAMED,
  happens,
  PREPARED,
  TALKING,
  AGREED,
  CONSENTED,
  CANCELLED,
  SAVED,
  SAVED_FLASH,
  call,
  closing,
  closed,
} from '../../support/retention-walk';

describe('a name that is not known', () => {
  it('is not asked for in a line that may be left out', () => {
    const hello = call([...PREPARED, ...says('person')]);
    const said = (personal: Facts) => describeStep(compiled, hello, personal).say.map(({ id }) => id);
    expect(said({})).toEqual(['hello.1']);
    expect(said({ clientName: 'Пример' })).toEqual(['hello.1', 'hello.2']);
  });
});

describe('the list of systems at the end', () => {
  const shown = (state: CallState) => describeStep(compiled, state, {}).tasks.map(({ id }) => id);

  it('names what to check and press for what was done in this call', () => {
    const saved = [
      ...ticks('contentBan'),
      ...says('done'),
      { enter: 'correctionText', value: '140 рублей' },
      ...says('made', 'done', 'done'),
    ];
    const wrapUp = SAVED_FLASH.reduce((now, move) => step(compiled, now, move), call([...CANCELLED, ...saved]));
    expect(shown(wrapUp)).toEqual(['recheck-cancelled', 'recheck-services', 'recheck-correction', 'close-will']);
    expect(shown(call([...PREPARED, ...says('machine')]))).toEqual(['close-contact']);
    expect(shown(call([...TALKING, happens('blocking-fact'), ...says('ported-away', 'done')]))).toEqual([
      'close-block',
    ]);
    expect(shown(call([...TALKING, happens('deadline-passed'), ...says('done')]))).toEqual(['close-block']);
  });
});

describe('what has no answer', () => {
  it('can be said on every step of the call, at work too, and never blocks', () => {
    const silent = compiled.script.stages.flatMap(({ steps }) =>
      steps.filter((one) => one.kind !== 'fork' && one.fallback === undefined).map(({ id }) => id),
    );
    expect(silent).toEqual([]);
    const atApplication = call([...PREPARED.slice(0, 5), ...says('active')].slice(0, 5));
    expect(stepOf(atApplication)).toBe('crm-mnp-application');
    expect(stepOf(step(compiled, atApplication, { unlisted: 'заявления нет' }))).toBe('crm-mnp-history');
    expect(stepOf(step(compiled, call(PREPARED), { unlisted: 'номер не набирается' }))).toBe('dial');
  });

  it('opens no way around the tick of BO Helper, the deadline or the Flash', () => {
    for (const moves of [[], PREPARED.slice(0, -2), SAVED, CONSENTED]) {
      const here = call(moves);
      expect(stepOf(step(compiled, here, { unlisted: '' }))).toBe(stepOf(here));
    }
  });
});

describe('the order of preparation', () => {
  it('nothing leaves BO Helper before its tick (R1)', () => {
    const start = call([]);
    expect(refusal(compiled, start, { answer: 'ready' })).toBe('shut');
    expect(refusal(compiled, start, happens('blocking-fact'))).toBe('shut');
  });
});

describe('identification that failed', () => {
  it.each([
    [4, null],
    [5, 'will_not'],
  ])('on call %i gives status %s and no way to the cancellation', (callNo, status) => {
    const state = call([...AGREED, ...says('failed'), NAMED, ...says('time', 'done')], { callNo });
    expect(closing(state)).toMatchObject({ disposition: 'not_identified', status, owed: ['call-back'] });
    expect(closed(state, ...ticks('callbackScheduled'))).toMatch(/^closed:not-identified/);
  });
});
