// Loads one TypeScript module of the project into Node, with the aliases of the application.
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './install.mjs';

/**
 * @param {string} path From the top folder.
 * @returns {Promise<{ module: Record<string, any>, files: string[] }>} `files`: all that it was made from, absolute.
 */
export async function importModule(path) {
  const { module, dependencies } = await runnerImport(join(root, path), {
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': join(root, 'src') } },
  });
  return { module, files: dependencies };
}
