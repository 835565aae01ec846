// Runs named stages, some side by side, stops after the first that fails, and ends with the count of tests.
import { spawn } from 'node:child_process';
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

/** @typedef {{ stage: Stage, isPassed: boolean, took: number, count: Count | null }} Done */

/**
 * Runs the stages and ends the process: exit code 0 when all passed. `{report}` in an argument or variable is a scratch folder.
 * The lanes of a list of lists go on side by side, each one stage after another; what a stage prints is shown when it has ended.
 * @param {(Stage | Stage[][])[]} stages
 */
export async function runStages(stages) {
  const began = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'sufler-'));
  /** @type {Done[]} */
  const done = [];
  for (const stage of stages) {
    const lanes = Array.isArray(stage) ? stage : [[stage]];
    const ended = await Promise.all(lanes.map((lane) => runLane(lane, folder, lanes.length > 1)));
    done.push(...ended.flat());
    if (done.some(({ isPassed }) => !isPassed)) break;
  }
  rmSync(folder, { recursive: true, force: true });
  summarise(stages.flat(2), done, Date.now() - began);
  process.exit(done.every(({ isPassed }) => isPassed) ? 0 : 1);
}

/**
 * @param {Stage[]} all
 * @param {Done[]} done
 * @param {number} took Milliseconds.
 */
function summarise(all, done, took) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { isPassed, count } of done) add(total, isPassed, count);
  const lines = done.map((one) => line(one.isPassed ? 'ok    ' : 'FAILED', one.stage.name, one.took, one.count));
  const notRun = all.filter((stage) => !done.some((one) => one.stage === stage));
  lines.push(...notRun.map(({ name }) => `  not run  ${name}`));
  console.log(`\n── summary ${'─'.repeat(63)}\n${lines.join('\n')}`);
  console.log(`  all in ${seconds(took)}`);
  for (const { stage } of done.filter(({ isPassed }) => !isPassed)) {
    console.log(`\nStopped at: ${stage.name}. ${stage.hint}`);
  }
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
}

/**
 * @param {Stage[]} lane
 * @param {string} folder For the reports.
 * @param {boolean} isBuffered Whether others print at the same time.
 */
async function runLane(lane, folder, isBuffered) {
  /** @type {Done[]} */
  const done = [];
  for (const stage of lane) {
    const start = Date.now();
    const isPassed = await runStage(stage, folder, isBuffered);
    done.push({ stage, isPassed, took: Date.now() - start, count: readCount(stage, folder) });
    if (!isPassed) break;
  }
  return done;
}

/**
 * @param {Stage} stage
 * @param {string} folder
 * @param {boolean} isBuffered
 * @returns {Promise<boolean>} Whether it passed.
 */
function runStage(stage, folder, isBuffered) {
  const title = `\n── ${stage.name} ${'─'.repeat(Math.max(2, 70 - stage.name.length))}\n`;
  const fill = (/** @type {string} */ text) => text.replaceAll('{report}', folder);
  const [script = '', ...args] = stage.command.map(fill);
  const variables = Object.entries(stage.environment ?? {}).map(([name, value]) => [name, fill(value)]);
  if (!isBuffered) process.stdout.write(title);
  const running = spawn(process.execPath, [join('node_modules', script), ...args], {
    stdio: ['ignore', isBuffered ? 'pipe' : 'inherit', isBuffered ? 'pipe' : 'inherit'],
    env: { ...process.env, ...Object.fromEntries(variables) },
  });
  /** @type {Buffer[]} */
  const printed = [];
  running.stdout?.on('data', (part) => printed.push(part));
  running.stderr?.on('data', (part) => printed.push(part));
  return new Promise((resolve) => {
    running.on('close', (code) => {
      if (isBuffered) process.stdout.write(`${title}${Buffer.concat(printed).toString()}`);
      resolve(code === 0);
    });
  });
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
