import { describe, expect, it } from 'vitest';
import { spokenDay, spokenPeriod } from '@/calendar/spoken-day';

describe('a spoken day', () => {
  it('has the name of its month, and the year where it is wanted', () => {
    expect(spokenDay('2022-11-02', 'ru')).toBe('2 ноября 2022 года');
    expect(spokenDay('2022-11-02', 'en')).toBe('2 November 2022');
    expect(spokenDay('2022-05-02', 'ru', false)).toBe('2 мая');
    expect(spokenDay('не день', 'ru')).toBe('не день');
  });

  it('names the year of a period once when it is one year', () => {
    expect(spokenPeriod('2021-04-23', '2021-05-06', 'ru')).toBe('с 23 апреля по 6 мая 2021 года');
    expect(spokenPeriod('2021-11-03', '2022-11-02', 'en')).toBe('from 3 November 2021 to 2 November 2022');
  });
});
