import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { parse } from 'vue/compiler-sfc';

/** Top folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A source file as the guards read it. */
export interface SourceFile {
  /** From the top folder, with forward slashes: `src/views/call/CallView.vue`. */
  readonly path: string;
  readonly text: string;
  /** Syntax of the script part; of the whole file for `.ts`. */
  readonly syntax: ts.SourceFile;
  /** Text of the template; empty for `.ts`. */
  readonly template: string;
}

/** Paths of all files under a folder of the project, with one of the endings. */
export function filesUnder(folder: string, ...endings: readonly string[]): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.includes('node_modules/'))
    .sort();
}

/** Text of a file of the project. */
export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Every `.ts` and `.vue` under a folder, parsed. */
export function sourcesUnder(folder: string): readonly SourceFile[] {
  return filesUnder(folder, '.ts', '.vue')
    .filter((path) => !path.endsWith('.d.ts'))
    .map((path) => {
      const text = readText(path);
      if (!path.endsWith('.vue')) return { path, text, syntax: syntaxOf(path, text), template: '' };
      const { descriptor } = parse(text, { filename: path });
      const script = [descriptor.script?.content ?? '', descriptor.scriptSetup?.content ?? ''].join('\n');
      return { path, text, syntax: syntaxOf(path, script), template: descriptor.template?.content ?? '' };
    });
}

/** Calls back for every node of a file. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Everything that a file imports, in any of the ways there are. */
export function importsOf(file: SourceFile): readonly string[] {
  const found: string[] = [];
  walk(file.syntax, (node) => {
    const target = importedBy(node);
    if (target !== null) found.push(target);
  });
  return found;
}

/** What a node imports; null when it imports nothing. */
function importedBy(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literalText(node.moduleSpecifier);
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? literalText(node.argument.literal) : null;
  return ts.isCallExpression(node) && isImportCall(node) ? (literalText(node.arguments[0]) ?? '(computed)') : null;
}

function literalText(node: ts.Node | undefined): string | null {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : null;
}

function isImportCall(node: ts.CallExpression): boolean {
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return true;
  return ts.isIdentifier(node.expression) && node.expression.text === 'require';
}

function syntaxOf(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}
