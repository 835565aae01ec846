// Whole calls of the retention desk, walked on the compiled script. What they must end in is written by hand from the
// closing table of the desk (§6) and never read from the script.
import { describe, expect, it } from 'vitest';
import { type CallState, factsOf } from '@/machines/machine/call-state';
import { compileScript } from '@/machines/machine/compile-script';
import { composeNotes } from '@/machines/view/compose-notes';
import { closingNow, deriveClosing } from '@/machines/view/derive-closing';
import { describeStep } from '@/machines/view/describe-step';
import type { Facts } from '@/scripts/language/fact';
import { parseScript } from '@/scripts/parse/parse-script';
import { retentionSource } from '@/scripts/retention/retention-source';
import { refusal, type ShortMove, step, stepOf, walk } from '../support/walk';

const compiled = compileScript(retention());

function retention() {
  const parsed = parseScript(retentionSource);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems.slice(0, 10), null, 2));
  return parsed.value;
}

const says = (...answers: string[]): ShortMove[] => answers.map((answer) => ({ answer }));
const ticks = (...flags: string[]): ShortMove[] => flags.map((enter) => ({ enter, value: true }));
/** The client names a time. */
const NAMED: ShortMove = { enter: 'callbackAt', value: '2026-04-30T14:30' };
const happens = (event: string): ShortMove => ({ event });

const INTAKE: Facts = { campaignKind: 'second_attempt', callNo: 1, cancelDeadline: '2026-05-02', timeZone: 'utc3' };
const PREPARED = [
  ...ticks('boHelperOpened'),
  ...says('ready', 'seen', 'seen', 'clear', 'active', 'seen'),
  ...ticks('deadlineChecked'),
  ...says('in-time'),
];
const GREETED = [...PREPARED, ...says('person', 'listening')];
const INTRODUCED = [...GREETED, ...says('goes-on')];
const TALKING = [...INTRODUCED, ...says('yes', 'yes', 'yes')];
const OFFERED = [...TALKING, ...says('price'), { enter: 'offerText', value: 'пять рублей в сутки на полгода' }];
const AGREED = [...OFFERED, ...says('agrees', 'right')];
const CONSENTED = [...AGREED, ...says('matched', 'yes')];
const CANCELLED = [...CONSENTED, ...says('done')];
const SAVED = [...CANCELLED, ...says('done', 'done')];
const SAVED_FLASH = [
  ...ticks('flashDone', 'actionsChecked'),
  { enter: 'flashUntil', value: '2027-04-23' },
  ...says('done'),
];

function call(moves: readonly ShortMove[], intake: Facts = {}): CallState {
  return walk(compiled, { ...INTAKE, ...intake }, moves);
}

/** What the table says of a call that stands on its way out. */
function closing(state: CallState) {
  const { row, status, rule, disposition, obligations } = deriveClosing(compiled, factsOf(state));
  const owed = obligations.filter((one) => one.state === 'owed').map(({ id }) => id);
  return { row, disposition: disposition.id, status: status?.id ?? null, rule, owed };
}

/** Closes a call after these ticks and answers; fails when anything is still owed. */
function closed(state: CallState, ...moves: ShortMove[]): string {
  return stepOf([...moves, { answer: 'close' }].reduce((now, move) => step(compiled, now, move), state));
}

