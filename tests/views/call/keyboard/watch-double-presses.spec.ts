import { describe, expect, it } from 'vitest';
import { watchDoublePresses } from '@/views/call/keyboard/watch-double-presses';

describe('a key press', () => {
  it('is double within 250 ms of the same key, counted from the last press of all', () => {
    const isDouble = watchDoublePresses();

    expect(isDouble({ code: 'Digit1', timeStamp: 1_000 })).toBe(false);
    expect(isDouble({ code: 'Digit1', timeStamp: 1_249 })).toBe(true);
    expect(isDouble({ code: 'Digit1', timeStamp: 1_400 })).toBe(true);
    expect(isDouble({ code: 'Digit1', timeStamp: 1_650 })).toBe(false);
  });

  it('is not double after another key', () => {
    const isDouble = watchDoublePresses();

    isDouble({ code: 'Digit1', timeStamp: 0 });
    expect(isDouble({ code: 'Backspace', timeStamp: 10 })).toBe(false);
    expect(isDouble({ code: 'Digit1', timeStamp: 20 })).toBe(false);
  });
});
