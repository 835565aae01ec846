// Nothing of the format is out of an author's reach: each leaf of the schema of a bundle has an edit, which is made and undone here.
import { describe, expect, it } from 'vitest';
import { applyEdit } from '@/scripts/edits/apply/apply-edit';
import { contentOf } from '@/scripts/edits/draft/draft-content';
import { choicesOf, partAt } from '@/scripts/edits/form/form-part';
import { controlOf, leafEdit } from '@/scripts/edits/form/leaf-edit';
import type { Leaf } from '@/scripts/edits/form/map-leaves';
import { valueAt } from '@/scripts/edits/place';
import { NAMED_SCHEMAS } from '@/scripts/edits/form/named-schemas';
import { Bundle } from '@/scripts/language/bundle';
import { retentionBundleSource } from '@/scripts/retention/retention-bundle';
import { leavesIn, parsedBundle } from '../../support/bundle-leaves';
import { fullBundle } from '../../support/full-bundle';
import { leavesOf } from '../../support/schema-leaves';

const bundles = [fullBundle(), retentionBundleSource].map(parsedBundle);
const examples = new Map<string, { readonly leaf: Leaf; readonly bundle: Bundle }>();
for (const bundle of bundles) {
  for (const leaf of leavesIn(bundle)) if (!examples.has(leaf.name)) examples.set(leaf.name, { leaf, bundle });
}
/** Leaves of the schema, without the option of a union that they belong to. */
const wanted = [
  ...new Set(
    [...leavesOf(Bundle, NAMED_SCHEMAS)].map((leaf) => leaf.replaceAll(/\|[^.[{]*/g, '').replace('=null', '')),
  ),
];

describe('an author', () => {
  it('reaches every leaf of the format', () => {
    expect(wanted.filter((leaf) => !examples.has(leaf))).toEqual([]);
  });

  it.each([...examples.keys()].filter((name) => !name.endsWith('{key}')))('can write %s, and take it back', (name) => {
    const example = examples.get(name);
    if (example === undefined) throw new Error(name);
    const { leaf, bundle } = example;
    const value = otherValue(leaf);
    const edit = value === null ? wholeEdit(leaf, bundle) : leafEdit(leaf, leaf.place, value);
    const applied = applyEdit(contentOf(bundle), edit);
    expect(applied).toMatchObject({ ok: true });
    if (!applied.ok) return;
    expect(applied.value.unread).toEqual([]);
    if (value === null) return;
    expect(applied.value.bundle).not.toEqual(bundle);
    const written = edit.kind === 'clear' ? undefined : value;
    if (controlOf(leaf) !== 'id') expect(valueAt(applied.value.bundle, leaf.place)).toEqual(written);
  });
});

/** Another value of the same kind; null where only the part around the leaf can be written. */
function otherValue(leaf: Leaf): string | number | boolean | null {
  switch (controlOf(leaf)) {
    case 'words':
      return 'Другое';
    case 'id':
    case 'name':
      return `${String(leaf.value)}9`;
    case 'number':
      return Number(leaf.value) + 1;
    case 'flag':
      return leaf.value !== true;
    case 'choice':
      return choicesOf(leaf.form)?.find((choice) => choice !== leaf.value) ?? choicesOf(leaf.form)?.[0] ?? null;
    case 'part':
      return null;
  }
}

/** The part around a leaf, written as the source view writes it. */
function wholeEdit(leaf: Leaf, bundle: Bundle) {
  const place = leaf.place.slice(0, -1);
  expect(partAt(bundle, place)).not.toBeNull();
  return { kind: 'set', v: 1, place, value: valueAt(bundle, place) } as const;
}
