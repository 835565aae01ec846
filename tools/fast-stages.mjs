// The stages that need neither a build nor a browser: `npm run check` runs these, `npm test` begins with them.
import { join } from 'node:path';
import { readVitestCount } from './stages.mjs';

/**
 * @param {string} name
 * @param {readonly string[]} projects Of vitest.config.ts.
 * @returns {import('./stages.mjs').Stage}
 */
export function testStage(name, projects) {
  return {
    name,
    command: [
      ...['vitest/vitest.mjs', 'run', ...projects.flatMap((project) => ['--project', project])],
      ...['--reporter=dot', '--reporter=json', '--outputFile.json={report}/vitest.json'],
    ],
    hint: '`npx vitest run <file>` runs one file again.',
    count: (folder) => readVitestCount(join(folder, 'vitest.json')),
  };
}

/** @type {import('./stages.mjs').Stage[]} */
const readingStages = [
  {
    name: 'format',
    command: ['@biomejs/biome/bin/biome', 'format', '.'],
    hint: '`npm run format` writes the layout that the formatter wants.',
  },
  {
    name: 'lint',
    command: ['eslint/bin/eslint.js', '--max-warnings', '0', '--cache', '--cache-strategy', 'content', '.'],
    hint: 'Each line above names the file and the rule.',
  },
  {
    name: 'types',
    command: [
      ...['vue-tsc/bin/vue-tsc.js', '--noEmit'],
      ...['--incremental', '--tsBuildInfoFile', 'node_modules/.cache/types.tsbuildinfo'],
    ],
    hint: 'Each line above names the file and the place.',
  },
  {
    name: 'unused files, exports, packages',
    command: ['knip/bin/knip.js', '--no-progress'],
    hint: 'Remove what is named; what only tools load is an entry in knip.json.',
  },
];

/**
 * What reads the code goes on beside what runs it: neither waits for the other, and both use what the last run left in
 * `node_modules/.cache`.
 */
export const fastStages = [
  readingStages,
  [testStage('unit, component, generated paths', ['logic', 'disk', 'components'])],
];
