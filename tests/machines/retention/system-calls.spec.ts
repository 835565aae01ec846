// Calls of the built-in script while a system is down.
import { describe, expect, it } from 'vitest';
import { type CallState, factsOf } from '@/machines/machine/call-state';
import { composeNotes } from '@/machines/view/compose-notes';
import { deriveClosing } from '@/machines/view/derive-closing';
import { describeStep } from '@/machines/view/describe-step';
import { refusal, type ShortMove, step } from '../../support/walk';
import {
  compiled,
  says,
  ticks,
  NAMED,
  happens,
  PREPARED,
  INTRODUCED,
  TALKING,
  CANCELLED,
  SAVED,
  SAVED_FLASH,
  call,
  closing,
  closed,
} from '../../support/retention-call';

describe('a system that is down', () => {
  const WHY: ShortMove = { enter: 'waiverReason', value: 'Flash не открывается, заявка в поддержку' };
  const waived = (state: CallState) =>
    deriveClosing(compiled, factsOf(state)).obligations.filter((one) => one.state === 'waived');

  it('lets a Flash be waived for a written reason, and never without one', () => {
    const here = [...ticks('actionsChecked', 'flashDown'), { enter: 'flashUntil', value: '2027-04-23' }].reduce(
      (now: CallState, move: ShortMove) => step(compiled, now, move),
      call(SAVED),
    );
    expect(refusal(compiled, here, { answer: 'close' })).toBe('shut');
    const told = step(compiled, here, WHY);
    expect(waived(told)).toMatchObject([
      { id: 'flash-saved', reason: 'Flash недоступна: Flash не открывается, заявка в поддержку' },
    ]);
    const contact = composeNotes(compiled, told, {}).find(({ id }) => id === 'contact');
    expect(contact?.text).toContain(
      'Flash не сохранена, нужно сохранить позже.\nПочему не сделано: Flash не открывается',
    );
    expect(closed(told)).toBe('closed:saved');
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
    expect(shown(wrapUp)).toEqual([
      'open-info',
      'save-flash',
      'check-promises',
      'recheck-cancelled',
      'recheck-services',
      'recheck-correction',
      'close-will',
    ]);
    expect(shown(call([...PREPARED, ...says('machine')]))).toEqual(['close-contact']);
    expect(shown(call([...TALKING, happens('blocking-fact'), ...says('ported-away', 'done')]))).toEqual([
      'close-block',
    ]);
    expect(shown(call([...TALKING, happens('deadline-passed'), ...says('done')]))).toEqual(['close-block']);
  });
});
