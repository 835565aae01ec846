/** Where the focus is: a key means something else in a text, on a button and on a tick box. */
export type KeyField = 'text' | 'control' | 'tick' | 'none';

/** Inputs that take no typed text. */
const TICKS = new Set(['checkbox', 'radio']);
const BUTTONS = new Set(['button', 'submit', 'reset', 'image', 'file', 'color', 'range']);

/** What kind of field a keyboard event came from. */
export function keyField(target: EventTarget | null): KeyField {
  if (!(target instanceof HTMLElement)) return 'none';
  if (target instanceof HTMLInputElement) {
    if (TICKS.has(target.type)) return 'tick';
    return BUTTONS.has(target.type) ? 'control' : 'text';
  }
  if (target.closest('textarea, select, [contenteditable]:not([contenteditable="false"])')) return 'text';
  return target.closest('button, a[href], summary, [role="button"]') ? 'control' : 'none';
}
