// The fingerprint of a script: the same for the same content, another for any other.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalForm, contentHash } from '@/scripts/library/content-hash';
import type { Script } from '@/scripts/language/script';
import { parseScript } from '@/scripts/parse/parse-script';
import { everyPath, valueAt, withValue } from '../../support/edit-json';
import { smallScript } from '../../support/small-script';

function reversed(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(reversed);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .reverse()
      .map(([key, value]) => [key, reversed(value)]),
  );
}

function parsed(input: unknown): Script {
  const result = parseScript(input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('the content hash', () => {
  it('is SHA-256 of the canonical form, in hexadecimal', () => {
    const script = smallScript();
    expect(contentHash(script)).toBe(createHash('sha256').update(canonicalForm(script)).digest('hex'));
  });

  it('does not depend on the order of keys', () => {
    expect(contentHash(parsed(reversed(smallScript())))).toBe(contentHash(smallScript()));
  });

  it('does not depend on where the schema lies, nor on absent members', () => {
    expect(contentHash({ ...smallScript(), $schema: './x.json' })).toBe(contentHash(smallScript()));
    expect(canonicalForm({ a: undefined, b: 1 })).toBe(canonicalForm({ b: 1 }));
  });

  it('depends on the order of lists', () => {
    const script = smallScript();
    expect(contentHash({ ...script, systems: script.systems.toReversed() })).not.toBe(contentHash(script));
  });

  it('changes with any single text, number, flag or name', () => {
    const script = smallScript();
    const paths = everyPath(script).filter((path) => typeof valueAt(script, path) !== 'object');
    const forms = new Set(
      paths.map((path) => canonicalForm(withValue(script, path, `${String(valueAt(script, path))}!`))),
    );
    expect(forms.size).toBe(paths.length);
    expect(forms.has(canonicalForm(script))).toBe(false);
    expect(contentHash({ ...script, title: 'Малый скрипт.' })).not.toBe(contentHash(script));
  });

  it('tells texts apart that differ in half a character only', () => {
    const script = smallScript();
    expect(contentHash({ ...script, title: '\ud800' })).not.toBe(contentHash({ ...script, title: '\ufffd' }));
  });

  it('reads back as the same data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(JSON.parse(canonicalForm(data))).toEqual(JSON.parse(JSON.stringify(data)));
      }),
    );
  });
});
