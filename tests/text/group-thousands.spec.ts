import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupThousands } from '@/text/group-thousands';

describe('grouped digits', () => {
  it('are parted from five on', () => {
    expect(['7', '1500', '12750', '1234567', '100000'].map((digits) => groupThousands(digits, ' '))).toEqual([
      '7',
      '1500',
      '12 750',
      '1 234 567',
      '100 000',
    ]);
  });

  it('are the same digits', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n }), (number) => {
        expect(groupThousands(String(number), '_').replaceAll('_', '')).toBe(String(number));
      }),
    );
  });
});
