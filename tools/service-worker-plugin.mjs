// Writes the service worker of a build: the list of its files, a version made of their contents, and the code beside this file.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** What lies in public/ and belongs to the page. */
const publicFiles = ['favicon.svg', 'manifest.webmanifest'];

const read = (/** @type {string} */ path) => readFileSync(new URL(path, import.meta.url));

/** @returns {import('vite').Plugin} */
export function serviceWorkerPlugin() {
  return {
    name: 'sufler-service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        // Licences are for who reads the folder, not for the page.
        const built = Object.values(bundle).filter(({ fileName }) => !/\.(?:map|md|txt)$/.test(fileName));
        const code = read('service-worker.js').toString();
        const hash = createHash('sha256').update(code);
        for (const path of publicFiles) hash.update(read(`../public/${path}`));
        for (const file of built) hash.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source);
        const paths = built.map(({ fileName }) => (fileName === 'index.html' ? '' : fileName));
        if (!paths.includes('')) this.error('The page is not among the built files');
        const version = hash.digest('hex').slice(0, 16);
        const files = [...paths, ...publicFiles].sort();
        this.emitFile({
          type: 'asset',
          fileName: 'sw.js',
          source: `const VERSION = ${JSON.stringify(version)};\nconst FILES = ${JSON.stringify(files)};\n${code}`,
        });
      },
    },
  };
}
