// Runs named stages one after another, stops at the first that fails, and ends with the count of tests.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {object} Stage
 * @property {string} name
 * @property {string[]} command Script of a package under node_modules, and its arguments.
 * @property {string} hint What to do when it fails.
 * @property {Record<string, string>} [environment]
 * @property {(folder: string) => Count} [count] Reads the report that the stage left in the folder.
 */

/**
 * Runs the stages and ends the process: exit code 0 when all passed. `{report}` in an argument or variable is a scratch folder.
 * @param {Stage[]} stages
 */
export function runStages(stages) {
  const began = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'sufler-'));
  const total = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const summary = [];
  /** @type {Stage | null} */
  let broken = null;

  for (const stage of stages) {
    const start = Date.now();
    const { isPassed, count } = runStage(stage, folder);
    add(total, isPassed, count);
    summary.push(line(isPassed ? 'ok    ' : 'FAILED', stage.name, Date.now() - start, count));
    if (!isPassed) {
      broken = stage;
      break;
    }
  }
  for (const stage of stages.slice(summary.length)) summary.push(`  not run  ${stage.name}`);

  rmSync(folder, { recursive: true, force: true });
  console.log(`\n── summary ${'─'.repeat(63)}\n${summary.join('\n')}`);
  console.log(`  all in ${seconds(Date.now() - began)}`);
  if (broken !== null) console.log(`\nStopped at: ${broken.name}. ${broken.hint}`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exit(broken === null ? 0 : 1);
}

/**
 * @param {Stage} stage
 * @param {string} folder For its report.
 */
function runStage(stage, folder) {
  console.log(`\n── ${stage.name} ${'─'.repeat(Math.max(2, 70 - stage.name.length))}`);
  const fill = (/** @type {string} */ text) => text.replaceAll('{report}', folder);
  const [script = '', ...args] = stage.command.map(fill);
  const variables = Object.entries(stage.environment ?? {}).map(([name, value]) => [name, fill(value)]);
  const { status } = spawnSync(process.execPath, [join('node_modules', script), ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...Object.fromEntries(variables) },
  });
  return { isPassed: status === 0, count: readCount(stage, folder) };
}

/**
 * @param {Count} total
 * @param {boolean} isPassed
 * @param {Count | null} count
 */
function add(total, isPassed, count) {
  total.passed += count?.passed ?? 0;
  total.failed += count?.failed ?? 0;
  total.skipped += count?.skipped ?? 0;
  // A stage that breaks without a failing test still is a failure.
  if (!isPassed && !count?.failed) total.failed += 1;
}

/** @param {string} path */
export function readVitestCount(path) {
  const report = JSON.parse(readFileSync(path, 'utf8'));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param {string} path */
export function readPlaywrightCount(path) {
  const { stats } = JSON.parse(readFileSync(path, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/**
 * @param {Stage} stage
 * @param {string} folder
 */
function readCount(stage, folder) {
  if (stage.count === undefined) return null;
  try {
    return stage.count(folder);
  } catch {
    return null;
  }
}

/**
 * @param {string} verdict
 * @param {string} name
 * @param {number} milliseconds
 * @param {Count | null} count
 */
function line(verdict, name, milliseconds, count) {
  const tests = count === null ? '' : `   ${count.passed} passed, ${count.failed} failed`;
  return `  ${verdict} ${name.padEnd(34)} ${seconds(milliseconds).padStart(8)}${tests}`;
}

/** @param {number} milliseconds */
function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
