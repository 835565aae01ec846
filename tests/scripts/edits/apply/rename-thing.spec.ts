// A rename carries every reference with it: whatever has a name in a bundle is renamed and nothing is left dangling or changed.
import { describe, expect, it } from 'vitest';
import { applyEdit } from '@/scripts/edits/apply/apply-edit';
import { declarationsIn, usesOf } from '@/scripts/edits/apply/rename-things';
import { contentOf } from '@/scripts/edits/draft/draft-content';
import type { Place } from '@/scripts/edits/place';
import type { Bundle } from '@/scripts/language/bundle';
import { bundleHash } from '@/scripts/library/bundle-hash';
import { parseBundle } from '@/scripts/parse/parse-bundle';
import { retentionBundleSource } from '@/scripts/retention/retention-bundle';
import { parsedBundle } from '../../../support/bundle-leaves';
import { fullBundle } from '../../../support/full-bundle';

const full = parsedBundle(fullBundle());
const retention = parsedBundle(retentionBundleSource);
/** Fields that a role asks for by name, and zones, belong to the format, not to the author. */
const bound = new Set(Object.values(full.script.bindings));
const cases = declarationsIn(full)
  .filter(({ kind, within, name }) => (kind !== 'field' || !bound.has(within)) && !/^utc\d+$/.test(name))
  .map((thing) => ({ thing, title: `${thing.kind} ${thing.within} ${thing.name}` }));

describe('a rename', () => {
  it.each(cases)('of $title leaves the parser nothing to say, and back it is the same bundle', ({ thing }) => {
    const name = freshName(thing.name);
    const renamed = applyEdit(contentOf(full), { kind: 'rename', v: 1, place: thing.place.slice(0, -1), name });
    if (!renamed.ok) throw new Error(JSON.stringify(renamed.error));
    const { bundle } = renamed.value;
    const parsed = parseBundle(bundle);
    expect(parsed.ok ? [] : parsed.error).toEqual([]);
    expect(usesOf(bundle, thing)).toEqual([]);
    expect(usesOf(bundle, { ...thing, name })).toHaveLength(usesOf(full, thing).length);
    const place = placeOfName(bundle, thing.kind, name);
    const back = applyEdit(renamed.value, { kind: 'rename', v: 1, place, name: thing.name });
    expect(back.ok && back.value.bundle).toEqual(full);
  });

  it('of one step or fact in 25 of the built-in script keeps it whole, its translation too', () => {
    const things = declarationsIn(retention).filter(({ kind }) => kind === 'step' || kind === 'fact');
    const some = things.filter((_, i) => i % 25 === 0);
    const content = some.reduce((before, { kind, name }) => {
      const place = placeOfName(before.bundle, kind, name);
      const next = applyEdit(before, { kind: 'rename', v: 1, place, name: freshName(name) });
      if (!next.ok) throw new Error(name);
      return next.value;
    }, contentOf(retention));
    const parsed = parseBundle(content.bundle);
    expect(parsed.ok ? [] : parsed.error).toEqual([]);
    expect(Object.keys(content.bundle.translations.en?.texts ?? {})).toHaveLength(
      Object.keys(retention.translations.en?.texts ?? {}).length,
    );
    expect(bundleHash(content.bundle).whole).not.toBe(bundleHash(retention).whole);
  });

  it('to a name that is taken, or is none, waits beside the field', () => {
    const [one, other] = full.script.facts;
    const place = ['script', 'facts', one?.id ?? '', 'id'];
    for (const typed of [other?.id ?? '', 'Не имя', '']) {
      const applied = applyEdit(contentOf(full), { kind: 'type', v: 1, place, typed });
      expect(applied).toEqual({ ok: true, value: { bundle: full, unread: [{ place, typed }] } });
    }
  });
});

function freshName(name: string): string {
  if (/^[A-Z]\d+$/.test(name)) return `${name}77`.slice(0, 5);
  return `${name}77`;
}

function placeOfName(bundle: Bundle, kind: string, name: string): Place {
  const found = declarationsIn(bundle).find((other) => other.kind === kind && other.name === name);
  if (found === undefined) throw new Error(`no ${kind} ${name}`);
  return found.place.slice(0, -1);
}
