// Serves a built folder on loopback, compressed, with the headers it needs in production.
// `node tools/serve.mjs [--port 4173] [--folder dist]` serves until it is stopped.
import { realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import compression from 'compression';
import send from 'send';
import { cacheControlOf, SECURITY_HEADERS } from './response-headers.mjs';

/** Of the built files, which are text but for their faces; the default leaves the manifest out. */
const COMPRESSIBLE = /^(?:text\/|application\/(?:json|manifest)|image\/svg)/;

/**
 * Serves a folder on 127.0.0.1.
 * @param {{ folder: string, port?: number, isStrict?: boolean, hasBrotli?: boolean }} options
 *   `isStrict`: fail when the port is busy, instead of taking a free one. `hasBrotli`: false for gzip alone.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serve({ folder, port = 4173, isStrict = false, hasBrotli = true }) {
  const base = await realpath(folder);
  const compress = compression({
    filter: (_request, response) => COMPRESSIBLE.test(String(response.getHeader('Content-Type'))),
    threshold: 0,
  });
  const server = createServer((request, response) => {
    if (!hasBrotli) request.headers['accept-encoding'] = 'gzip';
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    // Written for Express, it asks no more of a request and a response than Node gives.
    compress(/** @type {any} */ (request), /** @type {any} */ (response), () => void answer(base, request, response));
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
 * @param {string} base Without a link in it.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(base, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const path = (request.url ?? '/').replace(/[?#].*$/s, '');
  if (!(await isInside(base, path))) return refuse(response, 404);
  // Without a listener of its own for errors the library answers with a policy that takes the place of ours.
  send(request, path, { root: base, dotfiles: 'ignore', cacheControl: false })
    .on('headers', () => response.setHeader('Cache-Control', cacheControlOf(path)))
    .on('directory', () => refuse(response, 404))
    .on('error', (/** @type {{ status?: number }} */ { status = 500 }) => refuse(response, status))
    .pipe(response);
}

/**
 * Whether a request that names a file at all names one under the folder, links followed.
 * @param {string} base
 * @param {string} path
 */
async function isInside(base, path) {
  try {
    const file = await realpath(join(base, decodeURIComponent(path)));
    return file === base || file.startsWith(base + sep);
  } catch {
    return false;
  }
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 */
function refuse(response, status) {
  if (response.headersSent) return void response.end();
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' });
  response.end(status === 404 ? 'Not found\n' : 'Refused\n');
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

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { port: { type: 'string' }, folder: { type: 'string', default: 'dist' } } });
  const running = await serve({
    folder: values.folder,
    port: Number(values.port ?? 4173),
    isStrict: values.port !== undefined,
  });
  console.log(running.address);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => running.close().then(() => process.exit(0)));
}
