// Nothing of the format is untried: each leaf of the schema of a bundle is used by a bundle that is read and comes back the same.
import { describe, expect, it } from 'vitest';
import { NAMED_SCHEMAS } from '@/scripts/edits/form/named-schemas';
import { Bundle } from '@/scripts/language/bundle';
import { bundleHash } from '@/scripts/library/bundle-hash';
import { printData } from '@/scripts/library/print-data';
import { parseBundle } from '@/scripts/parse/parse-bundle';
import { parseBundleText } from '@/scripts/parse/parse-bundle-text';
import { retentionBundleSource } from '@/scripts/retention/retention-bundle';
import { valueAt, withValue } from '../support/edit-json';
import { fullBundle } from '../support/full-bundle';
import { leavesOf, leavesUsed } from '../support/schema-leaves';

/** What the schema shares among all kinds of facts and the parser refuses for all but texts. */
const ONLY_TEXTS = /^#Fact\|(?:choice|flag|count|amount|list)\.(?:personal|autofill)$/;

describe('the format', () => {
  it('has no leaf that no example uses', () => {
    const used = new Set(
      [fullBundle(), retentionBundleSource].flatMap((data) => [...leavesUsed(Bundle, data, NAMED_SCHEMAS)]),
    );
    expect([...leavesOf(Bundle, NAMED_SCHEMAS)].filter((leaf) => !used.has(leaf) && !ONLY_TEXTS.test(leaf))).toEqual(
      [],
    );
  });

  it.each(['choice', 'flag', 'count', 'amount', 'list'])(
    'lets no %s be personal or filled by the application',
    (kind) => {
      const bundle = fullBundle();
      const facts = valueAt(bundle, '$.script.facts');
      const index = Array.isArray(facts) ? facts.findIndex((fact: unknown) => valueAt(fact, '$.kind') === kind) : -1;
      for (const [key, value] of [
        ['personal', true],
        ['autofill', 'agentName'],
      ] as const) {
        const path = `$.script.facts[${index}].${key}`;
        const parsed = parseBundle(withValue(bundle, path, value));
        expect(parsed.ok ? [] : parsed.error).toContainEqual(expect.objectContaining({ code: 'wrong-kind', path }));
      }
    },
  );

  it('has an example of everything that is read, printed and read again with the same hash', () => {
    const first = parseBundle(fullBundle());
    expect(first.ok ? [] : first.error).toEqual([]);
    if (!first.ok) return;
    const again = parseBundleText(printData(first.value));
    expect(again).toEqual(first);
    expect(again.ok && bundleHash(again.value)).toEqual(bundleHash(first.value));
  });
});
