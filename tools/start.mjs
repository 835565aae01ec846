// `npm start`: installs what is missing, builds, serves on loopback and prints the address of the working application.
import './require-node.mjs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installMissing, root } from './install.mjs';
import { serve } from './serve.mjs';

process.chdir(root);
installMissing();

console.log('Building …');
const build = spawnSync(
  process.execPath,
  [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error'],
  {
    stdio: ['ignore', 'inherit', 'inherit'],
  },
);
if (build.status !== 0) {
  console.error('\nThe build failed; the lines above say where.');
  process.exit(1);
}

const running = await serve({ folder: 'dist', port: Number(process.env.PORT ?? 4173) });
console.log(`\nSufler is running:  ${running.address}\nPress Ctrl-C to stop.`);

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => running.close().then(() => process.exit(0)));
