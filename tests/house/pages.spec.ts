import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, readText, root } from './source-files';

const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...filesUnder('docs', '.md')];

describe('the pages', () => {
  it('link to files that exist', () => {
    const broken = pages.flatMap((page) =>
      linksOf(readText(page))
        .filter((target) => !existsSync(join(root, dirname(page), target)))
        .map((target) => `${page}: ${target}`),
    );

    expect(broken).toEqual([]);
  });

  it('name paths of the project that exist', () => {
    const broken = pages.flatMap((page) =>
      [...readText(page).matchAll(/`((?:src|tests|tools|bench|docs|public)\/[\w./-]+)`/g)]
        .map((match) => match[1] ?? '')
        .filter((path) => !existsSync(join(root, path)))
        .map((path) => `${page}: ${path}`),
    );

    expect(broken).toEqual([]);
  });

  it('name commands that package.json has', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(readText('package.json'));
    const unknown = pages.flatMap((page) =>
      [...readText(page).matchAll(/\bnpm run ([\w-]+)/g)]
        .map((match) => match[1] ?? '')
        .filter((name) => scripts[name] === undefined)
        .map((name) => `${page}: npm run ${name}`),
    );

    expect(unknown).toEqual([]);
  });
});

/** Targets of links and pictures inside the project, without their anchors. */
function linksOf(text: string): readonly string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => (match[1] ?? '').replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}
