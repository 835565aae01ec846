import { describe, expect, it } from 'vitest';
import { readMoment } from '@/calendar/read-moment';
import { readClientCard } from '@/desk/client-card/read-client-card';
import { readTenure } from '@/desk/client-card/tenure';
import { readFlash } from '@/desk/flash/read-flash';
import { readMemo } from '@/desk/memo';
import { parseRoubles } from '@/desk/money';
import { readServiceStatus } from '@/desk/service-status';
import { readStatement } from '@/desk/statement/statement';
import { builtInFlashWords } from '@/desk/flash/built-in-flash-words';
import { routeSubscription } from '@/desk/subscription-route';
import { findPersonal } from '@/text/personal/find-personal';
import { foldText } from '@/text/fold-text';
import { readDecimal } from '@/text/read-decimal';
import { readSubscriberNumber } from '@/text/subscriber-number';

// A text that somebody made to hold up the page must not: reading takes time in proportion to its length.

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  statement: (text) => readStatement(text, { hasScriptManager: true, prices: { ownBelow: 1_500, partnerFrom: 2_000 } }),
  'client card': readClientCard,
  tenure: readTenure,
  flash: (text) => readFlash(text, builtInFlashWords()),
  memo: readMemo,
  roubles: (text) => parseRoubles(text, 'sum'),
  'service status': readServiceStatus,
  subscription: (text) => routeSubscription(text, null, { hasScriptManager: false, prices: null }),
  'personal text': (text) => findPersonal(text, () => false),
  decimal: readDecimal,
  'subscriber number': readSubscriberNumber,
  moment: (text) => readMoment(text, '2026-05-02T14:30', 'dateTime'),
  fold: foldText,
};

const HOSTILE = [
  '00руб',
  '000 ',
  ' ',
  ' \u00a0',
  '1.',
  '12.01.2016 ',
  'Дата ',
  'А ',
  'Аа а а:',
  'Тариф ',
  'Услуга 1: ',
  ', далее ',
  '"',
  '"a",',
  '(',
  '-',
  '0',
  '00 00 ',
  'с ошибк',
  'with ',
  'е\u0308',
];

/** Processor time of one reading, milliseconds, the best of three. */
function spent(read: (text: string) => unknown, text: string): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const start = process.cpuUsage();
      read(text);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1_000;
    }),
  );
}

describe('reading a hostile text', () => {
  it.each(Object.entries(READERS))('takes the %s time in proportion to its length', (_name, read) => {
    const slow = HOSTILE.filter((piece) => {
      // Readers refuse texts beyond their own limits, so both lengths stay below the least of them.
      const [short, long] = [4_500, 18_000].map((length) => piece.repeat(Math.floor(length / piece.length)));
      const time = spent(read, long ?? '');
      // What is done in a few milliseconds holds nothing up, and is too short to measure.
      return time > 8 && time > 10 * spent(read, short ?? '');
    });
    expect(slow).toEqual([]);
  });
});
