import { describe, expect, it } from 'vitest';
import { readSubscriberNumber } from '@/text/subscriber-number';

describe('a subscriber number', () => {
  it.each([
    '0000000001',
    '+7 000 000-00-01',
    '8 (000) 000-00-01',
    '70000000001',
    '+7 000 000\u201100\u201101',
    '+7 000 000\u201300\u201301',
    '+7 000 000\u221200\u221201',
    '\u202a+7 000 000-00-01\u202c',
    '\u2068+70000000001\u2069',
    '+7 000 000\u200b0001',
    '+7\u00a0000\u2009000\u202f00\u00a001',
    '+7.000.000.00.01',
    'tel:+7-000-000-00-01',
    'TEL: 80000000001',
    'tel:0000000001;phone-context=+7',
    '＋７ ０００ ０００ ００ ０１',
    '\ufeff+7 000 000-00-01',
  ])('«%s» is 0000000001', (text) => {
    expect(readSubscriberNumber(text)).toEqual({ kind: 'number', digits: '0000000001' });
  });

  it.each([
    ['+7 000 000-00-01 доб. 123', '123'],
    ['+7 000 000-00-01 доб 5', '5'],
    ['80000000001 ext. 42', '42'],
    ['0000000001#7', '7'],
    ['tel:+70000000001;ext=12', '12'],
    ['0000000001, добавочный 31', '31'],
  ])('«%s» has the extension %s, which is told', (text, extension) => {
    expect(readSubscriberNumber(text)).toEqual({ kind: 'extension', extension });
  });

  it.each(['', '000000001', '+1 000 000 0001', '00000000012', '+7 000 000-00-0a', 'доб. 5', '+7 000/000-00-01', 'нет'])(
    '«%s» is none',
    (text) => {
      expect(readSubscriberNumber(text)).toEqual({ kind: 'none' });
    },
  );
});
