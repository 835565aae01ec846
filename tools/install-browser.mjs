// Finds a browser for the journeys, and installs one when there is none: by apt-get where this user may, else Playwright's own.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';

/** As `findBrowser`, but ends the process with a message that names what to install when no browser can be had. */
export function ensureBrowser() {
  const present = findBrowser();
  if (present !== null) return present;

  console.log('No Chromium found; installing one …');
  const attempts = [
    () => installByApt('chromium-headless-shell'),
    () => installByApt('chromium'),
    () => installByPlaywright(),
  ];
  for (const attempt of attempts) {
    if (attempt()) {
      const found = findBrowser();
      if (found !== null) return found;
    }
  }

  console.error(
    [
      'The browser journeys need a Chromium, none was found, and none could be installed.',
      'Install one of these, then run the command again:',
      '  Debian, Ubuntu   sudo apt-get install chromium-headless-shell   (or: chromium)',
      '  anywhere         npx playwright install chromium-headless-shell',
      'or name a Chrome that you have:  SUFLER_BROWSER=/path/to/chrome npm test',
    ].join('\n'),
  );
  process.exit(1);
}

/** @param {string} name */
function installByApt(name) {
  if (process.platform !== 'linux' || !run('apt-get', ['--version'], 'ignore')) return false;
  const asRoot = process.getuid?.() === 0;
  if (!asRoot && !run('sudo', ['-n', 'true'], 'ignore')) return false;
  const apt = (/** @type {string[]} */ args) =>
    asRoot
      ? run('apt-get', args, 'inherit', { DEBIAN_FRONTEND: 'noninteractive' })
      : run('sudo', ['-n', 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args], 'inherit');
  const install = ['install', '-y', '-qq', '--no-install-recommends', name];
  return apt(install) || (apt(['update', '-qq']) && apt(install));
}

function installByPlaywright() {
  const cli = join(import.meta.dirname, '..', 'node_modules', 'playwright', 'cli.js');
  return run(process.execPath, [cli, 'install', 'chromium-headless-shell'], 'inherit');
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {'ignore' | 'inherit'} output
 * @param {Record<string, string>} [environment]
 */
function run(command, args, output, environment = {}) {
  const result = spawnSync(command, args, {
    stdio: ['ignore', output, output],
    env: { ...process.env, ...environment },
  });
  return result.status === 0;
}
