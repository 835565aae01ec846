import { describe, expect, it } from 'vitest';
import { type KeyContext, type KeyPress, keyIntent } from '@/views/call/keyboard/key-intent';
import type { AnswerView } from '@/machines/view/step-view';
import { sampleCall, TO_HELLO } from '../sample-call';

const { view } = sampleCall([...TO_HELLO, { answer: 'listens' }]);

/** Characters that the same physical keys give on both layouts. */
const LAYOUTS = {
  latin: { KeyN: 'n', KeyH: 'h', KeyW: 'w', KeyQ: 'q', KeyC: 'c', Slash: '/' },
  russian: { KeyN: 'т', KeyH: 'р', KeyW: 'ц', KeyQ: 'й', KeyC: 'с', Slash: '.' },
} as const;

describe.each(Object.entries(LAYOUTS))('on the %s layout', (_name, characters) => {
  it('the key N opens the note', () => {
    expect(intent({ code: 'KeyN', key: characters.KeyN })).toEqual({ kind: 'note' });
  });

  it('letters of the script raise its events', () => {
    expect(intent({ code: 'KeyH', key: characters.KeyH })).toEqual({ kind: 'event', event: 'hung-up' });
    expect(intent({ code: 'KeyW', key: characters.KeyW })).toEqual({ kind: 'event', event: 'wait' });
  });

  it('the key Q goes to the next task or field', () => {
    expect(intent({ code: 'KeyQ', key: characters.KeyQ })).toEqual({ kind: 'task' });
  });

  it('the slash key searches, with Shift it shows the keys', () => {
    expect(intent({ code: 'Slash', key: characters.Slash })).toEqual({ kind: 'search' });
    expect(intent({ code: 'Slash', key: '?', shiftKey: true })).toEqual({ kind: 'keys' });
  });

  it('a copy key copies its note, and nothing where there is none', () => {
    expect(intent({ code: 'KeyC', key: characters.KeyC }, { noteCount: 1 })).toEqual({ kind: 'copy', note: 0 });
    expect(intent({ code: 'KeyC', key: characters.KeyC }, { noteCount: 0 })).toBeNull();
  });
});

describe('answers', () => {
  it.each(['Digit1', 'Numpad1'])('%s gives the answer at the first place', (code) => {
    expect(intent({ code, key: '1' })).toEqual({ kind: 'answer', answer: 'price' });
  });

  it('keep their digit while an answer before them is hidden', () => {
    expect(view.answers.map((answer) => answer.position)).toEqual([1, 3]);
    expect(intent({ code: 'Digit3', key: '3' })).toEqual({ kind: 'answer', answer: 'no' });
    expect(intent({ code: 'Digit2', key: '2' })).toBeNull();
  });

  it('beyond nine are reached on the next page of digits', () => {
    const many = { answers: manyAnswers(12), page: 1 };

    expect(intent({ code: 'Digit3', key: '3' }, many)).toEqual({ kind: 'answer', answer: 'a12' });
    expect(intent({ code: 'Space', key: ' ' }, many)).toEqual({ kind: 'page' });
    expect(intent({ code: 'NumpadAdd', key: '+' }, many)).toEqual({ kind: 'page' });
  });

  it('are not given by the arrows of a number block without Num Lock', () => {
    expect(intent({ code: 'Numpad1', key: 'End' })).toBeNull();
    expect(intent({ code: 'Numpad0', key: 'Insert' })).toBeNull();
  });

  it('have no second page when nine are enough', () => {
    expect(intent({ code: 'Space', key: ' ' })).toBeNull();
  });

  it('are given by Enter, unless a button has the focus', () => {
    expect(intent({ code: 'Enter', key: 'Enter' })).toEqual({ kind: 'main' });
    expect(intent({ code: 'NumpadEnter', key: 'Enter', field: 'tick' })).toEqual({ kind: 'main' });
    expect(intent({ code: 'Enter', key: 'Enter', field: 'control' })).toBeNull();
  });

  it('may be missing: zero goes on without one', () => {
    expect(intent({ code: 'Digit0', key: '0' })).toEqual({ kind: 'unlisted' });
  });
});

describe('the way back', () => {
  it('is Backspace or Alt and the left arrow', () => {
    expect(intent({ code: 'Backspace', key: 'Backspace' })).toEqual({ kind: 'back' });
    expect(intent({ code: 'ArrowLeft', key: 'ArrowLeft', altKey: true })).toEqual({ kind: 'back' });
    expect(intent({ code: 'ArrowLeft', key: 'ArrowLeft' })).toBeNull();
  });
});

