import { describe, expect, it } from 'vitest';
import { fillMessage } from '@/i18n/fill-message';

const DAYS = '{n} день | {n} дня | {n} дней';

describe('a message', () => {
  it('takes its values, and nothing where one is not given', () => {
    expect(fillMessage('Звонок {number} из {of}{rest}', 'ru', { number: 3, of: '5' }, null)).toBe('Звонок 3 из 5');
  });

  it.each([
    [1, '1 день'],
    [2, '2 дня'],
    [5, '5 дней'],
    [11, '11 дней'],
    [12, '12 дней'],
    [21, '21 день'],
    [22, '22 дня'],
    [0, '0 дней'],
    [112, '112 дней'],
  ])('has three plural forms in Russian: %i', (count, text) => {
    expect(fillMessage(DAYS, 'ru', {}, count)).toBe(text);
    expect(fillMessage(DAYS, 'ru', { n: count }, null)).toBe(text);
  });

  it.each([
    [1, '1 day'],
    [0, '0 days'],
    [21, '21 days'],
  ])('has two in English: %i', (count, text) => {
    expect(fillMessage('{count} day | {count} days', 'en', { count }, null)).toBe(text);
  });

  it('does not read a value as a message', () => {
    expect(fillMessage('Услышали: {said}', 'ru', { said: '{number} | $&' }, null)).toBe('Услышали: {number} | $&');
  });
});
