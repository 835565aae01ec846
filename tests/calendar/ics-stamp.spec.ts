import { describe, expect, it } from 'vitest';
import { icsStamp } from '@/calendar/ics-stamp';

describe('the stamp of a calendar file', () => {
  it('is in UTC to the second', () => {
    expect(icsStamp(Date.UTC(2026, 4, 2, 14, 30, 7, 999))).toBe('20260502T143007Z');
  });
});
