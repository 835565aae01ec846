import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';
import { messagesPlugin } from './tools/messages-plugin.mjs';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const PROOFS = 'tests/**/*.proof.spec.ts';

export default defineConfig({
  plugins: [vue(), messagesPlugin()],
  resolve: { alias: { '@': path('./src') } },
  test: {
    globals: false,
    restoreMocks: true,
    unstubGlobals: true,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'logic',
          environment: 'node',
          include: ['tests/**/*.spec.ts'],
          exclude: [PROOFS, 'tests/views/**', 'tests/browser/**', 'tests/storage/**', 'tests/stores/**'],
          setupFiles: ['tests/support/quiet-console.ts'],
          isolate: false,
        },
      },
      {
        // What takes minutes: proofs over thousands of scripts. `npm test` runs them, `npm run check` does not.
        extends: true,
        test: {
          name: 'proof',
          environment: 'node',
          include: [PROOFS],
          setupFiles: ['tests/support/quiet-console.ts'],
          isolate: false,
        },
      },
      {
        // A database and browser globals are put in place by these files, so each gets a world of its own.
        extends: true,
        test: {
          name: 'disk',
          environment: 'node',
          include: ['tests/storage/**/*.spec.ts', 'tests/stores/**/*.spec.ts'],
          setupFiles: ['tests/support/quiet-console.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['tests/views/**/*.spec.ts'],
          exclude: [PROOFS],
          setupFiles: [
            'tests/support/quiet-console.ts',
            'tests/support/all-messages.ts',
            'tests/support/clean-document.ts',
          ],
          isolate: false,
        },
      },
    ],
  },
});
