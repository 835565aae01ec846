import type { AnswerView, EventView, ObjectionView } from '@/machines/view/step-view';
import { PAGE_SIZE } from '../../shared/answer-key';
import type { KeyField } from '../../shared/key-field';

/** What is read of a `KeyboardEvent`, and the kind of field it came from. */
export interface KeyPress {
  readonly code: string;
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  readonly field: KeyField;
}

/** What the keys stand for at this moment. */
export interface KeyContext {
  readonly isDialogOpen: boolean;
  /** Single-key shortcuts; without them digits, letters and signs act only with Alt (WCAG 2.1.4). */
  readonly hasSingleKeys: boolean;
  /** Which nine answers the digits mean: 0 for the first nine, 1 for the next. */
  readonly page: number;
  readonly answers: readonly AnswerView[];
  readonly events: readonly EventView[];
  readonly objections: readonly ObjectionView[];
  /** Notes that can be copied now. */
  readonly noteCount: number;
}

export type KeyIntent =
  | { readonly kind: 'answer'; readonly answer: string }
  | { readonly kind: 'main' }
  | { readonly kind: 'unlisted' }
  | { readonly kind: 'page' }
  | { readonly kind: 'back' }
  | { readonly kind: 'objection'; readonly objection: string }
  | { readonly kind: 'objections' }
  | { readonly kind: 'event'; readonly event: string }
  | { readonly kind: 'note' }
  | { readonly kind: 'task' }
  /** Opens the tool of the step. */
  | { readonly kind: 'tool' }
  | { readonly kind: 'copy'; readonly note: number }
  | { readonly kind: 'search' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'leave' }
  /** The key has no use now, but the browser must not act on it either. */
  | { readonly kind: 'nothing' };

/** Physical keys of the notes to copy, side by side on the bottom row. */
export const COPY_KEYS = ['C', 'V', 'B', 'M'] as const;

const DIGIT = /^(Digit|Numpad)([0-9])$/;
const LETTER = /^Key([A-Z])$/;
const FUNCTION_KEY = /^F([1-9])$/;

/**
 * What a key press asks of the call, by the physical position of the key, so that a Russian and a Latin layout are the
 * same keyboard. Null: the key is not ours and the browser may have it.
 */
export function keyIntent(press: KeyPress, context: KeyContext): KeyIntent | null {
  if (press.ctrlKey || press.metaKey) return null;
  const objection = functionKey(press, context);
  if (objection !== null) return objection;
  if (context.isDialogOpen || isHeldOrComposing(press)) return null;
  if (press.code === 'Escape') return { kind: 'leave' };
  if (press.field === 'text') return null;
  return navigation(press) ?? digit(press, context) ?? character(press, context);
}

/** A key that is held down, or that composes a letter. */
function isHeldOrComposing(press: KeyPress): boolean {
  return press.repeat || press.isComposing;
}

function navigation(press: KeyPress): KeyIntent | null {
  if (press.altKey) return press.code === 'ArrowLeft' ? { kind: 'back' } : null;
  if (press.shiftKey) return null;
  if (press.code === 'Backspace') return { kind: 'back' };
  const isEnter = press.code === 'Enter' || press.code === 'NumpadEnter';
  return isEnter && press.field !== 'control' ? { kind: 'main' } : null;
}

/** F1 to F9 never reach the browser, which would reload the page or search in it: not held, in no field, under no sheet. */
function functionKey(press: KeyPress, context: KeyContext): KeyIntent | null {
  const number = Number(FUNCTION_KEY.exec(press.code)?.[1] ?? 0);
  if (number === 0 || press.altKey) return null;
  if (press.shiftKey || context.isDialogOpen || isHeldOrComposing(press)) return { kind: 'nothing' };
  return objectionIntent(number, context) ?? { kind: 'nothing' };
}

function objectionIntent(number: number, { objections }: KeyContext): KeyIntent | null {
  if (number === 9) return objections.length > 0 ? { kind: 'objections' } : null;
  const objection = objections.find((candidate) => candidate.functionKey === number);
  return objection ? { kind: 'objection', objection: objection.id } : null;
}

function digit(press: KeyPress, context: KeyContext): KeyIntent | null {
  const [, block, found] = DIGIT.exec(press.code) ?? [];
  if (found === undefined || press.shiftKey || press.altKey === context.hasSingleKeys) return null;
  // Without Num Lock the same key is End, an arrow, or Page Down.
  if (block === 'Numpad' && press.key !== found) return null;
  if (found === '0') return { kind: 'unlisted' };
  const position = context.page * PAGE_SIZE + Number(found);
  const answer = context.answers.find((candidate) => candidate.position === position);
  return answer ? { kind: 'answer', answer: answer.id } : null;
}

function character(press: KeyPress, context: KeyContext): KeyIntent | null {
  if (press.altKey === context.hasSingleKeys) return null;
  if (press.key === '?' || (press.code === 'Slash' && press.shiftKey)) return { kind: 'keys' };
  if (press.shiftKey) return null;
  const letter = LETTER.exec(press.code)?.[1];
  return letter === undefined ? sign(press, context) : letterIntent(letter, context);
}

/** A key that writes neither a letter nor a digit. */
function sign(press: KeyPress, context: KeyContext): KeyIntent | null {
  switch (press.code) {
    case 'Slash':
    case 'NumpadDivide':
      return { kind: 'search' };
    case 'NumpadAdd':
      return pageIntent(context);
    case 'Space':
      // On a control it presses that control; systems keep Alt and the space bar for themselves.
      return press.field === 'none' && !press.altKey ? pageIntent(context) : null;
    case 'PageDown':
      return press.altKey ? pageIntent(context) : null;
    default:
      return null;
  }
}

function pageIntent({ answers }: KeyContext): KeyIntent | null {
  return answers.some((answer) => answer.position > PAGE_SIZE) ? { kind: 'page' } : null;
}

function letterIntent(letter: string, context: KeyContext): KeyIntent | null {
  if (letter === 'N') return { kind: 'note' };
  const event = context.events.find((candidate) => candidate.key === letter);
  if (event) return { kind: 'event', event: event.id };
  const note = COPY_KEYS.findIndex((key) => key === letter);
  if (note >= 0 && note < context.noteCount) return { kind: 'copy', note };
  if (letter === 'E') return { kind: 'tool' };
  return letter === 'Q' ? { kind: 'task' } : null;
}
/** Whether an intent may bring the call to another step. */
export function isMove({ kind }: KeyIntent): boolean {
  return MOVES.has(kind);
}

const MOVES: ReadonlySet<KeyIntent['kind']> = new Set([
  'answer',
  'main',
  'unlisted',
  'back',
  'objection',
  'event',
  'leave',
]);
