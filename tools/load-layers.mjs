// Loads TypeScript layers of the application into Node, so that tools and journeys walk the real script by the real machine.
import { join } from 'node:path';
import { createServer } from 'vite';
import { root } from './install.mjs';

/**
 * Calls `use` with a function that loads a module by its path from the top folder.
 * @template T
 * @param {(load: (path: string) => Promise<Record<string, any>>) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withLayers(use) {
  // A development server marks the whole process as one; a build that follows must not be a development build.
  const mode = process.env.NODE_ENV;
  const server = await createServer({
    configFile: false,
    root,
    appType: 'custom',
    logLevel: 'error',
    resolve: { alias: { '@': join(root, 'src') } },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await use((path) => server.ssrLoadModule(`/${path}`));
  } finally {
    await server.close();
    if (mode === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = mode;
  }
}
