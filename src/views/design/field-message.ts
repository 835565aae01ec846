import { writtenMoment } from '@/calendar/read-moment';
import type { Problem } from '@/scripts/parse/problem';

/** A message of the catalogue with its values. */
export interface FieldMessage {
  readonly key: `intake.problem.${'missing' | 'ctn' | 'extension' | 'either' | 'date' | 'dateTime' | 'integer' | 'range' | 'choice' | 'long' | 'past' | 'tooLate' | 'other'}`;
  readonly values: Readonly<Record<string, string>>;
}

/** What to say beside a field that cannot be read, with the value that was given and an example of a good one. */
export function fieldMessage(problem: Problem): FieldMessage {
  const { code, expected = '', value = '' } = problem;
  if (code === 'missing-field') return { key: 'intake.problem.missing', values: {} };
  if (code === 'too-long') return { key: 'intake.problem.long', values: { max: expected.replace('at-most:', '') } };
  const [kind = '', detail = ''] = partedAtColon(expected);
  return (
    DETAILED.get(kind)?.(value, detail) ?? { key: PLAIN.get(expected) ?? 'intake.problem.other', values: { value } }
  );
}

/** What was expected and needs no more than the value that was given. */
const PLAIN: ReadonlyMap<string, FieldMessage['key']> = new Map([
  ['ctn', 'intake.problem.ctn'],
  ['ctn-without-extension', 'intake.problem.extension'],
  ['date', 'intake.problem.date'],
  ['dateTime', 'intake.problem.dateTime'],
  ['integer', 'intake.problem.integer'],
]);

/** What was expected with a detail behind a colon: limits, readings, names. Null: the detail says nothing that can be shown. */
const DETAILED: ReadonlyMap<string, (value: string, detail: string) => FieldMessage | null> = new Map([
  ['one-of', (value) => ({ key: 'intake.problem.choice', values: { value } })],
  ['either', eitherMessage],
  ['range', rangeMessage],
  ['not-before', (value, now) => ({ key: 'intake.problem.past', values: written({ value, now }) })],
  ['not-after', (value, last) => ({ key: 'intake.problem.tooLate', values: written({ value, last }) })],
]);

function eitherMessage(value: string, detail: string): FieldMessage {
  const [one = '', other = ''] = detail.split('|').map(writtenMoment);
  return { key: 'intake.problem.either', values: { value, one, other } };
}

function rangeMessage(value: string, detail: string): FieldMessage | null {
  const [, min, max] = /^(-?\d+)\.\.(-?\d+)$/.exec(detail) ?? [];
  return min === undefined || max === undefined ? null : { key: 'intake.problem.range', values: { value, min, max } };
}

function written(moments: Readonly<Record<string, string>>): FieldMessage['values'] {
  return Object.fromEntries(Object.entries(moments).map(([name, moment]) => [name, writtenMoment(moment)]));
}

function partedAtColon(expected: string): readonly string[] {
  const colon = expected.indexOf(':');
  return colon === -1 ? [] : [expected.slice(0, colon), expected.slice(colon + 1)];
}
