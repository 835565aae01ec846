// Whole calls of the retention desk, walked on the compiled script. What they must end in is written by hand from the
// closing table of the desk (§6) and never read from the script.
import { describe, expect, it } from 'vitest';
import { factsOf } from '@/machines/machine/call-state';
import { closingNow } from '@/machines/view/derive-closing';
import { refusal, step, stepOf } from '../../support/walk';
import {
  compiled,
  says,
  ticks,
  happens,
  GREETED,
  INTRODUCED,
  TALKING,
  OFFERED,
  AGREED,
  CONSENTED,
  CANCELLED,
  call,
  closing,
  closed,
} from '../../support/retention-walk';

describe('a refused call', () => {
  it.each(['first_attempt', 'second_attempt', 'epk'])(
    'hears WinBack in %s and owes the mark in ACRM (R36, R38)',
    (campaignKind) => {
      const pitch = call([...TALKING, happens('firm-refusal')], { campaignKind });
      expect(stepOf(pitch)).toBe('winback-pitch');
      // The live card asks what a hang-up now would mean; that must not waive what is still to be said.
      expect(closingNow(compiled, pitch).obligations).toMatchObject([{ id: 'winback-outcome', state: 'owed' }]);
      expect(closing(pitch)).toMatchObject({
        disposition: 'refused',
        status: 'will_not',
        rule: 'R12',
        owed: ['winback-outcome'],
      });
      for (const answer of ['agreed', 'declined', 'silent']) {
        const after = [...says(answer, 'done')].reduce((now, move) => step(compiled, now, move), pitch);
        expect(factsOf(after).winback).toBe(answer === 'agreed' ? 'agreed' : 'declined');
        expect(closing(after)).toMatchObject({ disposition: 'refused', status: 'will_not', owed: ['acrm-mark'] });
        expect(refusal(compiled, after, { answer: 'close' })).toBe('owed');
        expect(closed(after, ...ticks('acrmMarked'))).toBe('closed:refused');
      }
    },
  );

  it.each([
    ['mk_task', TALKING],
    // Who calls himself is not asked whether it is convenient.
    ['inbound', [...INTRODUCED, ...says('yes')]],
  ])('hears no WinBack in %s (R35)', (campaignKind, talking) => {
    const state = call([...talking, ...says('refuses')], { campaignKind });
    expect(factsOf(state)).toMatchObject({ winback: 'not_pitched', winbackReason: 'campaign_kind' });
    expect(closed(step(compiled, state, { answer: 'done' }))).toBe('closed:refused');
  });

  it('takes silence at WinBack for no (R38)', () => {
    const state = step(compiled, call([...TALKING, happens('firm-refusal')]), { unlisted: '' });
    expect(factsOf(state).winback).toBe('declined');
  });

  it('hears no WinBack after asking for the ban on sales calls (A14)', () => {
    const state = call([...TALKING, { objection: 'sales-calls' }, ...says('from-us', 'ban', 'recorded', 'refuses')]);
    expect(factsOf(state)).toMatchObject({ winback: 'not_pitched', winbackReason: 'opt_out' });
    expect(closed(step(compiled, state, { answer: 'done' }))).toBe('closed:refused');
  });

  it('before any dialogue is «Не будет» without WinBack (A2)', () => {
    const state = call([...INTRODUCED, ...says('refuses', 'done')]);
    // `not_pitched` is illegal for `refused` in a campaign with WinBack (§6), so this refusal has an outcome of its own.
    expect(closing(state)).toMatchObject({
      disposition: 'refused_after_intro',
      status: 'will_not',
      rule: 'R12',
      owed: [],
    });
    expect(factsOf(state)).toMatchObject({ winback: 'not_pitched', winbackReason: 'no_dialogue' });
    expect(closed(state)).toBe('closed:refused-after-intro');
  });

  it('hung up in the middle of WinBack is a hang-up, not a refusal without WinBack', () => {
    const state = call([...TALKING, ...says('refuses'), happens('hung-up')]);
    expect(closing(state)).toMatchObject({ disposition: 'hangup_mid', status: 'will_not', owed: [] });
    expect(closed(state)).toBe('closed:hangup-mid');
  });

  it('while the agent introduces himself: one question decides between «Не будет» and «Отказ от ответа» (R18)', () => {
    const asked = call([...GREETED, happens('firm-refusal')]);
    expect(stepOf(asked)).toBe('refused-when');
    expect(closing(step(compiled, asked, { answer: 'yes' }))).toMatchObject({
      disposition: 'refused_after_intro',
      status: 'will_not',
    });
    expect(closing(step(compiled, asked, { answer: 'no' }))).toMatchObject({
      disposition: 'refused_before_intro',
      status: 'no_answer',
    });
  });

  it('may be taken back at WinBack, and then the call can still be saved', () => {
    const back = call([...TALKING, ...says('refuses', 'stays')]);
    const saved = [
      { enter: 'offerText', value: 'пять рублей в сутки на полгода' },
      ...says('agrees', 'right', 'stays', 'matched', 'yes', 'done', 'nothing', 'done'),
    ].reduce((now, move) => step(compiled, now, move), back);
    expect(closing(saved)).toMatchObject({ disposition: 'saved', status: 'will' });
  });

  it('is one key away on every live step', () => {
    for (const moves of [GREETED, INTRODUCED, TALKING, OFFERED, AGREED, CONSENTED, CANCELLED]) {
      const here = call(moves);
      expect(refusal(compiled, here, happens('firm-refusal')), stepOf(here)).toBeNull();
    }
  });
});
