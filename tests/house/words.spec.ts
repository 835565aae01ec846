import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { messagesPlugin } from '../../tools/messages-plugin.mjs';
import { importsOf, readText, type SourceFile, sourcesUnder, walk } from './source-files';

const files = new Map(sourcesUnder('src').map((file) => [file.path, file]));
const russian: object = JSON.parse(readText('src/i18n/locales/ru.json'));
const sections = Object.keys(russian);
const first = reachedFrom('src/main.ts');
const lazy = [...new Set([...files.values()].flatMap((file) => [...importsIn(file, true)]))].filter((path) =>
  path.endsWith('.vue'),
);

describe('a screen', () => {
  it.each(lazy)('brings along every message that it says: %s', (screen) => {
    const reached = [...first, ...reachedFrom(screen)];
    const fetched = reached.flatMap((path) => [...fetchedBy(path)]);
    const missing = reached.flatMap((path) => saidIn(path).filter((key) => !isAmong(key, fetched)));

    expect(fetched).not.toEqual([]);
    expect(missing).toEqual([]);
  });
});

/** Files that come with a file: everything that it imports when it is loaded, and what those import. */
function reachedFrom(path: string, reached = new Set<string>()): ReadonlySet<string> {
  const file = files.get(path);
  if (file === undefined || reached.has(path)) return reached;
  reached.add(path);
  for (const target of importsIn(file, false)) reachedFrom(target, reached);
  return reached;
}

/** Project files that a file imports at once, or only when it runs there. Types are no import. */
function importsIn(file: SourceFile, isLater: boolean): ReadonlySet<string> {
  const found: string[] = [];
  walk(file.syntax, (node) => {
    if (isLater && ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      found.push(...node.arguments.filter(ts.isStringLiteralLike).map(({ text }) => text));
    } else if (!isLater && ts.isImportDeclaration(node) && !/^import type\b/.test(node.getText())) {
      if (ts.isStringLiteral(node.moduleSpecifier)) found.push(node.moduleSpecifier.text);
    }
  });
  return new Set(found.map((target) => pathOf(file, target)));
}

function pathOf(file: SourceFile, target: string): string {
  const path = target.startsWith('@/') ? `src/${target.slice(2)}` : posix.join(posix.dirname(file.path), target);
  return files.has(path) ? path : `${path}.ts`;
}

/** The messages that a file fetches with it. */
function fetchedBy(path: string): readonly string[] {
  const file = files.get(path);
  const parts = file === undefined ? [] : importsOf(file).filter((target) => target.startsWith('virtual:messages/'));
  return parts.flatMap((part) => {
    const messages: object = JSON.parse(cut(part));
    return keysOf(messages);
  });
}

/** What the plugin of the build makes of a part. */
function cut(part: string): string {
  const { load } = messagesPlugin();
  if (typeof load !== 'function') throw new Error('The plugin has changed');
  const code: unknown = Reflect.apply(load, { addWatchFile: () => undefined }, [`\0${part}`]);
  const literal = /JSON\.parse\((.*)\);$/s.exec(String(code))?.[1] ?? '""';
  return String(JSON.parse(literal));
}

function keysOf(tree: object, prefix = ''): readonly string[] {
  return Object.entries(tree).flatMap(([name, part]: [string, unknown]) =>
    typeof part === 'object' && part !== null ? keysOf(part, `${prefix}${name}.`) : [prefix + name],
  );
}

/** Keys and beginnings of keys that stand in a file as words. */
function saidIn(path: string): readonly string[] {
  const file = files.get(path);
  if (file === undefined) return [];
  const found: string[] = [];
  walk(file.syntax, (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) found.push(node.text);
  });
  const inTemplate = [...file.template.matchAll(/\bt\(\s*['"`]([\w.-]+)/g)].map((match) => match[1] ?? '');
  return [...found.filter((text) => /^[a-z]+\.[\w.-]*$/.test(text)), ...inTemplate].filter((text) =>
    sections.includes(text.split('.')[0] ?? ''),
  );
}

function isAmong(key: string, fetched: readonly string[]): boolean {
  return fetched.some((known) => known === key || known.startsWith(key));
}
