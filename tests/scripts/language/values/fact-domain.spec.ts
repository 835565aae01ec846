// Values of facts: what belongs to a domain, what a form field gives, and what it refuses.
import { valueLabel } from '@/scripts/language/values/value-label';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialValue, isInDomain } from '@/scripts/language/values/fact-domain';
import { parseFactValue } from '@/scripts/language/values/parse-fact-value';
import type { Fact } from '@/scripts/language/fact';
import { problemText } from '@/scripts/parse/problem-text';

const NOW = '2026-05-02T14:30';

const choice: Fact = {
  kind: 'choice',
  id: 'campaign',
  label: 'Кампания',
  from: 'intake',
  values: [
    { id: 'first_attempt', label: '1-я попытка' },
    { id: 'second_attempt', label: '2-я попытка' },
  ],
};
const flag: Fact = { kind: 'flag', id: 'isLate', label: 'Поздно', from: 'derived' };
const count: Fact = { kind: 'count', id: 'callNo', label: 'Звонок', from: 'intake', min: 1, max: 6 };
const amount: Fact = { kind: 'amount', id: 'fee', label: 'Плата', from: 'asked', unit: 'rub', min: 0, max: 100_000 };
const text = (format?: 'line' | 'note' | 'date' | 'dateTime' | 'ctn', maxLength?: number): Fact => ({
  kind: 'text',
  id: 'x',
  label: 'Текст',
  from: 'intake',
  format,
  maxLength,
});
const facts = [choice, flag, count, amount, text(), text('note'), text('date'), text('dateTime'), text('ctn')];

describe('parseFactValue reads', () => {
  it.each([
    [choice, 'first_attempt', 'first_attempt'],
    [choice, '', null],
    [{ ...choice, initial: 'second_attempt' }, '  ', 'second_attempt'],
    [flag, 'true', true],
    [flag, '0', false],
    [flag, '', false],
    [count, ' 3 ', 3],
    [count, '', 1],
    [{ ...count, initial: 2 }, '', 2],
    [amount, '750', 750],
    [amount, '750,50', 750.5],
    [amount, '12 750.5', 12_750.5],
    [amount, '12\u00a0750', 12_750],
    [amount, '', null],
    [text(), ' Лайм ', 'Лайм'],
    [text('note'), 'первая\nвторая', 'первая\nвторая'],
    [text('date'), '2026-05-02', '2026-05-02'],
    [text('date'), '02.05.2026', '2026-05-02'],
    [text('date'), '29.02.2024', '2024-02-29'],
    [text('dateTime'), '2026-05-02T14:30', '2026-05-02T14:30'],
    [text('dateTime'), '2026-05-02T14:30:59', '2026-05-02T14:30'],
    [text('dateTime'), '02.05.2026 9:05', '2026-05-02T09:05'],
    [text('date'), '29.11', '2026-11-29'],
    [text('date'), '29.11.26', '2026-11-29'],
    [text('date'), 'завтра', '2026-05-03'],
    [text('dateTime'), 'завтра в 14', '2026-05-03T14:00'],
    [amount, '12 рублей', 12],
    [amount, '1 250,00\u00a0₽', 1_250],
    [count, '\u200b3', 3],
    [text(), 'Тарифныи\u0306 \u202e— план', 'Тарифный — план'],
    [text('ctn'), '0000000001', '0000000001'],
    [text('ctn'), '+7 000 000\u201100\u201101', '0000000001'],
    [text('ctn'), '\u202a+7 000 000-00-01\u202c', '0000000001'],
    [text('ctn'), '+7 (000) 000-00-01', '0000000001'],
    [text('ctn'), '8 000 000 00 01', '0000000001'],
  ] satisfies [Fact, string, unknown][])('%# $id', (fact, input, value) => {
    expect(parseFactValue(fact, input, NOW)).toEqual({ ok: true, value });
  });
});

