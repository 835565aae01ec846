// `npm run bench [-- --quick] [--proofs]`: how swift the live call is, as ratios to a hand-written page with the same steps,
// and how fast scripts are proved; `--proofs` measures only that. Floor and application are measured in turn, run by run,
// in the same browser; nothing is dropped. Writes bench-results/.
import './require-node.mjs';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { installMissing, root } from './install.mjs';
import { ensureBrowser } from './install-browser.mjs';
import { serve } from './serve.mjs';

process.chdir(root);
installMissing();
const { benchVerification } = await import('../bench/verification.mjs');
if (process.argv.includes('--proofs')) {
  await benchVerification(process.argv.includes('--quick'));
  process.exit(0);
}
const executable = ensureBrowser();
const { chromium } = await import('@playwright/test');
const { planWalk } = await import('../bench/plan-walk.mjs');
const { largeScript } = await import('../bench/large-script.mjs');
const { measureCalls, measureCpu, measureFirstStep, measureHeap, measureKeys, measureWarmStart } = await import(
  '../bench/measure.mjs'
);
const { seedCall } = await import('../bench/seed-call.mjs');
const { median, quantile } = await import('../bench/statistics.mjs');

/** Steps of the script that must be as swift as the built-in one. */
const LARGE = 4000;

const isQuick = process.argv.includes('--quick');
const runs = isQuick ? 2 : 5;
const rounds = isQuick ? 2 : 4;
const heapSteps = isQuick ? 200 : 500;
const heapCalls = isQuick ? 20 : 200;

const results = join(root, 'bench-results');
const plan = await planWalk();
const large = (/** @type {any} */ source) => largeScript(source, LARGE);
const largePlan = await planWalk(large);
buildSites();

const loadBefore = loadavg();
const app = await serve({ folder: join(results, 'app'), port: 0, hasBrotli: false });
const largeApp = await serve({ folder: join(results, 'large'), port: 0, hasBrotli: false });
const floor = await serve({ folder: join(results, 'floor'), port: 0, hasBrotli: false });
const browser = await launch();
// Code that the engine compiles while it warms up lies on the heap too: it is no growth of the page.
const uncompiled = await launch('--js-flags=--no-opt --no-sparkplug --no-maglev --no-lazy-feedback-allocation');

/** @type {import('../bench/measure.mjs').Subject[]} */
const subjects = [
  { name: 'floor', address: floor.address, prepare: async () => {} },
  { name: 'app', address: `${app.address}#/call/bench`, prepare: (page) => seedCall(page, app.address, plan) },
];
/** @type {import('../bench/measure.mjs').Subject} */
const largeSubject = {
  name: 'large',
  address: `${largeApp.address}#/call/bench`,
  prepare: (page) => seedCall(page, largeApp.address, largePlan),
};
/** @type {{ p50: number[], p95: number[], cpu: number[] }} */
const withLarge = { p50: [], p95: [], cpu: [] };
const forth = plan.steps.filter((step) => step.press > 0).map((step) => `Digit${step.press}`);
const back = forth.map(() => 'Backspace');
const walk = Array.from({ length: rounds }, () => [...forth, ...back]).flat();

/** @type {Record<string, { first: number[], warm: number[], files: { url: string, bytes: number }[], p50: number[], p95: number[], p99: number[], cpu: number[], heap: number[], shift: number[], shiftAfterKeys: number[], answersMove: number[], longest: number[], missed: number }>} */
const measured = Object.fromEntries(
  subjects.map(({ name }) => [
    name,
    {
      first: [],
      warm: [],
      files: [],
      p50: [],
      p95: [],
      p99: [],
      cpu: [],
      heap: [],
      shift: [],
      shiftAfterKeys: [],
      answersMove: [],
      longest: [],
      missed: 0,
    },
  ]),
);

