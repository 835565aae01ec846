// What values a fact may hold. In: a fact, a value or the text of a form field. Out: whether it fits, or the parsed value.
// Dates are checked against the calendar; what a value means for the call is not decided here.
import { parseDay } from '@/calendar/civil-day';
import { instantOf } from '@/calendar/instant';
import { dayFromSlashes } from '@/calendar/slash-day';
import type { Fact, FactValue } from './fact';
import { LIMITS } from './text';
import { nearestName } from '../parse/nearest-name';
import type { Parsed, Problem, ProblemCode } from '../parse/problem';
import { shortValue } from '../parse/problem-list';

type TextFact = Extract<Fact, { kind: 'text' }>;

/** Whether a fact may hold this value. `null`, "not known yet", belongs to every choice, amount and text. */
export function isInDomain(fact: Fact, value: FactValue): boolean {
  switch (fact.kind) {
    case 'choice':
      return value === null || fact.values.some(({ id }) => id === value);
    case 'flag':
      return typeof value === 'boolean';
    case 'count':
      return typeof value === 'number' && Number.isInteger(value) && value >= fact.min && value <= fact.max;
    case 'amount':
      return value === null || (typeof value === 'number' && Number.isFinite(value) && isWithin(fact, value));
    case 'text':
      return value === null || (typeof value === 'string' && isTextInDomain(fact, value));
  }
}

/** The value of a fact before anybody has said anything. */
export function initialValue(fact: Fact): FactValue {
  switch (fact.kind) {
    case 'choice':
      return fact.initial ?? null;
    case 'flag':
      return fact.initial ?? false;
    case 'count':
      return fact.initial ?? fact.min;
    case 'amount':
    case 'text':
      return null;
  }
}

/**
 * The value that a form field or a link gives for a fact; an empty text gives the initial value. Numbers may have spaces and
 * a decimal comma, dates may be written 02.05.2026, a subscriber number may have a country code, spaces, brackets and dashes.
 * Otherwise one problem, at `$`.
 */
export function parseFactValue(fact: Fact, input: string): Parsed<FactValue> {
  const text = input.trim();
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
      return parseText(fact, text);
  }
}

/** Longest text that a text fact takes. */
export function maxTextLength(fact: TextFact): number {
  return fact.maxLength ?? LIMITS.textLength;
}

const WHOLE_NUMBER = /^[+-]?\d{1,15}$/;
const NUMBER = /^[+-]?\d{1,12}(?:[.,]\d{1,6})?$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/;
const LOCAL_DATE_TIME = /^(\S+)(?:T|,?\s+)(\d{1,2}):(\d{2})(?::\d{2})?$/;
const TEN_DIGITS = /^\d{10}$/;
const SUBSCRIBER_NUMBER = /^(?:\+?[78])?(\d{10})$/;
const LINE_CONTROLS = /\p{Cc}/u;
const NOTE_CONTROLS = /[^\P{Cc}\n]/u;

function refused(
  code: ProblemCode,
  text: string,
  detail: Pick<Problem, 'expected' | 'suggestion'> = {},
): Parsed<never> {
  return { ok: false, problems: [{ code, path: '$', value: shortValue(text), ...detail }] };
}

function parseChoice(fact: Extract<Fact, { kind: 'choice' }>, text: string): Parsed<FactValue> {
  const ids = fact.values.map(({ id }) => id);
  if (ids.includes(text)) return { ok: true, value: text };
  const suggestion = nearestName(text, ids);
  return refused('unknown-value', text, {
    expected: `one-of:${ids.join('|')}`,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

function parseFlag(text: string): Parsed<FactValue> {
  if (text === 'true' || text === '1') return { ok: true, value: true };
  if (text === 'false' || text === '0') return { ok: true, value: false };
  return refused('wrong-value', text, { expected: 'one-of:true|false' });
}

function parseCount(fact: Extract<Fact, { kind: 'count' }>, text: string): Parsed<FactValue> {
  if (!WHOLE_NUMBER.test(text)) return refused('wrong-value', text, { expected: 'integer' });
  const value = Number(text);
  return isInDomain(fact, value)
    ? { ok: true, value }
    : refused('out-of-range', text, { expected: `range:${fact.min}..${fact.max}` });
}

function parseAmount(fact: Extract<Fact, { kind: 'amount' }>, text: string): Parsed<FactValue> {
  const digits = text.replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/g, '');
  if (!NUMBER.test(digits)) return refused('wrong-value', text, { expected: 'number' });
  const value = Number(digits.replace(',', '.'));
  return isWithin(fact, value) ? { ok: true, value } : refused('out-of-range', text, { expected: rangeWord(fact) });
}

function parseText(fact: TextFact, text: string): Parsed<FactValue> {
  switch (fact.format) {
    case 'date': {
      const day = parseDay(text) ? text : dayFromSlashes(text);
      return day === null ? refused('wrong-value', text, { expected: 'date' }) : { ok: true, value: day };
    }
    case 'dateTime': {
      const moment = parseDateTime(text);
      return moment === null ? refused('wrong-value', text, { expected: 'dateTime' }) : { ok: true, value: moment };
    }
    case 'ctn': {
      const digits = SUBSCRIBER_NUMBER.exec(text.replace(/[\s\u00a0()-]/g, ''))?.[1];
      return digits === undefined ? refused('wrong-value', text, { expected: 'ctn' }) : { ok: true, value: digits };
    }
    default:
      if (text.length > maxTextLength(fact)) {
        return refused('too-long', text, { expected: `at-most:${maxTextLength(fact)}` });
      }
      return isTextInDomain(fact, text)
        ? { ok: true, value: text }
        : refused('wrong-value', text, { expected: 'plain-text' });
  }
}

function parseDateTime(text: string): string | null {
  const [, first = '', hour = '', minute = ''] = LOCAL_DATE_TIME.exec(text) ?? [];
  const day = parseDay(first) ? first : dayFromSlashes(first);
  if (day === null) return null;
  const moment = `${day}T${hour.padStart(2, '0')}:${minute}`;
  return instantOf(moment, 0) === null ? null : moment;
}

function isWithin(fact: Extract<Fact, { kind: 'amount' }>, value: number): boolean {
  return value >= (fact.min ?? Number.NEGATIVE_INFINITY) && value <= (fact.max ?? Number.POSITIVE_INFINITY);
}

/** What a value of an amount may be, as the `expected` of a problem. */
function rangeWord({ min, max }: Extract<Fact, { kind: 'amount' }>): string {
  if (min === undefined) return `at-most:${max ?? ''}`;
  return max === undefined ? `at-least:${min}` : `range:${min}..${max}`;
}

function isTextInDomain(fact: TextFact, text: string): boolean {
  if (text.length > maxTextLength(fact)) return false;
  switch (fact.format) {
    case 'date':
      return parseDay(text) !== null;
    case 'dateTime':
      return DATE_TIME.test(text) && instantOf(text, 0) !== null;
    case 'ctn':
      return TEN_DIGITS.test(text);
    case 'note':
      return !NOTE_CONTROLS.test(text);
    case 'line':
    case undefined:
      return !LINE_CONTROLS.test(text);
  }
}
