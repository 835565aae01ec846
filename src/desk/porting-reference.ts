// Grounds for refusal, terms, and what the client hears from the other side (R4, §1). In: dated data. Out: what stands on a day.
// A ground for refusal is reference only; it never replaces the client's own consent to cancel (A7).
import * as v from 'valibot';
import type { Result } from '@/scripts/language/result';
import type { Problem } from '@/scripts/parse/problem';
import shipped from './porting-reference.json';

const Messages = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const BothTongues = v.strictObject({ ru: Messages, en: Messages });
const CalendarDay = v.pipe(v.string(), v.isoDate());

const PortingEntry = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z-]+$/)),
  kind: v.picklist(['ground', 'term', 'statement']),
  days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3_660))),
  roubles: v.optional(v.pipe(v.number(), v.minValue(0))),
  /** First day on which it is known to stand, and the first on which it does not any more. */
  since: CalendarDay,
  until: v.nullable(CalendarDay),
  confidence: v.picklist(['certain', 'likely', 'unknown']),
  sources: v.array(v.pipe(v.string(), v.regex(/^[A-Z][0-9]{1,4}$/))),
  title: BothTongues,
  heard: BothTongues,
});
export type PortingEntry = v.InferOutput<typeof PortingEntry>;

const PortingReference = v.strictObject({ format: v.literal(1), entries: v.array(PortingEntry) });

/** An entry, and whether it stands on the day that was asked about. */
export interface StandingEntry extends PortingEntry {
  readonly standing: 'stands' | 'not-yet' | 'ended';
}

/** The entries of the reference that ships, as they stand on a day. */
export function portingReference(isoDay: string): readonly StandingEntry[] {
  const parsed = parsePortingReference(shipped);
  if (!parsed.ok) throw new Error(`porting-reference.json: ${parsed.error.map(({ path }) => path).join(', ')}`);
  return parsed.value.map((entry) => ({
    ...entry,
    standing: isoDay < entry.since ? 'not-yet' : entry.until !== null && isoDay >= entry.until ? 'ended' : 'stands',
  }));
}

/** Reads a reference at the door. Problem: `wrong-value` with its place. */
export function parsePortingReference(input: unknown): Result<readonly PortingEntry[], readonly Problem[]> {
  const shape = v.safeParse(PortingReference, input);
  return shape.success
    ? { ok: true, value: shape.output.entries }
    : {
        ok: false,
        error: shape.issues.map((issue) => ({
          code: 'wrong-value',
          path: `$.${v.getDotPath(issue) ?? ''}`,
          value: issue.received.slice(0, 80),
        })),
      };
}
