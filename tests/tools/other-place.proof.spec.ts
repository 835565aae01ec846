import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../house/source-files';

const top = mkdtempSync(join(tmpdir(), 'sufler-'));
/** The project in a folder whose path has what paths of people have, and the name of a folder of the build. */
const place = join(top, 'Мои проекты', 'assets');
/** A home that cannot be written, another zone, another language. */
const environment = {
  ...process.env,
  HOME: join(top, 'no', 'home'),
  TZ: 'Asia/Vladivostok',
  LANG: 'ru_RU.UTF-8',
  LC_ALL: 'C',
};

beforeAll(() => {
  mkdirSync(place, { recursive: true });
  const apart = new Set(['node_modules', '.git', 'dist', 'bench-results', 'test-results', '.eslintcache']);
  for (const name of readdirSync(root).filter((entry) => !apart.has(entry))) {
    cpSync(join(root, name), join(place, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
});

afterAll(() => rmSync(top, { recursive: true, force: true }));

describe('in a folder with spaces, Cyrillic and assets in its path, without a home', () => {
  it('a script is proved', () => {
    const { status, stdout } = run('tools/check-script.mjs', 'retention', '--lang', 'en', '--json');

    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true });
  });

  it('npm start builds without a warning and serves the page', async () => {
    const { output, address, stop } = await start();
    try {
      expect(output()).not.toMatch(/warn|\[[A-Z_]+\]/i);
      const page = await fetch(address);
      const [asset = ''] = /assets\/index-[\w-]{8}\.js/.exec(await page.text()) ?? [];
      expect(page.headers.get('cache-control')).toBe('no-cache');
      expect((await fetch(address + asset)).headers.get('cache-control')).toContain('immutable');
      expect(readFileSync(join(place, 'dist', 'licenses.md'), 'utf8')).toContain('xstate');
    } finally {
      await stop();
    }
  });
});

function run(...args: readonly string[]) {
  return spawnSync(process.execPath, args, { cwd: place, env: environment, encoding: 'utf8' });
}

/** Runs `npm start` until it has printed its address. */
async function start(): Promise<{ output: () => string; address: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, ['tools/start.mjs'], { cwd: place, env: { ...environment, PORT: '0' } });
  let text = '';
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const address = await new Promise<string>((done, fail) => {
    const hear = (part: Buffer) => {
      text += part.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(text)?.[0];
      if (found !== undefined) done(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => fail(new Error(text)));
  });
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return { output: () => text, address, stop };
}
