import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { type Layer, readLayerTable } from './layer-table';
import { importsOf, root, type SourceFile, sourcesUnder, walk } from './source-files';

const layers = readLayerTable();
const files = sourcesUnder('src');

describe('the layers', () => {
  it('each has a row in the table of docs/architecture.md', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `src/${entry.name}`);

    expect(folders.filter((folder) => layerOf(`${folder}/x.ts`) === undefined)).toEqual([]);
  });

  it('import only what the table allows', () => {
    expect(files.flatMap(strangersIn)).toEqual([]);
  });

  it('do not contain the globals that the table forbids', () => {
    expect(files.flatMap(forbiddenGlobalsIn)).toEqual([]);
  });

  it('are entered across layers by @/ and inside a layer by a relative path', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => {
          if (layerOf(file.path) === undefined) return false;
          const isInside = resolve(file, target)?.startsWith(`${topLayerOf(file.path)}/`) === true;
          return target.startsWith('.') ? !isInside : isInside;
        })
        .map((target) => `${file.path}: ${target}`),
    );

    expect(wrong).toEqual([]);
  });
});

describe('the views', () => {
  const views = files.filter((file) => file.path.startsWith('src/views/'));

  it('touches stores and the router only in *View.vue', () => {
    const touching = views.filter((file) =>
      importsOf(file).some((target) => target === 'vue-router' || isStoreInUse(file, target)),
    );

    expect(touching.map((file) => file.path).filter((path) => !path.endsWith('View.vue'))).toEqual([]);
  });

  it('uses @xstate/vue in one file at most', () => {
    const users = views.filter((file) => importsOf(file).includes('@xstate/vue'));

    expect(users.length).toBeLessThanOrEqual(1);
  });
});

