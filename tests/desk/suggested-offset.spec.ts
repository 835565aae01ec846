import { describe, expect, it } from 'vitest';
import { suggestedOffset } from '@/desk/suggested-offset';

describe('the zone of a region', () => {
  it('is suggested by its name, and by no other name', () => {
    expect(
      ['Москва', 'Калининград', 'Омск', 'Хабаровск', 'Сахалин', 'Якутия (Саха)', 'Татарстан'].map(suggestedOffset),
    ).toEqual([3, 2, 6, 10, 11, 9, 3]);
    expect(suggestedOffset('Луна')).toBeNull();
  });
});
