import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';
import { builtInScriptPlugin } from './tools/built-in-script-plugin.mjs';
import { faceLicencePlugin } from './tools/face-licence-plugin.mjs';
import { messagesPlugin } from './tools/messages-plugin.mjs';
import { PAGE_POLICY } from './tools/response-headers.mjs';
import { serviceWorkerPlugin } from './tools/service-worker-plugin.mjs';

/** Nothing but our own files may run in the built page. The development server needs inline styles and its socket. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'sufler-content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig({
  // Relative addresses: the built folder works from any path of any static server, and inside a frame.
  base: './',
  plugins: [
    vue(),
    messagesPlugin(),
    builtInScriptPlugin(),
    contentSecurityPolicy(),
    faceLicencePlugin(),
    serviceWorkerPlugin(),
  ],
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
    // The policy of the page lets no face come from a data address.
    assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
    license: { fileName: 'licenses.md' },
    chunkSizeWarningLimit: 700,
    // Every browser that runs this knows `modulepreload`.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { bundlerTimings: false },
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