for (let run = 0; run < runs; run += 1) {
  // Who comes first changes from run to run, so that a drift of the machine favours neither.
  for (const subject of run % 2 === 0 ? subjects : subjects.toReversed()) {
    const into = measured[subject.name];
    if (into === undefined) continue;
    const first = await measureFirstStep(browser, subject);
    into.first.push(first.time);
    into.files = first.files;
    const keys = await measureKeys(browser, subject, walk);
    into.p50.push(quantile(keys.painted, 0.5));
    into.p95.push(quantile(keys.painted, 0.95));
    into.p99.push(quantile(keys.painted, 0.99));
    into.shift.push(keys.shift);
    into.shiftAfterKeys.push(keys.shiftAfterKeys);
    into.answersMove.push(keys.answersMove);
    into.longest.push(Math.max(0, ...keys.longTasks.map((/** @type {{ duration: number }} */ task) => task.duration)));
    into.missed += keys.missed;
    if (subject.name === 'app') into.warm.push(await measureWarmStart(browser, subject));
    into.cpu.push(await measureCpu(browser, subject, walk));
    if (run === 0) into.heap.push(await measureHeap(uncompiled, subject, [...forth, ...back], heapSteps));
    process.stdout.write(`run ${run + 1} of ${runs}, ${subject.name}: first step ${first.time.toFixed(0)} ms\n`);
  }
}
for (let run = 0; run < runs; run += 1) {
  const keys = await measureKeys(browser, largeSubject, walk);
  withLarge.p50.push(quantile(keys.painted, 0.5));
  withLarge.p95.push(quantile(keys.painted, 0.95));
  withLarge.cpu.push(await measureCpu(browser, largeSubject, walk));
}
const callGrowth = await measureCalls(uncompiled, app.address, plan, heapCalls);
const version = browser.version();
await Promise.all([browser.close(), uncompiled.close()]);
await Promise.all([app.close(), largeApp.close(), floor.close()]);

const report = summarise();
print(report);
const proofs = await benchVerification(isQuick);
mkdirSync(results, { recursive: true });
const file = join(results, `${new Date().toISOString().replace(/[:.]/g, '-')}.json`);
writeFileSync(file, `${JSON.stringify({ ...report, measured, withLarge, callGrowth, proofs }, null, 2)}\n`);
process.stdout.write(`\nwritten: ${file}\n`);

/** @param {string[]} flags */
function launch(...flags) {
  return chromium.launch({
    ...(executable === 'playwright' ? {} : { executablePath: executable }),
    args: ['--disable-quic', '--disable-background-networking', '--enable-precise-memory-info', ...flags],
  });
}

function buildSites() {
  process.stdout.write('Building …\n');
  buildApp('app', {});
  const script = join(results, 'large.json');
  mkdirSync(results, { recursive: true });
  writeFileSync(script, JSON.stringify(largePlan.source));
  buildApp('large', { SUFLER_SCRIPT: script });
  rmSync(join(results, 'floor'), { recursive: true, force: true });
  cpSync(join(root, 'bench', 'floor'), join(results, 'floor'), { recursive: true });
  const code = readFileSync(join(root, 'bench', 'floor', 'floor.js'), 'utf8');
  writeFileSync(join(results, 'floor', 'floor.js'), `const STEPS = ${JSON.stringify(plan.steps)};\n${code}`);
}

/**
 * @param {string} folder Inside the results.
 * @param {Record<string, string>} settings Of the build.
 */
function buildApp(folder, settings) {
  const build = spawnSync(
    process.execPath,
    [
      join('node_modules', 'vite', 'bin', 'vite.js'),
      ...['build', '--outDir', join(results, folder), '--emptyOutDir', '--logLevel', 'error'],
    ],
    { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...settings } },
  );
  if (build.status !== 0) process.exit(1);
}

