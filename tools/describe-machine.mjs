// What a run depends on beside the sources, in a few lines: a gate that is green says on what it was green.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { release } from 'node:os';
import { join } from 'node:path';
import { root } from './install.mjs';

/**
 * @param {string} browser Path, or `playwright` for the one that Playwright brings.
 * @returns {string} A line for each thing.
 */
export function describeMachine(browser) {
  const lines = {
    node: `${process.version}, npm ${firstLine('npm', ['--version'])}`,
    system: `${process.platform} ${release()}, ${process.getuid?.() === 0 ? 'root' : 'an ordinary user'}`,
    packages: `${lockedPackages()} of package-lock.json`,
    browser: browserOf(browser),
    fonts: fontFamilies(),
    place: `${new Intl.DateTimeFormat().resolvedOptions().timeZone}, ${process.env.LC_ALL ?? process.env.LANG ?? 'no locale'}`,
  };
  return Object.entries(lines)
    .map(([what, value]) => `  ${what.padEnd(9)} ${value}`)
    .join('\n');
}

/** @param {string} browser */
function browserOf(browser) {
  if (browser === 'playwright') return "Playwright's own Chromium";
  const owner = firstLine('dpkg', ['-S', browser]).split(':')[0] ?? '';
  const version = firstLine('dpkg-query', ['-W', '-f', '${Version}', owner]);
  return [firstLine(browser, ['--version']), browser, version && `package ${owner} ${version}`]
    .filter(Boolean)
    .join(', ');
}

function fontFamilies() {
  const listed = spawnSync('fc-list', [':', 'family'], { encoding: 'utf8' });
  if (listed.status !== 0) return 'not known: there is no fc-list';
  const families = listed.stdout.split('\n').map((line) => line.split(',')[0]?.trim() ?? '');
  return [...new Set(families)].filter(Boolean).sort().join(', ') || 'none';
}

function lockedPackages() {
  return Object.keys(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages).length - 1;
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function firstLine(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', shell: process.platform === 'win32' });
  return status === 0 ? (stdout.split('\n')[0]?.trim() ?? '') : '';
}
