import { writtenMoment } from '@/calendar/read-moment';
import type { Problem } from '@/scripts/parse/problem';

/** A message of the catalogue with its values. */
export interface FieldMessage {
  readonly key: `intake.problem.${'missing' | 'ctn' | 'extension' | 'either' | 'date' | 'dateTime' | 'integer' | 'range' | 'choice' | 'long' | 'past' | 'tooLate' | 'other'}`;
  readonly values: Readonly<Record<string, string>>;
}

/** What to say beside a field that cannot be read, with the value that was given and an example of a good one. */
export function fieldMessage({ code, expected = '', value = '' }: Problem): FieldMessage {
  const given = { value };
  if (code === 'missing-field') return { key: 'intake.problem.missing', values: {} };
  if (expected === 'ctn') return { key: 'intake.problem.ctn', values: given };
  if (expected === 'ctn-without-extension') return { key: 'intake.problem.extension', values: given };
  if (expected.startsWith('either:')) {
    const [one = '', other = ''] = expected.slice(7).split('|').map(writtenMoment);
    return { key: 'intake.problem.either', values: { ...given, one, other } };
  }
  if (expected === 'date') return { key: 'intake.problem.date', values: given };
  if (expected === 'dateTime') return { key: 'intake.problem.dateTime', values: given };
  if (expected === 'integer') return { key: 'intake.problem.integer', values: given };
  const range = /^range:(-?\d+)\.\.(-?\d+)$/.exec(expected);
  if (range !== null) {
    return { key: 'intake.problem.range', values: { ...given, min: range[1] ?? '', max: range[2] ?? '' } };
  }
  if (expected.startsWith('not-before:')) {
    return {
      key: 'intake.problem.past',
      values: { value: writtenMoment(value), now: writtenMoment(expected.slice(11)) },
    };
  }
  if (expected.startsWith('not-after:')) {
    return {
      key: 'intake.problem.tooLate',
      values: { value: writtenMoment(value), last: writtenMoment(expected.slice(10)) },
    };
  }
  if (expected.startsWith('one-of:')) return { key: 'intake.problem.choice', values: given };
  if (code === 'too-long') return { key: 'intake.problem.long', values: { max: expected.replace('at-most:', '') } };
  return { key: 'intake.problem.other', values: given };
}
