// Whole calls of the retention desk, walked on the compiled script. What they must end in is written by hand from the
// closing table of the desk (§6) and never read from the script.
import { describe, expect, it } from 'vitest';
import { type CallState, factsOf } from '@/machines/machine/call-state';
import { composeNotes } from '@/machines/view/compose-notes';
import { deriveClosing } from '@/machines/view/derive-closing';
import { refusal, type ShortMove, step, stepOf } from '../../support/walk';
import {
  compiled,
  says,
  ticks,
  NAMED,
  happens,
  PREPARED,
  INTRODUCED,
  TALKING,
  OFFERED,
  SAVED,
  call,
  closing,
  closed,
} from '../../support/retention-walk';

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

  it('excuses neither the check of what was promised, nor the call-back time, nor the refusal of calls', () => {
    const saved = [...ticks('flashDown'), WHY].reduce((now, move) => step(compiled, now, move), call(SAVED));
    expect(closing(saved).owed).toEqual(['actions-checked']);
    const unnamed = [...says('no', 'no-time', 'done'), ...ticks('diallerDown'), WHY].reduce(
      (now, move) => step(compiled, now, move),
      call(INTRODUCED),
    );
    expect(refusal(compiled, unnamed, { answer: 'close' })).toBe('shut');
    const optedOut = call([...TALKING, happens('opt-out'), ...says('done')]);
    expect(closing(optedOut).owed).toContain('opt-out-registered');
    for (const flag of ['flashDown', 'acrmDown', 'diallerDown']) {
      expect(refusal(compiled, optedOut, { enter: flag, value: true })).toBe('not-here');
    }
  });
});
