import { describe, expect, it } from 'vitest';
import { readClock } from '@/calendar/read-clock';

describe('the time at the end of a moment', () => {
  it('is one time, or two of which the agent must choose', () => {
    expect(readClock('завтра в 14')).toEqual({ before: 'завтра', times: ['14:00'] });
    expect(readClock('завтра в 2')).toEqual({ before: 'завтра', times: ['02:00', '14:00'] });
    expect(readClock('к 7 вечера')).toEqual({ before: '', times: ['19:00'] });
    expect(readClock('2h')).toEqual({ before: '', times: ['02:00', '14:00'] });
  });

  it('is none where a day stands alone or the words contradict', () => {
    expect(readClock('04.05')).toBeNull();
    expect(readClock('13 ночи')).toBeNull();
    expect(readClock('завтра')).toBeNull();
  });
});
