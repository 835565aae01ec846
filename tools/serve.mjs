// A small static server for the built application: loopback only, compressed, with the headers it needs in production.
// `node tools/serve.mjs [--port 4173] [--folder dist]` serves until it is stopped.
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

const compressible = /^(?:text\/|application\/(?:json|manifest)|image\/svg)/;

/** Headers that a production server should send with every file. The page itself carries its content security policy. */
export const productionHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/**
 * Serves a folder on 127.0.0.1.
 * @param {{ folder: string, port?: number, isStrict?: boolean, encodings?: string[] }} options
 *   `isStrict`: fail when the port is busy, instead of taking a free one. `encodings`: what may be used, best first.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serve({ folder, port = 4173, isStrict = false, encodings = ['br', 'gzip'] }) {
  const base = resolve(folder);
  /** @type {Map<string, { stamp: number, body: Buffer, encoded: Map<string, Buffer> }>} */
  const cache = new Map();

  const server = createServer((request, response) => {
    answer(base, cache, encodings, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });

  await listen(server, port).catch((error) => {
    if (isStrict || error.code !== 'EADDRINUSE') throw error;
    return listen(server, 0);
  });

  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no address.');
  return {
    address: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<void>}
 */
function listen(server, port) {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      done();
    });
  });
}

/**
 * @param {string} base
 * @param {Map<string, { stamp: number, body: Buffer, encoded: Map<string, Buffer> }>} cache
 * @param {string[]} encodings
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(base, cache, encodings, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const path = pathOf(base, request.url ?? '/');
  const file = path === null ? null : await load(path, cache);
  if (path === null || file === null) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }

  const type = types[extname(path)] ?? 'application/octet-stream';
  const etag = `"${file.stamp.toString(36)}-${file.body.length.toString(36)}"`;
  const headers = {
    ...productionHeaders,
    'Content-Type': type,
    // Names under assets/ carry a content hash; everything else is asked for again.
    'Cache-Control': path.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: etag,
    Vary: 'Accept-Encoding',
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }

  const encoding = compressible.test(type)
    ? chooseEncoding(String(request.headers['accept-encoding'] ?? ''), encodings)
    : null;
  const body = encoding === null ? file.body : await encode(file, encoding);
  response.writeHead(200, {
    ...headers,
    'Content-Length': body.length,
    ...(encoding === null ? {} : { 'Content-Encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * The file that a request names, or null when it points outside the folder.
 * @param {string} base
 * @param {string} url
 */
function pathOf(base, url) {
  try {
    const pathname = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    if (pathname.includes('\0')) return null;
    const path = normalize(join(base, pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    return path.startsWith(base + sep) ? path : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} path
 * @param {Map<string, { stamp: number, body: Buffer, encoded: Map<string, Buffer> }>} cache
 */
async function load(path, cache) {
  const info = await stat(path).catch(() => null);
  if (info === null || !info.isFile()) return null;
  const stamp = Math.floor(info.mtimeMs);
  const known = cache.get(path);
  if (known !== undefined && known.stamp === stamp && known.body.length === info.size) return known;
  const file = { stamp, body: await readFile(path), encoded: new Map() };
  cache.set(path, file);
  return file;
}

/**
 * @param {string} accepted
 * @param {string[]} encodings
 */
function chooseEncoding(accepted, encodings) {
  return encodings.find((encoding) => new RegExp(`\\b${encoding}\\b`).test(accepted)) ?? null;
}

/**
 * @param {{ body: Buffer, encoded: Map<string, Buffer> }} file
 * @param {string} encoding
 */
async function encode(file, encoding) {
  const known = file.encoded.get(encoding);
  if (known !== undefined) return known;
  const body =
    encoding === 'br'
      ? await promisify(brotliCompress)(file.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
      : await promisify(gzip)(file.body, { level: 9 });
  file.encoded.set(encoding, body);
  return body;
}

/**
 * @param {string} name
 * @param {string} fallback
 */
function option(name, fallback) {
  const at = process.argv.indexOf(name);
  return at === -1 ? fallback : (process.argv[at + 1] ?? fallback);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const port = Number(option('--port', '4173'));
  const running = await serve({ folder: option('--folder', 'dist'), port, isStrict: process.argv.includes('--port') });
  console.log(running.address);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => running.close().then(() => process.exit(0)));
}
