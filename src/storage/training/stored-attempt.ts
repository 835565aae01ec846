// The form of an attempt on the disk. In: anything. Out: an attempt, or nothing: what cannot be read is not shown as an attempt.
import * as v from 'valibot';
import { FactValue } from '@/scripts/language/fact';
import type { Attempt } from '@/training/attempt/attempt';
import { Offset, StoredEntry, StoredMove } from '../call-record';

const Instant = v.pipe(v.number(), v.finite());
const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

const place = { at: Instant, after: Count };
const REFUSALS = [
  'closed',
  'not-here',
  'unknown-answer',
  'unknown-event',
  'unknown-objection',
  'unknown-fact',
  'shut',
  'owed',
  'bad-value',
  'fault',
] as const;

const StoredMark = v.variant('kind', [
  v.strictObject({ kind: v.literal('refused'), ...place, move: StoredMove, reason: v.picklist(REFUSALS) }),
  v.strictObject({ kind: v.literal('predicted'), ...place, status: v.nullable(Name), rule: Name }),
  v.strictObject({ kind: v.literal('doubted'), ...place, entry: Count, isDoubted: v.boolean() }),
  v.strictObject({ kind: v.literal('marked'), ...place }),
]);

export const StoredAttempt: v.GenericSchema<unknown, Attempt> = v.strictObject({
  format: v.literal(1),
  attemptId: Name,
  bundle: Name,
  persona: Name,
  level: v.picklist(['calm', 'mixed', 'storm']),
  seed: v.pipe(v.string(), v.maxLength(64)),
  today: v.pipe(v.string(), v.isoDate()),
  journal: v.strictObject({
    format: v.literal(1),
    callId: Name,
    script: v.strictObject({ id: Name, version: Name, hash: Name }),
    startedAt: Instant,
    offsetMinutes: v.optional(Offset),
    intake: v.record(v.string(), FactValue),
    entries: v.array(StoredEntry),
  }),
  marks: v.array(StoredMark),
  endedAt: v.nullable(Instant),
});
