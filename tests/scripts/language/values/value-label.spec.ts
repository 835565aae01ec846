import { describe, expect, it } from 'vitest';
import type { Fact } from '@/scripts/language/fact';
import { valueLabel } from '@/scripts/language/values/value-label';

const zone: Fact = {
  kind: 'choice',
  id: 'zone',
  label: 'Пояс',
  from: 'intake',
  values: [
    { id: 'utc3', label: 'Москва' },
    { id: 'utc5', label: 'Екатеринбург' },
  ],
};

describe('the label of a value', () => {
  it('is the label of a choice, and its id where the script does not know it', () => {
    expect(valueLabel(zone, 'utc5')).toBe('Екатеринбург');
    expect(valueLabel(zone, 'utc9')).toBe('utc9');
  });

  it('is the value itself of a plain fact, also of one that nobody knows', () => {
    expect(valueLabel(undefined, 15.5)).toBe('15.5');
    expect(valueLabel(undefined, true)).toBe('true');
  });

  it('shows the items of a list one by one', () => {
    expect(
      valueLabel(undefined, [
        { sum: 31, why: 'интернет' },
        { sum: 5, why: 'музыка' },
      ]),
    ).toBe('31, интернет; 5, музыка');
  });
});
