import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';
import { problemText } from './src/scripts/parse/problem-text';
import { retentionSource } from './src/scripts/retention/retention-source';
import { stampScript } from './src/scripts/library/stamp-script';
import { serviceWorkerPlugin } from './tools/service-worker-plugin.mjs';
import { messagesPlugin } from './tools/messages-plugin.mjs';

/** Nothing but our own files may run in the built page. The development server needs inline styles and its socket. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function contentSecurityPolicy(): Plugin {
  return {
    name: 'sufler-content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/**
 * Sends the built-in script through the door once, at build time, and ships what came out with its hash: the first step of
 * a call waits for no check. A script that does not pass stops the build with its problems. `SUFLER_SCRIPT` names a JSON
 * file to build in instead of the retention script.
 */
function builtInScript(): Plugin {
  const name = 'virtual:built-in-script';
  const resolved = `\0${name}`;
  return {
    name: 'sufler-built-in-script',
    resolveId: (id) => (id === name ? resolved : null),
    load(id) {
      if (id !== resolved) return null;
      const { SUFLER_SCRIPT: file } = process.env;
      const stamped = stampScript(file ? JSON.parse(readFileSync(file, 'utf8')) : retentionSource);
      if (!stamped.ok) throw new Error(stamped.problems.map((problem) => problemText(problem, 'ru')).join('\n'));
      const { script, hash } = stamped.value;
      const text = JSON.stringify(JSON.stringify(script));
      return `export const builtInScript = { hash: ${JSON.stringify(hash)}, script: JSON.parse(${text}) };`;
    },
  };
}

export default defineConfig({
  // Relative addresses: the built folder works from any path of any static server, and inside a frame.
  base: './',
  plugins: [vue(), messagesPlugin(), builtInScript(), contentSecurityPolicy(), serviceWorkerPlugin()],
  resolve: {
    alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) },
  },
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    // Every browser that runs this knows `modulepreload`.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // The script changes apart from the program, and comes over the wire beside it.
        codeSplitting: {
          groups: [
            { name: 'script', test: /virtual:built-in-script/ },
            // What does not change from one version to the next.
            { name: 'frame', test: /node_modules\/(?:@vue|vue|vue-router|pinia|xstate|@xstate|idb)\// },
          ],
        },
      },
    },
  },
});
