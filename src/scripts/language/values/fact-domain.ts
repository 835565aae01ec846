// What values a fact may hold. In: a fact, a value. Out: whether it fits. Dates are checked against the calendar; what a value means
// for the call is not decided here. How a typed text becomes a value: `parse-fact-value.ts`.
import { parseDay } from '@/calendar/civil-day';
import { instantOf } from '@/calendar/instant';
import type { Fact, FactValue } from '../fact';
import { isListInDomain } from '../lists/list-domain';
import { LIMITS } from '../text';

type TextFact = Extract<Fact, { kind: 'text' }>;

/** Whether a fact may hold this value. `null`, "not known yet", belongs to every choice, amount, text and list. */
export function isInDomain(fact: Fact, value: FactValue): boolean {
  switch (fact.kind) {
    case 'choice':
      return value === null || fact.values.some(({ id }) => id === value);
    case 'flag':
      return typeof value === 'boolean';
    case 'count':
      return typeof value === 'number' && Number.isInteger(value) && isWithin(fact, value);
    case 'amount':
      return value === null || isAmountInDomain(fact, value);
    case 'text':
      return value === null || isTextInDomain(fact, value);
    case 'list':
      return value === null || isListInDomain(fact, value);
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
    case 'list':
      return null;
  }
}

/** Longest text that a text fact takes. */
export function maxTextLength(fact: TextFact): number {
  return fact.maxLength ?? LIMITS.textLength;
}

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/;
const TEN_DIGITS = /^\d{10}$/;
const LINE_CONTROLS = /\p{Cc}/u;
const NOTE_CONTROLS = /[^\P{Cc}\n]/u;

function isAmountInDomain(fact: Extract<Fact, { kind: 'amount' }>, value: FactValue): boolean {
  return typeof value === 'number' && Number.isFinite(value) && isWithin(fact, value);
}

function isWithin(
  { min, max }: { readonly min?: number | undefined; readonly max?: number | undefined },
  value: number,
): boolean {
  return value >= (min ?? Number.NEGATIVE_INFINITY) && value <= (max ?? Number.POSITIVE_INFINITY);
}

function isTextInDomain(fact: TextFact, text: FactValue): boolean {
  if (typeof text !== 'string' || text.length > maxTextLength(fact)) return false;
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
