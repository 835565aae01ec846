// Finds a Chromium to drive: Debian's shell first, for it starts and paints fastest, then what else is installed, then Playwright's own.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

const installed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Path of a browser that starts, or `playwright` when only Playwright's own is there, or null.
 * The variable SUFLER_BROWSER names one by hand.
 * @returns {string | null}
 */
export function findBrowser() {
  const chosen = process.env.SUFLER_BROWSER;
  if (chosen !== undefined && chosen !== '') return chosen;
  const system = [...commands.flatMap(onPath), ...installed.filter((path) => existsSync(path))].find(starts);
  return system ?? (hasPlaywrightBrowser() ? 'playwright' : null);
}

/** @param {string} command */
function onPath(command) {
  const names = process.platform === 'win32' ? [`${command}.exe`] : [command];
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .filter(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A package may leave a launcher that only asks to install something else.
 * @param {string} path
 */
function starts(path) {
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function hasPlaywrightBrowser() {
  try {
    const list = JSON.parse(
      readFileSync(new URL('../node_modules/playwright-core/browsers.json', import.meta.url), 'utf8'),
    );
    const shell = list.browsers.find((/** @type {{ name: string }} */ b) => b.name === 'chromium-headless-shell');
    const folder = join(playwrightCache(), `chromium_headless_shell-${shell.revision}`);
    return existsSync(join(folder, 'INSTALLATION_COMPLETE'));
  } catch {
    return false;
  }
}

function playwrightCache() {
  const chosen = process.env.PLAYWRIGHT_BROWSERS_PATH;
  if (chosen === '0') return join(import.meta.dirname, '..', 'node_modules', 'playwright-core', '.local-browsers');
  if (chosen !== undefined && chosen !== '') return chosen;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright');
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright');
}
