// The leaves of bundles with their places. In: a bundle. Out: one example of each leaf of the format that it uses.
import type { Bundle } from '@/scripts/language/bundle';
import { BUNDLE_PART } from '@/scripts/edits/form/form-part';
import { type Leaf, mapLeaves } from '@/scripts/edits/form/map-leaves';
import { parseBundle } from '@/scripts/parse/parse-bundle';

/** Every leaf of a bundle. */
export function leavesIn(bundle: Bundle): readonly Leaf[] {
  const leaves: Leaf[] = [];
  mapLeaves(BUNDLE_PART, bundle, (leaf) => {
    leaves.push(leaf);
    return leaf.value;
  });
  return leaves;
}

/** A bundle that is known to be good. */
export function parsedBundle(source: unknown): Bundle {
  const parsed = parseBundle(source);
  if (!parsed.ok) throw new Error(parsed.error.map(({ code, path }) => `${code} ${path}`).join('\n'));
  return parsed.value;
}