describe('a saved call', () => {
  it('is «Будет» by R11, owes its Flash and the check, and closes with them', () => {
    const wrapUp = call(SAVED);
    expect(stepOf(wrapUp)).toBe('flash-saved');
    expect(closing(wrapUp)).toEqual({
      row: 'saved',
      disposition: 'saved',
      status: 'will',
      rule: 'R11',
      owed: ['flash-saved', 'actions-checked'],
    });
    expect(closed(wrapUp, ...SAVED_FLASH)).toBe('closed:saved');
  });

  it('owes a Flash on the additional numbers too (R24)', () => {
    const state = call([
      ...CANCELLED,
      ...says('more-numbers'),
      { enter: 'extraNumbers', value: 2 },
      ...says('done', 'done'),
    ]);
    expect(closing(state).owed).toEqual(['flash-saved', 'flash-extra', 'actions-checked']);
    expect(closed(state, ...ticks('extraFlashDone'), ...SAVED_FLASH)).toBe('closed:saved');
  });

  it('stays «Будет» when the client hangs up, the line drops or the deadline passes after the cancellation', () => {
    for (const event of ['hung-up', 'line-dropped']) {
      expect(closing(call([...CANCELLED, happens(event)])).status).toBe('will');
    }
    expect(refusal(compiled, call(CANCELLED), happens('deadline-passed'))).toBe('shut');
  });

  it('identifies without a passport only when the client neither remembers it nor has it at hand (R8)', () => {
    const here = call(AGREED);
    expect(refusal(compiled, here, { answer: 'other-data' })).toBe('shut');
    const one = step(compiled, here, { answer: 'does-not-remember' });
    expect(refusal(compiled, one, { answer: 'other-data' })).toBe('shut');
    const both = step(compiled, one, { answer: 'no-passport' });
    const passed = [...says('other-data', 'matched')].reduce((now, move) => step(compiled, now, move), both);
    expect(stepOf(passed)).toBe('consent');
    for (const answer of ['no-house', 'only-year', 'failed']) {
      const failed = [...says('other-data', answer)].reduce((now, move) => step(compiled, now, move), both);
      expect(factsOf(failed).identification).toBe('failed');
      expect(stepOf(failed)).toBe('identification-failed');
    }
  });
});

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
    ['inbound', [...INTRODUCED, ...says('yes', 'yes')]],
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

