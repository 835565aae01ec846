import { basename } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesUnder, type SourceFile, sourcesUnder } from './source-files';

const files = sourcesUnder('src');
const scripts = files.filter((file) => file.path.endsWith('.ts'));
const pureLayers = ['src/scripts/', 'src/machines/', 'src/verify/', 'src/desk/', 'src/training/'];

describe('names', () => {
  it('of files are kebab-case, and PascalCase for components', () => {
    const wrong = files.filter(({ path }) => {
      const name = basename(path);
      return name.endsWith('.vue')
        ? !/^[A-Z][A-Za-z0-9]*\.vue$/.test(name)
        : !/^[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(name);
    });

    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it('of files say what is inside, and are no drawers', () => {
    const drawers = /^(utils?|helpers?|common|shared|misc|types|constants|index)\.(ts|vue)$/;

    expect(files.map((file) => file.path).filter((path) => drawers.test(basename(path)))).toEqual([]);
  });

  it('of tests end in .spec.ts and lie in a folder of their layer', () => {
    const strays = filesUnder('tests', '.test.ts').concat(filesUnder('src', '.spec.ts', '.test.ts'));

    expect(strays).toEqual([]);
  });
});

describe('exports', () => {
  it('are never default: a name is the same everywhere', () => {
    expect(scripts.filter(hasDefaultExport).map((file) => file.path)).toEqual([]);
  });

  it('are made where the thing is: no barrels', () => {
    expect(scripts.filter(isBarrel).map((file) => file.path)).toEqual([]);
  });
});

describe('comments', () => {
  it('open every file of a pure layer: what comes in, what goes out', () => {
    const silent = scripts.filter(
      (file) => pureLayers.some((layer) => file.path.startsWith(layer)) && !/^(\/\/|\/\*)/.test(file.text),
    );

    expect(silent.map((file) => file.path)).toEqual([]);
  });

  it('promise nothing for later', () => {
    const marks = /\b(?:TODO|FIXME|XXX|HACK)\b/;

    expect(files.filter((file) => marks.test(file.text)).map((file) => file.path)).toEqual([]);
  });
});

describe('escapes', () => {
  it('from the compiler and the linter are not taken', () => {
    const escape = /@ts-ignore|@ts-nocheck|@ts-expect-error|eslint-disable|biome-ignore/;

    expect(files.filter((file) => escape.test(file.text)).map((file) => file.path)).toEqual([]);
  });
});

function hasDefaultExport(file: SourceFile): boolean {
  return file.syntax.statements.some(
    (statement) =>
      ts.isExportAssignment(statement) ||
      (ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword) === true),
  );
}

function isBarrel(file: SourceFile): boolean {
  const { statements } = file.syntax;
  return statements.some((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined);
}
