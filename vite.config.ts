import { fileURLToPath } from 'node:url';
import vueI18n from '@intlify/unplugin-vue-i18n/vite';
import vue from '@vitejs/plugin-vue';
import { defineConfig, type Plugin } from 'vite';
import { problemText } from './src/scripts/problem-text';
import { retentionSource } from './src/scripts/retention/retention-source';
import { stampScript } from './src/scripts/stamp-script';

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
 * vue-i18n looks one function up in the whole namespace of Vue, which keeps all of Vue in the bundle (17 kB compressed).
 * Naming the function lets the bundler drop the rest. Throws when a new version of vue-i18n no longer has the line.
 */
function slimVueI18n(): Plugin {
  const namespace = "import * as Vue from 'vue';";
  return {
    name: 'sufler-slim-vue-i18n',
    apply: 'build',
    transform(code, id) {
      if (!/vue-i18n\.runtime\.mjs/.test(id)) return null;
      if (!code.includes(namespace)) throw new Error('vue-i18n has changed: look at slimVueI18n in vite.config.ts');
      const named = "import { getCurrentInstance as current } from 'vue'; const Vue = { getCurrentInstance: current };";
      return { code: code.replace(namespace, named), map: null };
    },
  };
}

/**
 * Sends the built-in script through the door once, at build time, and ships what came out with its hash: the first step of
 * a call waits for no check. A script that does not pass stops the build with its problems.
 */
function builtInScript(): Plugin {
  const name = 'virtual:built-in-script';
  const resolved = `\0${name}`;
  return {
    name: 'sufler-built-in-script',
    resolveId: (id) => (id === name ? resolved : null),
    load(id) {
      if (id !== resolved) return null;
      const stamped = stampScript(retentionSource);
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
  plugins: [
    vue(),
    slimVueI18n(),
    vueI18n({
      include: [fileURLToPath(new URL('./src/locales/*.json', import.meta.url))],
      runtimeOnly: true,
      compositionOnly: true,
      fullInstall: false,
      dropMessageCompiler: true,
      strictMessage: true,
    }),
    builtInScript(),
    contentSecurityPolicy(),
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
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // The script changes apart from the program, and comes over the wire beside it.
        codeSplitting: { groups: [{ name: 'script', test: /virtual:built-in-script/ }] },
      },
    },
  },
});
