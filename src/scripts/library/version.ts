// Published versions of scripts and which of them is in force. In: publications, a moment. Out: schemas, types, and the publication that
// counts then. A version never changes: it is named by the hash of its bundle.
import * as v from 'valibot';

const Instant = v.pipe(v.number(), v.finite());
const Words = v.pipe(v.string(), v.maxLength(1_000));
const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What the checker of this browser found, and over how much. A verdict that came with a file is never kept. */
export const Verdict = v.strictObject({
  errors: Count,
  warnings: Count,
  hints: Count,
  rulesKept: Count,
  rules: Count,
  steps: Count,
  /** null: a cap was reached, so not every call was looked at. */
  states: v.nullable(Count),
});
export type Verdict = v.InferOutput<typeof Verdict>;

export const PublishedVersion = v.strictObject({
  hash: Hash,
  /** By which calls are pinned. */
  scriptHash: Hash,
  id: v.string(),
  version: v.string(),
  title: v.string(),
  at: Instant,
  author: Words,
  reason: Words,
  verdict: Verdict,
});
export type PublishedVersion = v.InferOutput<typeof PublishedVersion>;

/** A change of what calls are made with: by hash, null for the built-in script. A roll-back is one more with a higher number. */
export const Publication = v.strictObject({
  number: Count,
  hash: v.nullable(Hash),
  from: Instant,
  at: Instant,
  author: Words,
  reason: Words,
});
export type Publication = v.InferOutput<typeof Publication>;

/** The publication that counts at a moment: of those that have begun the last one made. null: nothing was ever published. */
export function publicationInForce(publications: readonly Publication[], now: number): Publication | null {
  const begun = publications.filter(({ from }) => from <= now);
  return begun.reduce<Publication | null>(
    (last, each) => (last === null || each.number > last.number ? each : last),
    null,
  );
}

/** Publications whose time is still to come and that nothing made later has overtaken, in the order in which they will begin. */
export function publicationsToCome(publications: readonly Publication[], now: number): readonly Publication[] {
  return publications
    .filter((each) => each.from > now && publicationInForce(publications, each.from) === each)
    .sort((a, b) => a.from - b.from);
}