describe('function keys', () => {
  it('open their objections', () => {
    expect(intent({ code: 'F1', key: 'F1' })).toEqual({ kind: 'objection', objection: 'too-dear' });
    expect(intent({ code: 'F9', key: 'F9' })).toEqual({ kind: 'objections' });
  });

  it.each<[string, Partial<KeyPress>, Partial<KeyContext>]>([
    ['held', { repeat: true }, {}],
    ['while a text is composed', { isComposing: true }, {}],
    ['under a sheet or a tool', {}, { isDialogOpen: true }],
    ['with Shift', { shiftKey: true }, {}],
  ])('never reach the browser: %s', (_, press, context) => {
    for (const code of ['F1', 'F3', 'F5', 'F7', 'F9']) {
      expect(intent({ code, key: code, ...press }, context)).toEqual({ kind: 'nothing' });
    }
  });

  it('open their objections from a field too', () => {
    expect(intent({ code: 'F1', key: 'F1', field: 'text' })).toEqual({ kind: 'objection', objection: 'too-dear' });
  });

  it('are kept from the browser where there is no objection, so that F5 never reloads a call', () => {
    expect(intent({ code: 'F5', key: 'F5' })).toEqual({ kind: 'nothing' });
    expect(intent({ code: 'F9', key: 'F9' }, { objections: [] })).toEqual({ kind: 'nothing' });
  });

  it('beyond F9 belong to the browser', () => {
    expect(intent({ code: 'F12', key: 'F12' })).toBeNull();
  });
});

describe('a key is not taken', () => {
  const everyKey: readonly Partial<KeyPress>[] = [
    { code: 'Digit1', key: '1' },
    { code: 'Digit0', key: '0' },
    { code: 'Enter', key: 'Enter' },
    { code: 'Backspace', key: 'Backspace' },
    { code: 'KeyN', key: 'n' },
    { code: 'KeyH', key: 'h' },
    { code: 'Slash', key: '/' },
  ];

  it.each(everyKey)('in a text field: $code', (press) => {
    expect(intent({ ...press, field: 'text' })).toBeNull();
  });

  it.each(everyKey)('under an open sheet: $code', (press) => {
    expect(intent(press, { isDialogOpen: true })).toBeNull();
  });

  it.each(everyKey)('when it repeats, composes or comes with Ctrl or Meta: $code', (press) => {
    expect(intent({ ...press, repeat: true })).toBeNull();
    expect(intent({ ...press, isComposing: true })).toBeNull();
    expect(intent({ ...press, ctrlKey: true })).toBeNull();
    expect(intent({ ...press, metaKey: true })).toBeNull();
  });

  it('except Esc, which leaves a text field', () => {
    expect(intent({ code: 'Escape', key: 'Escape', field: 'text' })).toEqual({ kind: 'leave' });
  });
});

describe('without single-key shortcuts', () => {
  const off = { hasSingleKeys: false };

  it('digits answer only with Alt', () => {
    expect(intent({ code: 'Digit1', key: '1' }, off)).toBeNull();
    expect(intent({ code: 'Digit1', key: '1', altKey: true }, off)).toEqual({ kind: 'answer', answer: 'price' });
    expect(intent({ code: 'Digit0', key: '0', altKey: true }, off)).toEqual({ kind: 'unlisted' });
  });

  it('letters and signs do nothing alone, and the same as ever with Alt', () => {
    for (const code of ['KeyN', 'KeyH', 'KeyQ', 'KeyE', 'Slash', 'Space']) {
      expect(intent({ code, key: 'x' }, off)).toBeNull();
      if (code === 'Space') continue;
      expect(intent({ code, key: 'x', altKey: true }, off)).toEqual(intent({ code, key: 'x' }));
    }
  });

  it('Alt and Page Down turn to the next answers', () => {
    const many = { ...off, answers: manyAnswers(12) };

    expect(intent({ code: 'PageDown', key: 'PageDown', altKey: true }, many)).toEqual({ kind: 'page' });
    expect(intent({ code: 'PageDown', key: 'PageDown' }, many)).toBeNull();
  });

  it('Enter, Backspace, Esc and function keys still work', () => {
    expect(intent({ code: 'Enter', key: 'Enter' }, off)).toEqual({ kind: 'main' });
    expect(intent({ code: 'Backspace', key: 'Backspace' }, off)).toEqual({ kind: 'back' });
    expect(intent({ code: 'Escape', key: 'Escape' }, off)).toEqual({ kind: 'leave' });
    expect(intent({ code: 'F1', key: 'F1' }, off)).toEqual({ kind: 'objection', objection: 'too-dear' });
  });
});

function intent(press: Partial<KeyPress>, context: Partial<KeyContext> = {}) {
  return keyIntent(
    {
      code: '',
      key: '',
      altKey: false,
      ctrlKey: false,
      metaKey: false,
      shiftKey: false,
      repeat: false,
      isComposing: false,
      field: 'none',
      ...press,
    },
    {
      isDialogOpen: false,
      hasSingleKeys: true,
      page: 0,
      answers: view.answers,
      events: view.events,
      objections: view.objections,
      noteCount: 0,
      ...context,
    },
  );
}

function manyAnswers(count: number): readonly AnswerView[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `a${index + 1}`,
    label: `Ответ ${index + 1}`,
    heard: [],
    position: index + 1,
    isEnabled: true,
    blocked: null,
    missingAsks: [],
    owed: [],
    isMain: index === 0,
    isAffirmative: false,
  }));
}
