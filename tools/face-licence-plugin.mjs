// Ships the licence of the face beside the built files; that of the packages the build itself writes, into licenses.md.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

/** @returns {import('vite').Plugin} */
export function faceLicencePlugin() {
  return {
    name: 'sufler-face-licence',
    apply: 'build',
    generateBundle() {
      const source = readFileSync(join(root, 'src/views/design/fonts/LICENSE'), 'utf8');
      this.emitFile({ type: 'asset', fileName: 'golos-text-license.txt', source });
    },
  };
}