function summarise() {
  const { floor: base, app: ours } = measured;
  if (base === undefined || ours === undefined) throw new Error('Nothing was measured');
  const isScript = (/** @type {{ url: string }} */ { url }) => /\/script-[^/]*\.js$/.test(url);
  const kilobytes = (/** @type {{ bytes: number }[]} */ files) =>
    files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  const times = (/** @type {'first' | 'p50' | 'p95' | 'p99' | 'cpu'} */ what) => ({
    floor: median(base[what]),
    app: median(ours[what]),
    value: median(ours[what]) / median(base[what]),
  });
  const rows = [
    {
      what: 'code before the first step, gzip',
      unit: 'kB',
      goal: 95,
      value: kilobytes(ours.files.filter((file) => !isScript(file))),
    },
    { what: 'script data, gzip', unit: 'kB', goal: 40, value: kilobytes(ours.files.filter(isScript)) },
    { what: 'first step, slow 4G, CPU ÷ 4', unit: '× floor', goal: 1.4, ...times('first') },
    {
      what: 'first step, warm (service worker)',
      unit: '× cold floor',
      goal: 1,
      floor: median(base.first),
      app: median(ours.warm),
      value: median(ours.warm) / median(base.first),
    },
    { what: 'key → painted, CPU ÷ 4, p50', unit: '× floor', goal: 1.2, ...times('p50') },
    { what: 'key → painted, CPU ÷ 4, p95', unit: '× floor', goal: 1.2, ...times('p95') },
    { what: 'key → painted, CPU ÷ 4, p99', unit: '× floor', goal: 1.3, ...times('p99') },
    { what: 'longest task while stepping, CPU ÷ 4', unit: 'ms', goal: 50, value: median(ours.longest) },
    { what: 'main-thread CPU a step, CPU ÷ 4', unit: '× floor', goal: 2, ...times('cpu') },
    ...['p50', 'p95', 'cpu'].map((what) => withSteps(/** @type {'p50' | 'p95' | 'cpu'} */ (what), ours)),
    { what: `heap growth over ${heapSteps} steps`, unit: 'kB a step', goal: 1, value: median(ours.heap) / 1000 },
    { what: `heap growth over ${heapCalls} calls`, unit: 'kB a call', goal: 1, value: callGrowth / 1000 },
    { what: 'layout shift (CLS) over all steps', unit: 'score', goal: 0, value: median(ours.shift) },
    { what: 'first answer moves between steps', unit: 'px', goal: 0, value: median(ours.answersMove) },
  ].map((row) => ({ ...row, isMet: row.value <= row.goal + 1e-9 }));
  return {
    when: new Date().toISOString(),
    runs,
    keysARun: walk.length,
    stepsInTheWalk: plan.steps.length,
    keysWithoutPhrase: { floor: base.missed, app: ours.missed },
    machine: {
      cpus: cpus().length,
      model: cpus()[0]?.model ?? '',
      node: process.version,
      browser: version,
      loadBefore,
      loadAfter: loadavg(),
    },
    method:
      'key → painted: from the time stamp of the key event to the frame after the new phrase is in the layout (two animation frames)',
    rows,
  };
}

/**
 * How much slower a script of very many steps is than the built-in one.
 * @param {'p50' | 'p95' | 'cpu'} what
 * @param {Record<'p50' | 'p95' | 'cpu', number[]>} ours
 */
function withSteps(what, ours) {
  const name = what === 'cpu' ? 'main-thread CPU a step' : `key → painted, ${what}`;
  const [app, floor] = [median(withLarge[what]), median(ours[what])];
  return { what: `${LARGE} steps: ${name}`, unit: '× built-in', goal: 1.1, app, floor, value: app / floor };
}

/** @param {ReturnType<typeof summarise>} report */
function print({ rows, machine, method, keysWithoutPhrase }) {
  const number = (/** @type {number} */ value) => (Math.abs(value) < 10 ? value.toPrecision(3) : value.toFixed(1));
  const lines = rows.map((row) => {
    const pair = 'floor' in row ? `${number(row.app)} / ${number(row.floor)} ms` : '';
    const verdict = row.isMet ? 'PASS' : 'MISS';
    return `  ${verdict}  ${row.what.padEnd(40)} ${`${number(row.value)} ${row.unit}`.padStart(16)}   goal ≤ ${String(row.goal).padEnd(5)} ${pair}`;
  });
  process.stdout.write(
    [
      '',
      `Medians of ${runs} interleaved runs, ${walk.length} keys each, application / floor`,
      ...lines,
      '',
      `  ${method}`,
      `  keys after which no new phrase came: application ${keysWithoutPhrase.app}, floor ${keysWithoutPhrase.floor}`,
      `  ${machine.cpus} × ${machine.model}, Node ${machine.node}, Chromium ${machine.browser}, load ${machine.loadBefore.map((one) => one.toFixed(1)).join(' ')} → ${machine.loadAfter.map((one) => one.toFixed(1)).join(' ')}`,
      '',
    ].join('\n'),
  );
}
