// `npm test`: installs what is missing and runs everything, with one summary.
import './require-node.mjs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describeMachine } from './describe-machine.mjs';
import { fastStages, testStage } from './fast-stages.mjs';
import { installMissing, root } from './install.mjs';
import { ensureBrowser } from './install-browser.mjs';
import { readPlaywrightCount, runStages } from './stages.mjs';

process.chdir(root);
installMissing();
const browser = ensureBrowser();
console.log(describeMachine(browser));

await runStages([
  fastStages,
  testStage('proofs', ['proof']),
  {
    name: 'build',
    command: ['vite/bin/vite.js', 'build', '--logLevel', 'warn'],
    hint: 'The lines above say where.',
  },
  {
    name: 'browser journeys',
    command: ['@playwright/test/cli.js', 'test', '--reporter=line,json'],
    environment: {
      SUFLER_BROWSER: browser,
      SUFLER_PORT: String(await freePort()),
      PLAYWRIGHT_JSON_OUTPUT_NAME: '{report}/playwright.json',
    },
    hint: '`npx playwright test <file>` runs one journey again on the last build; its trace lies in test-results/.',
    count: (folder) => readPlaywrightCount(join(folder, 'playwright.json')),
  },
]);

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(address !== null && typeof address === 'object' ? address.port : 4317));
    });
  });
}