describe('a client who thinks', () => {
  it('is «Не будет» with a Flash in work and a call-back (R13)', () => {
    const state = call([...OFFERED, ...says('thinks'), NAMED, ...says('time', 'done')]);
    expect(stepOf(state)).toBe('flash-in-work');
    expect(closing(state)).toMatchObject({
      disposition: 'thinking',
      status: 'will_not',
      rule: 'R13',
      owed: ['flash-in-work', 'call-back'],
    });
    expect(factsOf(state)).toMatchObject({ winback: 'not_pitched', winbackReason: 'thinking' });
    const flashed = step(compiled, step(compiled, state, { enter: 'flashDone', value: true }), { answer: 'done' });
    expect(refusal(compiled, flashed, { answer: 'close' })).toBe('owed');
    expect(closed(flashed, ...ticks('callbackScheduled'))).toBe('closed:thinking');
  });

  it('who hangs up then is still thinking', () => {
    const state = call([...OFFERED, ...says('thinks'), happens('hung-up')]);
    expect(closing(state)).toMatchObject({ disposition: 'thinking', status: 'will_not' });
    const flashed = [...ticks('flashDone'), ...says('done')].reduce((now, move) => step(compiled, now, move), state);
    const planned = step(compiled, flashed, { enter: 'callbackScheduled', value: true });
    // Nobody named a time: none is invented, the call-back has no hour (C7).
    expect(factsOf(planned).callbackUnnamed).toBe(true);
    expect(
      composeNotes(compiled, planned, {})
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('Времени не назвал');
    expect(closed(planned)).toBe('closed:thinking');
  });

  it.each([
    [4, null, 'callback'],
    [5, 'will_not', 'inconvenient_5th'],
  ])('before any offer is called back, not thinking (A16): call %i, status %s', (callNo, status, disposition) => {
    const state = call([...TALKING, ...says('thinks'), NAMED, ...says('time', 'done')], { callNo });
    expect(closing(state)).toMatchObject({ disposition, status, owed: ['call-back'] });
    expect(factsOf(state)).toMatchObject({ inconvenient: false, winback: 'not_pitched', winbackReason: 'thinking' });
    const notes = composeNotes(compiled, state, {}).map(({ text }) => text);
    expect(notes.join('\n')).toContain('предложения ещё не было');
    expect(notes.join('\n')).not.toMatch(/неудобно|Диалога не было/u);
  });

  it('names a time or says that he has none: «Назвал время» needs the time (R13, R15)', () => {
    for (const moves of [
      [...OFFERED, ...says('thinks')],
      [...INTRODUCED, ...says('no')],
      [...AGREED, ...says('failed')],
      [...CONSENTED, ...says('failed')],
      [...INTRODUCED, happens('third-person')],
    ]) {
      const here = call(moves);
      expect(refusal(compiled, here, { answer: 'time' }), stepOf(here)).toBe('shut');
      expect(refusal(compiled, step(compiled, here, NAMED), { answer: 'time' }), stepOf(here)).toBeNull();
      const unnamed = [...says('no-time', 'done')].reduce((now, move) => step(compiled, now, move), here);
      expect(stepOf(unnamed)).toBe(factsOf(here).decision === 'think' ? 'flash-in-work' : 'wrap-up');
    }
  });

  it('before any offer and hangs up is a hang-up in the middle, not "inconvenient" (§6 row 16)', () => {
    const state = call([...TALKING, ...says('thinks'), happens('hung-up')]);
    expect(closing(state)).toMatchObject({ disposition: 'hangup_mid', status: 'will_not', owed: [] });
    expect(closed(state)).toBe('closed:hangup-mid');
  });

  it('before any offer and finds the time after all is heard again', () => {
    const state = call([...TALKING, ...says('thinks', 'ready')]);
    expect(stepOf(state)).toBe('reason');
    expect(factsOf(state)).toMatchObject({ decision: 'none', winback: 'none' });
  });
});

describe('a client who hangs up', () => {
  it('before the introduction gives «Отказ от ответа» (R18)', () => {
    const state = call([...PREPARED, ...says('person'), happens('hung-up')]);
    expect(closing(state)).toMatchObject({
      disposition: 'refused_before_intro',
      status: 'no_answer',
      rule: 'R18',
      owed: [],
    });
    expect(closed(state)).toBe('closed:refused-before-intro');
  });

  it('while the agent introduces himself: one question decides between R17 and R18', () => {
    const asked = call([...GREETED, happens('hung-up')]);
    expect(stepOf(asked)).toBe('hung-up-when');
    expect(closing(step(compiled, asked, { answer: 'yes' }))).toMatchObject({
      disposition: 'hangup_after_intro',
      status: 'will_not',
    });
    expect(closing(step(compiled, asked, { answer: 'no' }))).toMatchObject({
      disposition: 'refused_before_intro',
      status: 'no_answer',
    });
    expect(stepOf(step(compiled, asked, { answer: 'mistake' }))).toBe('introduction');
  });

  it('after the introduction is «Не будет» with WinBack not pitched (R17)', () => {
    const state = call([...INTRODUCED, happens('hung-up')]);
    expect(closing(state)).toMatchObject({
      disposition: 'hangup_after_intro',
      status: 'will_not',
      rule: 'R17',
      owed: [],
    });
    expect(factsOf(state)).toMatchObject({ winback: 'not_pitched', winbackReason: 'no_dialogue' });
    expect(closed(state)).toBe('closed:hangup-after-intro');
  });

  it('in the middle of the talk is «Не будет»', () => {
    for (const moves of [TALKING, OFFERED, AGREED, CONSENTED]) {
      const state = call([...moves, happens('hung-up')]);
      expect(closing(state)).toMatchObject({ disposition: 'hangup_mid', status: 'will_not', owed: [] });
    }
  });

  it('is foreseen: "if the call ended now" says the same before it happens', () => {
    for (const moves of [INTRODUCED, TALKING, OFFERED, CANCELLED]) {
      const now = closingNow(compiled, call(moves));
      expect(now.disposition.id).toBe(closing(call([...moves, happens('hung-up')])).disposition);
    }
  });
});

describe('an inconvenient moment', () => {
  it.each([
    [1, null, 'callback'],
    [4, null, 'callback'],
    [5, 'will_not', 'inconvenient_5th'],
    [6, 'will_not', 'inconvenient_5th'],
  ])('on call %i ends with status %s and a call-back', (callNo, status, disposition) => {
    const state = call([...INTRODUCED, ...says('no'), NAMED, ...says('time', 'done')], { callNo });
    expect(closing(state)).toMatchObject({ disposition, status, owed: ['call-back'] });
    expect(closed(state, ...ticks('callbackScheduled'))).toMatch(/^closed:/);
  });

  it.each([1, 4, 5, 6])('and a hang-up is «Не будет» on call %i (R16)', (callNo) => {
    const state = call([...INTRODUCED, happens('inconvenient'), happens('hung-up')], { callNo });
    expect(closing(state)).toMatchObject({
      disposition: 'hangup_inconvenient',
      status: 'will_not',
      rule: 'R16',
      owed: [],
    });
    expect(closed(state)).toBe('closed:hangup-inconvenient');
  });

  it('and a dropped line is only a redial', () => {
    const state = call([...INTRODUCED, happens('inconvenient'), happens('line-dropped')], { callNo: 5 });
    expect(closing(state)).toMatchObject({ disposition: 'dropped', status: null, owed: [] });
    expect(closed(state)).toBe('closed:dropped');
  });

  it('is forgotten when the client finds the time after all', () => {
    const state = call([...TALKING, happens('inconvenient'), ...says('ready')]);
    expect(stepOf(state)).toBe('reason');
    expect(closing(step(compiled, state, happens('hung-up'))).disposition).toBe('hangup_mid');
  });
});

describe('nobody to talk to', () => {
  it('a machine is «Блокировка» at once (R20)', () => {
    const dialled = call([...PREPARED, ...says('machine')]);
    expect(closing(dialled)).toMatchObject({ disposition: 'voicemail', status: 'block', rule: 'R20', owed: [] });
    expect(closed(dialled)).toBe('closed:voicemail');
    expect(closing(call([...GREETED, happens('machine')])).disposition).toBe('voicemail');
  });

  it('an answering machine cannot be reported once there is a dialogue', () => {
    expect(refusal(compiled, call(TALKING), happens('machine'))).toBe('shut');
  });

  it('no answer leaves the contact open', () => {
    const state = call([...PREPARED, ...says('no-answer')]);
    expect(closing(state)).toMatchObject({ disposition: 'no_contact', status: null });
    expect(closed(state)).toBe('closed:no-contact');
  });

  it.each([
    [4, null],
    [5, 'will_not'],
  ])('a third person on call %i gives status %s and a call-back', (callNo, status) => {
    const state = call([...INTRODUCED, happens('third-person'), NAMED, ...says('time', 'done')], { callNo });
    expect(closing(state)).toMatchObject({ disposition: 'no_lpr', status, owed: ['call-back'] });
    expect(closed(state, ...ticks('callbackScheduled'))).toMatch(/^closed:no-lpr/);
  });

  it('a third person who hangs up is still not the decision maker', () => {
    expect(closing(call([...INTRODUCED, happens('third-person'), happens('hung-up')])).disposition).toBe('no_lpr');
  });

  it('a dropped line is redialled, even for a client who was about to agree', () => {
    expect(closing(call([...AGREED, happens('line-dropped')]))).toMatchObject({ disposition: 'dropped', status: null });
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

describe('the deadline', () => {
  it('that passed before dialling is «Блокировка» (R19)', () => {
    const state = call([...PREPARED.slice(0, -2), ...says('passed')]);
    expect(closing(state)).toMatchObject({ disposition: 'deadline_passed', status: 'block', rule: 'R19', owed: [] });
    expect(closed(state)).toBe('closed:deadline-passed');
  });

  it('must be checked before dialling (R3)', () => {
    const here = call(PREPARED.slice(0, -2));
    expect(refusal(compiled, here, { answer: 'in-time' })).toBe('shut');
  });

  it('found late on the first step leads to the check of the date, and from there to the close', () => {
    const start = call([happens('deadline-passed-before')]);
    expect(stepOf(start)).toBe('bo-helper');
    const told = [...ticks('boHelperOpened'), ...says('ready')].reduce((now, move) => step(compiled, now, move), start);
    expect(stepOf(told)).toBe('deadline-late');
    expect(closed(step(compiled, told, { answer: 'passed' }))).toBe('closed:deadline-passed');
    for (const moves of [PREPARED.slice(0, 4), PREPARED.slice(0, -1), PREPARED]) {
      expect(stepOf(call([...moves, happens('deadline-passed-before')]))).toBe('deadline-late');
    }
  });

  it('that was a wrong date is put right, and the preparation goes on', () => {
    const late = call([...PREPARED.slice(0, 4), happens('deadline-passed-before')]);
    const right = [{ enter: 'cancelDeadline', value: '2026-06-02' }, ...says('wrong-date')].reduce(
      (now, move) => step(compiled, now, move),
      late,
    );
    expect(stepOf(right)).toBe('client-card');
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
    ['decision-maker', [...INTRODUCED, ...says('yes')]],
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
    const moves = [...PREPARED, ...says('person', 'listening', 'goes-on'), happens('deadline-passed')];
    const late = call(moves, { campaignKind: 'inbound' });
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

describe('a cancellation that fails', () => {
  it('has no status until it is solved, and must be escalated', () => {
    const state = call([...CONSENTED, ...says('failed'), NAMED, ...says('time', 'done')]);
    expect(closing(state)).toMatchObject({
      disposition: 'cancel_failed',
      status: null,
      owed: ['escalation', 'call-back'],
    });
    expect(closed(state, ...ticks('escalated', 'callbackScheduled'))).toBe('closed:cancel-failed');
  });

  it('stays so when the client hangs up', () => {
    expect(closing(call([...CONSENTED, ...says('failed'), happens('hung-up')])).disposition).toBe('cancel_failed');
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
    const state = call([...PREPARED.slice(0, 6), happens('blocking-fact'), ...says('ported-away')]);
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
    const stale = PREPARED.flatMap((move) =>
      'answer' in move && move.answer === 'clear' ? says('stale', 'try') : [move],
    );
    const again = (moves: readonly ShortMove[]) => call([...stale, ...moves.slice(PREPARED.length)]);
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

describe('a system that is down', () => {
  const WHY: ShortMove = { enter: 'waiverReason', value: 'Flash не открывается, заявка в поддержку' };
  const waived = (state: CallState) =>
    deriveClosing(compiled, factsOf(state)).obligations.filter((one) => one.state === 'waived');

  it('lets a Flash be waived for a written reason, and never without one', () => {
    const here = [...ticks('actionsChecked', 'flashDown'), { enter: 'flashUntil', value: '2027-04-23' }].reduce(
      (now: CallState, move: ShortMove) => step(compiled, now, move),
      call(SAVED),
    );
    expect(refusal(compiled, here, { answer: 'done' })).toBe('shut');
    const told = step(compiled, here, WHY);
    expect(waived(told)).toMatchObject([
      { id: 'flash-saved', reason: 'Flash недоступна: Flash не открывается, заявка в поддержку' },
    ]);
    const contact = composeNotes(compiled, told, {}).find(({ id }) => id === 'contact');
    expect(contact?.text).toContain('Flash не сохранена, нужно сохранить позже.\nПричина: Flash не открывается');
    expect(closed(told, ...says('done'))).toBe('closed:saved');
    // The Flash is saved after all: nothing is waived, and no note says so.
    const saved = step(compiled, told, { enter: 'flashDone', value: true });
    expect(waived(saved)).toEqual([]);
  });

  it('lets the mark in ACRM and the entry in the dialler be waived, each on its own', () => {
    const refused = call([...TALKING, ...says('refuses', 'declined', 'done'), ...ticks('acrmDown')]);
    expect(refusal(compiled, refused, { answer: 'close' })).toBe('shut');
    expect(closed(refused, WHY)).toBe('closed:refused');

    const later = call([...INTRODUCED, ...says('no'), NAMED, ...says('time', 'done'), ...ticks('diallerDown')]);
    expect(refusal(compiled, later, ticks('acrmDown')[0] ?? WHY)).toBe('not-here');
    expect(closed(later, WHY)).toBe('closed:callback');
  });

  it('excuses neither the check of what was promised nor the refusal of calls', () => {
    const saved = [...ticks('flashDown'), WHY].reduce((now, move) => step(compiled, now, move), call(SAVED));
    expect(closing(saved).owed).toEqual(['actions-checked']);
    const unnamed = [...says('no', 'no-time', 'done'), ...ticks('diallerDown'), WHY].reduce(
      (now, move) => step(compiled, now, move),
      call(INTRODUCED),
    );
    expect(closed(unnamed)).toBe('closed:callback');
    const optedOut = call([...TALKING, happens('opt-out'), ...says('done')]);
    expect(closing(optedOut).owed).toContain('opt-out-registered');
    for (const flag of ['flashDown', 'acrmDown', 'diallerDown']) {
      expect(refusal(compiled, optedOut, { enter: flag, value: true })).toBe('not-here');
    }
  });
});

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
      ...says('refund'),
      { enter: 'correctionText', value: '140 рублей' },
      ...says('made', 'done'),
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
