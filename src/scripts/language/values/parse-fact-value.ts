// The value that a typed text stands for. In: a fact, the text of a form field or a link, the local minute. Out: the value, or a problem
// that says what was expected.
import { readMoment } from '@/calendar/read-moment';
import { cleanTyped, withoutInvisible } from '@/text/clean-typed';
import { readDecimal } from '@/text/read-decimal';
import { readSubscriberNumber } from '@/text/subscriber-number';
import type { Fact, FactValue } from '../fact';
import { initialValue, isInDomain, maxTextLength } from './fact-domain';
import type { Result } from '../result';
import { nearestName } from '../../parse/nearest-name';
import type { Problem, ProblemCode } from '../../parse/problem';
import { shortValue } from '../../parse/problem-list';

type TextFact = Extract<Fact, { kind: 'text' }>;

/**
 * The value that a form field or a link gives for a fact; an empty text gives the initial value. Numbers are read by
 * `readDecimal`, dates by `readMoment`, subscriber numbers by `readSubscriberNumber`; texts lose the signs that nobody sees.
 * `now` is the local minute that dates without a year and words like «завтра» are counted from. Otherwise one problem, at `$`;
 * of a text that may mean two values, `expected` is `either:one|other`.
 */
export function parseFactValue(fact: Fact, input: string, now: string): Result<FactValue, readonly Problem[]> {
  const text = withoutInvisible(input).trim();
  if (text === '') return { ok: true, value: initialValue(fact) };
  switch (fact.kind) {
    case 'choice':
      return parseChoice(fact, text);
    case 'flag':
      return parseFlag(text);
    case 'count':
      return parseCount(fact, text);
    case 'amount':
      return parseAmount(fact, text);
    case 'text':
      return parseText(fact, text, now);
    case 'list':
      // A list is put together by a tool of the desk; no text stands for one.
      return refused('wrong-type', text, { expected: 'list' });
  }
}

const WHOLE_NUMBER = /^[+-]?\d{1,15}$/;

function refused(
  code: ProblemCode,
  text: string,
  detail: Pick<Problem, 'expected' | 'suggestion'> = {},
): Result<never, readonly Problem[]> {
  return { ok: false, error: [{ code, path: '$', value: shortValue(text), ...detail }] };
}

function parseChoice(fact: Extract<Fact, { kind: 'choice' }>, text: string): Result<FactValue, readonly Problem[]> {
  const ids = fact.values.map(({ id }) => id);
  if (ids.includes(text)) return { ok: true, value: text };
  const suggestion = nearestName(text, ids);
  return refused('unknown-value', text, {
    expected: `one-of:${ids.join('|')}`,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

function parseFlag(text: string): Result<FactValue, readonly Problem[]> {
  if (text === 'true' || text === '1') return { ok: true, value: true };
  if (text === 'false' || text === '0') return { ok: true, value: false };
  return refused('wrong-value', text, { expected: 'one-of:true|false' });
}

function parseCount(fact: Extract<Fact, { kind: 'count' }>, text: string): Result<FactValue, readonly Problem[]> {
  const digits = cleanTyped(text);
  if (!WHOLE_NUMBER.test(digits)) return refused('wrong-value', text, { expected: 'integer' });
  const value = Number(digits);
  return isInDomain(fact, value)
    ? { ok: true, value }
    : refused('out-of-range', text, { expected: `range:${fact.min}..${fact.max}` });
}

function parseAmount(fact: Extract<Fact, { kind: 'amount' }>, text: string): Result<FactValue, readonly Problem[]> {
  const reading = readDecimal(text);
  if (reading.kind === 'ambiguous') return refused('wrong-value', text, { expected: either(reading.readings) });
  if (reading.kind === 'none') return refused('wrong-value', text, { expected: 'number' });
  const value = Number(`${reading.sign}${reading.whole}.${reading.fraction || '0'}`);
  return isInDomain(fact, value) ? { ok: true, value } : refused('out-of-range', text, { expected: rangeWord(fact) });
}

function parseText(fact: TextFact, text: string, now: string): Result<FactValue, readonly Problem[]> {
  switch (fact.format) {
    case 'date':
    case 'dateTime':
      return parseMoment(fact.format, text, now);
    case 'ctn': {
      const reading = readSubscriberNumber(text);
      if (reading.kind === 'number') return { ok: true, value: reading.digits };
      return refused('wrong-value', text, { expected: reading.kind === 'extension' ? 'ctn-without-extension' : 'ctn' });
    }
    default:
      if (text.length > maxTextLength(fact)) {
        return refused('too-long', text, { expected: `at-most:${maxTextLength(fact)}` });
      }
      return isInDomain(fact, text)
        ? { ok: true, value: text }
        : refused('wrong-value', text, { expected: 'plain-text' });
  }
}

function parseMoment(format: 'date' | 'dateTime', text: string, now: string): Result<FactValue, readonly Problem[]> {
  const reading = readMoment(text, now, format);
  if (reading.kind === 'moment') return { ok: true, value: reading.moment };
  return refused('wrong-value', text, { expected: reading.kind === 'none' ? format : either(reading.readings) });
}

function either([one, other]: readonly [string, string]): string {
  return `either:${one}|${other}`;
}

/** What a value of an amount may be, as the `expected` of a problem. */
function rangeWord({ min, max }: Extract<Fact, { kind: 'amount' }>): string {
  if (min === undefined) return `at-most:${max ?? ''}`;
  return max === undefined ? `at-least:${min}` : `range:${min}..${max}`;
}