describe('parseFactValue refuses', () => {
  it.each([
    [choice, 'first_atempt', { code: 'unknown-value', suggestion: 'first_attempt' }],
    [choice, 'constructor', { code: 'unknown-value' }],
    [flag, 'да', { code: 'wrong-value' }],
    [count, 'три', { code: 'wrong-value', expected: 'integer' }],
    [count, '3a', { code: 'wrong-value', expected: 'integer' }],
    [count, '2.5', { code: 'wrong-value', expected: 'integer' }],
    [count, '1e1', { code: 'wrong-value', expected: 'integer' }],
    [count, '7', { code: 'out-of-range', expected: 'range:1..6' }],
    [count, '-1', { code: 'out-of-range' }],
    [count, '9'.repeat(400), { code: 'wrong-value' }],
    [amount, '12 баллов', { code: 'wrong-value', expected: 'number' }],
    [amount, '3.000', { code: 'wrong-value', expected: 'either:3|3000' }],
    [amount, '100001', { code: 'out-of-range', expected: 'range:0..100000' }],
    [amount, 'Infinity', { code: 'wrong-value' }],
    [amount, '0x10', { code: 'wrong-value' }],
    [text('date'), '31.02.2026', { code: 'wrong-value', expected: 'date' }],
    [text('date'), '2026-02-31', { code: 'wrong-value', expected: 'date' }],
    [text('date'), '29.02.2026', { code: 'wrong-value', expected: 'date' }],
    [text('date'), '2026-13-01', { code: 'wrong-value', expected: 'date' }],
    [text('date'), 'вчера', { code: 'wrong-value', expected: 'date' }],
    [text('dateTime'), '2026-05-02T24:10', { code: 'wrong-value', expected: 'dateTime' }],
    [text('dateTime'), '31.02.2026 10:00', { code: 'wrong-value', expected: 'dateTime' }],
    [text('dateTime'), 'завтра в 2', { code: 'wrong-value', expected: 'either:2026-05-03T02:00|2026-05-03T14:00' }],
    [text('ctn'), '0000000001 доб. 5', { code: 'wrong-value', expected: 'ctn-without-extension' }],
    [text('dateTime'), '2026-05-02', { code: 'wrong-value', expected: 'dateTime' }],
    [text('ctn'), '+7 000 000-00-0O', { code: 'wrong-value', expected: 'ctn' }],
    [text('ctn'), '000000001', { code: 'wrong-value', expected: 'ctn' }],
    [text('ctn'), '+3 000 000 00 01', { code: 'wrong-value', expected: 'ctn' }],
    [text('ctn'), '٠٠٠٠٠٠٠٠٠١', { code: 'wrong-value', expected: 'ctn' }],
    [text(), 'a\u0000b', { code: 'wrong-value', expected: 'plain-text' }],
    [text(), 'a\nb', { code: 'wrong-value', expected: 'plain-text' }],
    [text('line', 5), 'слишком', { code: 'too-long', expected: 'at-most:5' }],
    [text(), 'x'.repeat(1_000_000), { code: 'too-long', expected: 'at-most:1000' }],
  ] satisfies [Fact, string, object][])('%# $id', (fact, input, problem) => {
    const parsed = parseFactValue(fact, input, NOW);
    expect(parsed.ok ? parsed : parsed.error).toEqual([expect.objectContaining({ path: '$', ...problem })]);
  });

  it('with words that name the value and what is expected', () => {
    const parsed = parseFactValue(text('date'), '31.02.2026', NOW);
    const [problem] = parsed.ok ? [] : parsed.error;
    expect(problem && problemText(problem, 'ru')).toBe(
      'Значение «31.02.2026» не подходит. Ожидается: существующая дата, например 02.05.2026.',
    );
  });
});

describe('domains', () => {
  it('hold the initial value of every fact', () => {
    for (const fact of facts) expect(isInDomain(fact, initialValue(fact)), fact.kind).toBe(true);
  });

  it('never let unknown be a flag or a count', () => {
    expect(facts.filter((fact) => !isInDomain(fact, null)).map(({ kind }) => kind)).toEqual(['flag', 'count']);
  });

  it('refuse values of other kinds', () => {
    expect(isInDomain(choice, true)).toBe(false);
    expect(isInDomain(choice, 'third')).toBe(false);
    expect(isInDomain(flag, 1)).toBe(false);
    expect(isInDomain(count, 2.5)).toBe(false);
    expect(isInDomain(count, '2')).toBe(false);
    expect(isInDomain(amount, Number.NaN)).toBe(false);
    expect(isInDomain(text(), 5)).toBe(false);
    expect(isInDomain(text('dateTime'), '2026-05-02')).toBe(false);
    expect(isInDomain(text('ctn'), '+70000000001')).toBe(false);
  });

  it('hold whatever a field gives, and a field takes its own value again', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.integer().map(String),
      fc.date({ noInvalidDate: true }).map((day) => day.toISOString().slice(0, 16)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...facts), typed, (fact, input) => {
        const parsed = parseFactValue(fact, input, NOW);
        if (!parsed.ok) return;
        expect(isInDomain(fact, parsed.value)).toBe(true);
        if (parsed.value !== null)
          expect(parseFactValue(fact, valueLabel(undefined, parsed.value), NOW)).toEqual(parsed);
      }),
    );
  });
});
