import { request } from 'node:http';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../tools/serve.mjs';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

const PAGE = '<!doctype html><title>Суфлёр</title>';
const HASHED = '/assets/index-Xr-kaKcv.js';

/** A folder as hostile as a home folder can be: its own path holds `assets`, a space and Cyrillic. */
const top = mkdtempSync(join(tmpdir(), 'sufler-'));
const folder = join(top, 'assets', 'Мои проекты', 'dist');
let site: { address: string; close: () => Promise<void> };

/** As it is: a client such as `fetch` would clean the path and the encodings up. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, fail) => {
    const { hostname, port } = new URL(site.address);
    request({ hostname, port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', fail)
      .end();
  });
}

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, '.env'), 'secret');
  writeFileSync(join(folder, HASHED), 'export const code = 1;');
  writeFileSync(join(folder, 'assets', 'notes.js'), 'export const notes = 1;');
  writeFileSync(join(top, 'outside.txt'), 'secret');
  symlinkSync(join(top, 'outside.txt'), join(folder, 'link.txt'));
  site = await serve({ folder, port: 0 });
});

afterAll(async () => {
  await site.close();
  rmSync(top, { recursive: true, force: true });
});

describe('the server', () => {
  it('answers a folder with its page, in the charset that it is written in', async () => {
    const { status, headers, body } = await get('/');

    expect([status, body.toString()]).toEqual([200, PAGE]);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it('keeps for good only what the build has named by its contents, wherever the folder lies', async () => {
    const controls = await Promise.all(
      ['/', '/index.html', HASHED, `${HASHED}?x=1`, '/assets/notes.js'].map(async (path) => (await get(path)).headers),
    );

    const immutable = 'public, max-age=31536000, immutable';
    expect(controls.map((headers) => headers['cache-control'])).toEqual([
      'no-cache',
      'no-cache',
      immutable,
      immutable,
      'no-cache',
    ]);
  });

  it.each(['/', HASHED, '/missing.js', '/.env'])('sends the security headers with %s', async (path) => {
    const { headers } = await get(path);

    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
  });

  it.each([
    '/.env',
    '/link.txt',
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/a%00b',
    '/%',
    '/assets',
  ])('has nothing at %s', async (path) => {
    const { status, body } = await get(path);

    expect(status).toBe(404);
    expect(body.toString()).toBe('Not found\n');
  });

  it('answers no other method', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(405);
    expect(await get('/', {}, 'HEAD')).toMatchObject({ status: 200, body: Buffer.alloc(0) });
  });

  it('says that a page has not changed, by a tag alone, in a list, or by its day', async () => {
    const { etag = '', 'last-modified': day = '' } = (await get('/')).headers;
    const strong = String(etag).replace('W/', '');

    for (const tag of [String(etag), strong, `"other", ${String(etag)}`, '*']) {
      expect((await get('/', { 'If-None-Match': tag })).status, tag).toBe(304);
    }
    expect((await get('/', { 'If-None-Match': '"other"' })).status).toBe(200);
    expect((await get('/', { 'If-Modified-Since': String(day) })).status).toBe(304);
  });

  it('compresses in an encoding that is accepted, and only in one', async () => {
    const encodingOf = async (accepted: string) => (await get('/', { 'Accept-Encoding': accepted })).headers;

    expect(await encodingOf('gzip, br')).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
    expect(await encodingOf('br;q=0, gzip')).toMatchObject({ 'content-encoding': 'gzip' });
    expect((await encodingOf('br;q=0, gzip;q=0'))['content-encoding']).toBeUndefined();
    expect(gunzipSync((await get('/', { 'Accept-Encoding': 'gzip' })).body).toString()).toBe(PAGE);
  });

  it('takes a free port when the one it should have is busy, and fails when it must have it', async () => {
    const port = Number(new URL(site.address).port);
    const other = await serve({ folder, port });
    expect(other.address).not.toBe(site.address);
    await other.close();

    await expect(serve({ folder, port, isStrict: true })).rejects.toThrow(/EADDRINUSE/);
  });
});
