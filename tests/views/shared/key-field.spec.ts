import { describe, expect, it } from 'vitest';
import { keyField } from '@/views/shared/key-field';

describe('the field of a key', () => {
  it.each([
    ['<input>', 'text'],
    ['<input type="date">', 'text'],
    ['<textarea></textarea>', 'text'],
    ['<select></select>', 'text'],
    ['<div contenteditable="true"></div>', 'text'],
    ['<input type="checkbox">', 'tick'],
    ['<input type="submit">', 'control'],
    ['<button></button>', 'control'],
    ['<a href="#x"></a>', 'control'],
    ['<summary></summary>', 'control'],
    ['<h2 tabindex="-1"></h2>', 'none'],
  ])('of %s is %s', (html, field) => {
    document.body.innerHTML = html;

    expect(keyField(document.body.firstElementChild)).toBe(field);
  });

  it('is none outside the page', () => {
    expect(keyField(null)).toBe('none');
    expect(keyField(window)).toBe('none');
  });
});
