import { describe, expect, it } from 'vitest';
import { foldLookAlikes } from '@/text/fold-look-alikes';

describe('a text folded to one alphabet', () => {
  it('is the same in Latin, Cyrillic and Greek letters that look alike', () => {
    expect(foldLookAlikes('CPA')).toBe(foldLookAlikes('СРА'));
    expect(foldLookAlikes('ΤΠ'.toLowerCase().replace('π', 'п'))).toBe(foldLookAlikes('ТП'));
    expect(foldLookAlikes('Подпискa')).toBe(foldLookAlikes('подписка'));
  });
});
