// Parses the built-in script once, at build time, and ships it with its hash. A script that is refused stops the build with
// its problems. `SUFLER_SCRIPT` names a JSON file to build in instead of the retention script.
import { readFileSync } from 'node:fs';
import { importModule } from './import-module.mjs';

/** @returns {import('vite').Plugin} */
export function builtInScriptPlugin() {
  return {
    name: 'sufler-built-in-script',
    resolveId: { filter: { id: /^virtual:built-in-script$/ }, handler: () => '\0virtual:built-in-script' },
    load: {
      filter: { id: /^\0virtual:built-in-script$/ },
      async handler() {
        const { SUFLER_SCRIPT: file } = process.env;
        const { module, files } = await importModule('tools/built-in-script.ts');
        for (const source of file ? [...files, file] : files) this.addWatchFile(source);
        return module.builtInScriptModule(file ? JSON.parse(readFileSync(file, 'utf8')) : null);
      },
    },
  };
}
