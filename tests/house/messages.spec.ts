import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readText, type SourceFile, sourcesUnder, walk } from './source-files';

const russian = flatten(JSON.parse(readText('src/i18n/locales/ru.json')));
const english = flatten(JSON.parse(readText('src/i18n/locales/en.json')));
const files = sourcesUnder('src');

describe('the message catalogues', () => {
  it('hold the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...russian.keys()].sort());
  });

  it('use the same placeholders in both languages', () => {
    const differing = [...russian].filter(
      ([key, text]) => placeholdersOf(text).join() !== placeholdersOf(english.get(key) ?? '').join(),
    );

    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('have no empty message', () => {
    const empty = [...russian, ...english].filter(([, text]) => text.trim() === '');

    expect(empty.map(([key]) => key)).toEqual([]);
  });

  it('hold every key that the application asks for', () => {
    const asked = files.flatMap((file) => keysAskedBy(file).map((key) => ({ key, path: file.path })));

    expect(asked.filter(({ key }) => !russian.has(key)).map(({ key, path }) => `${path}: ${key}`)).toEqual([]);
  });

  it('hold no key that nobody asks for', () => {
    const words = new Set(files.flatMap(literalsIn));
    const patterns = files.flatMap(patternsIn);
    const unused = [...russian.keys()].filter(
      (key) => !words.has(key) && !patterns.some((pattern) => pattern.test(key)),
    );

    expect(unused).toEqual([]);
  });

  it('keep each language in its own script', () => {
    // The names of the product and of a language stand in their own letters everywhere.
    const names = /Суфлёр|Русский|ЕПК|ССВО|ЛПР|МК|СУЗ|ЛК/g;
    const mixed = [...english].filter(([, text]) => /\p{Script=Cyrillic}/u.test(text.replaceAll(names, '')));

    expect(mixed.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });
});

/** Messages by dotted key. */
function flatten(value: unknown, prefix = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[prefix, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([name, part]: [string, unknown]) => [
      ...flatten(part, prefix === '' ? name : `${prefix}.${name}`),
    ]),
  );
}

function placeholdersOf(message: string): readonly string[] {
  return [...new Set([...message.matchAll(/\{\s*(\w+)\s*\}/g)].map((match) => match[1] ?? ''))].sort();
}

/** Keys named outright in a call of `t`, in the script or the template. */
function keysAskedBy(file: SourceFile): readonly string[] {
  const text = `${file.syntax.text}\n${file.template}`;
  const calls = text.matchAll(/(?<![\w.])\$?t\(\s*(['"`])([\w-]+(?:\.[\w-]+)+)\1/g);
  const paths = file.template.matchAll(/(?<!:)keypath="([\w.-]+)"/g);
  return [...[...calls].map((match) => match[2] ?? ''), ...[...paths].map((match) => match[1] ?? '')];
}

/** Every string literal of a file; a key may be kept in a table and asked for later. */
function literalsIn(file: SourceFile): readonly string[] {
  const found: string[] = [];
  walk(file.syntax, (node) => {
    if (ts.isStringLiteralLike(node)) found.push(node.text);
  });
  return [...found, ...[...file.template.matchAll(/(['"`])([\w.-]+)\1/g)].map((match) => match[2] ?? '')];
}

/** Keys that are put together, such as `intake.problem.${code}`, as patterns. */
function patternsIn(file: SourceFile): readonly RegExp[] {
  const text = `${file.syntax.text}\n${file.template}`;
  return [...text.matchAll(/`([\w-]+\.[^`\s]*\$\{[^`]*)`/g)].map((match) => {
    const parts = (match[1] ?? '').split(/\$\{[^}]*\}/);
    return new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('[\\w.-]+')}$`);
  });
}
