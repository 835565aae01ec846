// `npm run check`: format, lint, types, unused code, unit and component tests. No proofs, no build, no browser.
import './require-node.mjs';
import { fastStages } from './fast-stages.mjs';
import { installMissing, root } from './install.mjs';
import { runStages } from './stages.mjs';

process.chdir(root);
installMissing();
await runStages([fastStages]);
