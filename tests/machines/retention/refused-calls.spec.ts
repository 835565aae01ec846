// Calls of the built-in script in which the client refuses, step by step.
import { describe, expect, it } from 'vitest';
import { factsOf } from '@/machines/machine/call-state';
import { composeNotes } from '@/machines/view/compose-notes';
import { closingNow } from '@/machines/view/derive-closing';
import { refusal, step, stepOf } from '../../support/walk';
import {
  compiled,
  says,
  ticks,
  happens,
  PREPARED,
  GREETED,
  INTRODUCED,
  INBOUND,
  TALKING,
  OFFERED,
  AGREED,
  CONSENTED,
  CANCELLED,
  SAVED,
  SAVED_FLASH,
  call,
  closing,
  closed,
} from '../../support/retention-call';

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
    ['inbound', [...INBOUND, ...says('yes', 'yes')]],
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

  it('before any dialogue hears WinBack all the same, whoever is on the line (C1)', () => {
    const pitch = call([...GREETED, ...says('refuses')]);
    expect(stepOf(pitch)).toBe('winback-pitch');
    expect(closing(pitch).owed).toEqual(['winback-outcome']);
    const state = [...says('declined', 'done')].reduce((now, move) => step(compiled, now, move), pitch);
    expect(closing(state)).toMatchObject({
      disposition: 'refused_after_intro',
      status: 'will_not',
      rule: 'R12',
      owed: ['acrm-mark'],
    });
    expect(closed(state, ...ticks('acrmMarked'))).toBe('closed:refused-after-intro');
  });

  it.each([
    ['hung-up', 'hung-up-winback'],
    ['line-dropped', 'dropped-winback'],
  ])('%s in the middle of WinBack is a refusal, pitched only if the text was read to its end (C5)', (event, asks) => {
    const asked = call([...TALKING, ...says('refuses'), happens(event)]);
    expect(stepOf(asked)).toBe(asks);
    const cut = step(compiled, asked, { answer: 'no' });
    expect(closing(cut)).toMatchObject({ disposition: 'refused', status: 'will_not', owed: [] });
    expect(factsOf(cut)).toMatchObject({ winback: 'not_pitched', winbackReason: 'cut_short' });
    expect(factsOf(cut)[event === 'hung-up' ? 'dropped' : 'hungUp']).toBe(false);
    const heard = step(compiled, asked, { answer: 'yes' });
    expect(factsOf(heard).winback).toBe('declined');
    expect(closed(heard, ...ticks('acrmMarked'))).toBe('closed:refused');
    expect(stepOf(step(compiled, asked, { answer: 'mistake' }))).toBe('winback-pitch');
  });

  it('pressed twice records no pitch that nobody heard (C9)', () => {
    const twice = call([...TALKING, happens('firm-refusal'), happens('firm-refusal')]);
    expect(stepOf(twice)).toBe('refused-winback');
    expect(factsOf(twice).winback).toBe('none');
    expect(stepOf(step(compiled, twice, { answer: 'no' }))).toBe('winback-pitch');
  });

  it('may take back a consent to WinBack until the contact is closed, and that has a record of its own (C20)', () => {
    const agreed = call([...TALKING, ...says('refuses', 'agreed')]);
    const inTalk = step(compiled, agreed, { answer: 'withdraws' });
    const atEnd = step(compiled, step(compiled, agreed, { answer: 'done' }), happens('firm-refusal-after'));
    for (const state of [inTalk, atEnd]) {
      expect(factsOf(state)).toMatchObject({ winback: 'declined', winbackWithdrawn: true, acrmMarked: false });
      const contact = composeNotes(compiled, state, {}).find(({ id }) => id === 'contact');
      expect(contact?.text).toContain('Согласие на WinBack отозвано');
    }
    expect(stepOf(step(compiled, agreed, happens('opt-out')))).toBe('goodbye-opt-out');
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
      ...says('agrees', 'right', 'matched', 'yes', 'done', 'done', 'done'),
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

describe('«Не звоните мне»', () => {
  it('ends the pitch at once, skips WinBack and must be registered (R53)', () => {
    const state = call([...OFFERED, happens('opt-out')]);
    expect(stepOf(state)).toBe('goodbye-opt-out');
    const wrapUp = step(compiled, state, { answer: 'done' });
    expect(closing(wrapUp)).toMatchObject({
      disposition: 'opt_out',
      status: 'will_not',
      rule: 'R53',
      owed: ['opt-out-registered'],
    });
    expect(factsOf(wrapUp)).toMatchObject({ winback: 'not_pitched', winbackReason: 'opt_out' });
    expect(closed(wrapUp, ...ticks('optOutRegistered'))).toBe('closed:opt-out');
  });

  it('takes back the consent to WinBack', () => {
    const state = call([...TALKING, ...says('refuses'), happens('opt-out')]);
    expect(factsOf(state).winback).toBe('not_pitched');
    expect(closed(step(compiled, state, { answer: 'done' }), ...ticks('optOutRegistered'))).toBe('closed:opt-out');
  });

  it('does not undo a save', () => {
    const state = call([...CANCELLED, happens('opt-out'), ...says('done')]);
    expect(closing(state)).toMatchObject({
      status: 'will',
      owed: ['flash-saved', 'actions-checked', 'opt-out-registered'],
    });
    expect(closed(state, ...SAVED_FLASH, ...ticks('optOutRegistered'))).toBe('closed:saved');
  });
});

describe('what has no answer', () => {
  it('can be said on every step of the call, at work too, and never blocks', () => {
    const silent = compiled.script.stages.flatMap(({ steps }) =>
      steps.filter((one) => one.kind !== 'fork' && one.fallback === undefined).map(({ id }) => id),
    );
    expect(silent).toEqual([]);
    expect(stepOf(step(compiled, call(PREPARED), { unlisted: 'номер не набирается' }))).toBe('preparation');
  });

  it('opens no way around the tick of BO Helper, the deadline or the Flash', () => {
    for (const moves of [[], ticks('boHelperOpened'), SAVED, CONSENTED]) {
      const here = call(moves);
      expect(stepOf(step(compiled, here, { unlisted: '' }))).toBe(stepOf(here));
    }
  });
});