describe('the guard itself', () => {
  const machines: Layer = { path: 'src/machines', mayImport: ['src/scripts', 'xstate'], mustNotContain: [] };

  it('reads every kind of import', () => {
    const file = fileOf('src/machines/x.ts', [
      "import a from 'a';",
      "import type { B } from 'b';",
      "export { c } from 'c';",
      "const d = await import('d');",
      "type E = import('e').E;",
      "import 'f';",
    ]);

    expect(importsOf(file)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('refuses a layer to the right, a foreign package and a part of one', () => {
    const file = fileOf('src/machines/x.ts', [
      "import '@/stores/active-call';",
      "import '../views/x';",
      "import 'xstate/graph';",
      "import 'xstatement';",
      "import '@/scripts/parse/problem';",
    ]);

    expect(importsOf(file).filter((target) => !isAllowed(file, target, machines))).toEqual([
      '@/stores/active-call',
      '../views/x',
      'xstatement',
    ]);
  });

  it('holds a sub-folder to its own row', () => {
    const sub: Layer = { path: 'src/machines/graph', mayImport: [], mustNotContain: [] };
    const file = fileOf('src/machines/graph/x.ts', ["import './y';", "import '../session/z';", "import 'xstate';"]);

    expect(layerOf(file.path, [machines, sub])).toBe(sub);
    expect(layerOf(file.path, [sub, machines])).toBe(sub);
    expect(importsOf(file).filter((target) => !isAllowed(file, target, sub))).toEqual(['../session/z', 'xstate']);
  });

  it('sees a global in use, and not a property or a parameter of the same name', () => {
    const file = fileOf('src/scripts/x.ts', ['const now = Date.now();', 'fact.Date;', 'const y = { window: 1 };']);

    expect(globalsIn(file, ['Date', 'window'])).toEqual(['Date']);
  });

  it('parts a date that is given from one that asks the clock', () => {
    const file = fileOf('src/calendar/x.ts', ['new Date(0).getUTCDay();', 'Date.UTC(2026, 1);', 'new Date();']);

    expect(globalsIn(file, ['Date.now', 'new Date()'])).toEqual(['new Date()']);
  });

  it('sees Math.random', () => {
    expect(globalsIn(fileOf('src/scripts/x.ts', ['Math.random()', 'Math.max(1)']), ['Math.random'])).toEqual([
      'Math.random',
    ]);
  });
});

/** The row that says most of a file: a sub-folder with a row of its own is held to that row alone. */
function layerOf(path: string, among: readonly Layer[] = layers): Layer | undefined {
  return among
    .filter((layer) => path.startsWith(`${layer.path}/`))
    .reduce<Layer | undefined>(
      (best, layer) => (best && best.path.length >= layer.path.length ? best : layer),
      undefined,
    );
}

/** `src/machines` of everything that lies in it. */
function topLayerOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

function strangersIn(file: SourceFile): readonly string[] {
  const layer = layerOf(file.path);
  if (layer === undefined) return [];
  return importsOf(file)
    .filter((target) => !isAllowed(file, target, layer))
    .map((target) => `${file.path} imports ${target}`);
}

function isAllowed(file: SourceFile, target: string, layer: Layer): boolean {
  const inside = resolve(file, target);
  const allowed = [layer.path, ...layer.mayImport];
  return allowed.some((name) =>
    inside === null ? target === name || target.startsWith(`${name}/`) : inside.startsWith(`${name}/`),
  );
}

/** Path inside the project that an import names; null for a package. */
function resolve(file: SourceFile, target: string): string | null {
  if (target.startsWith('@/')) return `src/${target.slice(2)}`;
  return target.startsWith('.') ? posix.join(posix.dirname(file.path), target) : null;
}

function isStoreInUse(file: SourceFile, target: string): boolean {
  if (resolve(file, target)?.startsWith('src/stores/') !== true) return false;
  return file.syntax.statements.some(
    (statement) =>
      ts.isImportDeclaration(statement) &&
      ts.isStringLiteral(statement.moduleSpecifier) &&
      statement.moduleSpecifier.text === target &&
      !isTypeOnly(statement),
  );
}

function isTypeOnly(statement: ts.ImportDeclaration): boolean {
  const clause = statement.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

function forbiddenGlobalsIn(file: SourceFile): readonly string[] {
  const layer = layerOf(file.path);
  if (layer === undefined) return [];
  return globalsIn(file, layer.mustNotContain).map((name) => `${file.path} uses ${name}`);
}

function globalsIn(file: SourceFile, forbidden: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const declared = namesDeclaredIn(file.syntax);
  walk(file.syntax, (node) => {
    const used = usedBy(node, file.syntax);
    if (used !== null && forbidden.includes(used) && !declared.has(used)) found.add(used);
  });
  return [...found];
}

/** The global that a node stands for, written as in the table: `Date.now`, `new Date()`, `fetch`; null for anything else. */
function usedBy(node: ts.Node, syntax: ts.SourceFile): string | null {
  if (ts.isPropertyAccessExpression(node)) return node.getText(syntax);
  if (ts.isNewExpression(node)) {
    return (node.arguments ?? []).length === 0 ? `new ${node.expression.getText(syntax)}()` : null;
  }
  return ts.isIdentifier(node) && isReference(node) ? node.text : null;
}

/** Names that the file itself declares or imports, and which therefore are no globals. */
function namesDeclaredIn(syntax: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  walk(syntax, (node) => {
    if (ts.isImportSpecifier(node)) names.add(node.name.text);
    if ((ts.isParameter(node) || ts.isVariableDeclaration(node)) && ts.isIdentifier(node.name))
      names.add(node.name.text);
    if (ts.isFunctionDeclaration(node) && node.name !== undefined) names.add(node.name.text);
    if (ts.isBindingElement(node) && ts.isIdentifier(node.name)) names.add(node.name.text);
  });
  return names;
}

/** Whether an identifier stands for a value or a type, and is not the name of a member. */
function isReference(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node || isGlobalThis(parent);
  if (ts.isQualifiedName(parent)) return parent.left === node;
  const isMemberName =
    (ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isMethodSignature(parent)) &&
    parent.name === node;
  return !isMemberName;
}

function isGlobalThis(node: ts.PropertyAccessExpression): boolean {
  return ts.isIdentifier(node.expression) && ['globalThis', 'window', 'self'].includes(node.expression.text);
}

function fileOf(path: string, lines: readonly string[]): SourceFile {
  const text = lines.join('\n');
  return {
    path,
    text,
    syntax: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS),
    template: '',
  };
}
