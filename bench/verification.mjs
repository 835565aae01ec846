// How fast scripts are proved, on generated ones and the built-in one, beside `getAdjacencyMap` of xstate/graph in the same
// run. The proof includes all flow checks and twelve rules, the graph only explores. Minima of fresh processes.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../tools/install.mjs';

/** Goals in milliseconds: a proof in a fresh process, and again in the same process. */
const SIZES = [
  ...[50, 500].flatMap((steps) => [3, 4, 5, 6].map((facts) => ({ steps, facts, cold: NaN, warm: NaN }))),
  { steps: 5_000, facts: 3, cold: NaN, warm: NaN },
  { steps: 5_000, facts: 4, cold: NaN, warm: NaN },
  { steps: 5_000, facts: 5, cold: NaN, warm: NaN },
  { steps: 5_000, facts: 6, cold: 500, warm: NaN },
  { steps: 10_000, facts: 6, cold: 1_000, warm: NaN },
].map((size) => (size.steps === 500 && size.facts === 6 ? { ...size, cold: 200, warm: 50 } : size));
const QUICK = ['50:4', '500:4', '500:6', '5000:6'];
/** The graph is quadratic: it is asked up to so many states and about one large script, and given so many milliseconds. */
const GRAPH_STATES = { quick: 20_000, full: 100_000 };
const LARGE_GRAPH = '500 : 6';
const GRAPH_LIMIT = 120_000;
const MEGABYTES = { steps: 10_000, most: 150 };
const TIMES_FASTER = { from: 400_000, goal: 200 };
const PROCESSES = { quick: 1, full: 3 };

/**
 * Builds the layers as they are shipped, measures, prints, and gives the figures.
 * @param {boolean} isQuick
 */
export async function benchVerification(isQuick) {
  const layers = await buildLayers();
  const processes = isQuick ? PROCESSES.quick : PROCESSES.full;
  /** @type {Row[]} */
  const rows = [];
  process.stdout.write(`\nProofs: minima of ${processes} fresh processes, ms; parsing apart\n${line(HEADS)}\n`);
  const add = (/** @type {Row} */ row) => {
    rows.push(row);
    process.stdout.write(`${line(cells(row))}\n`);
  };
  for (const { steps, facts, cold, warm } of SIZES) {
    if (isQuick && !QUICK.includes(`${steps}:${facts}`)) continue;
    const proof = proved(layers, [String(steps), String(facts)], processes);
    const name = `${steps} : ${facts}`;
    const graph = isExplored(name, proof.states, isQuick) ? explored(layers, [String(steps), String(facts)]) : null;
    const times = graph === null ? null : graph.ms / proof.warm;
    add({ name, ...proof, graph, times, goal: { cold, warm } });
  }
  const builtIn = proved(layers, ['retention'], processes);
  add({ name: 'retention', ...builtIn, graph: null, times: null, goal: { cold: NaN, warm: 20 } });
  const verdicts = judged(rows);
  for (const { what, isMet } of verdicts) process.stdout.write(`  ${isMet ? 'PASS' : 'MISS'}  ${what}\n`);
  return { rows, verdicts };
}

/**
 * Whether xstate/graph is given the same script: it takes minutes where there are many states.
 * @param {string} name
 * @param {number} states
 * @param {boolean} isQuick
 */
function isExplored(name, states, isQuick) {
  if (isQuick) return states <= GRAPH_STATES.quick;
  return states <= GRAPH_STATES.full || name === LARGE_GRAPH;
}

/**
 * @typedef {{ states: number, rules: number, unproved: number, findings: number, parse: number, cold: number, warm: number, rss: number }} Proof
 * @typedef {{ ms: number, isDone: boolean }} Graph What it took, or when it gave up, out of time or of memory.
 * @typedef {Proof & { name: string, graph: Graph | null, times: number | null, goal: { cold: number, warm: number } }} Row
 */

/** What runs in the application, not what a development server serves. */
async function buildLayers() {
  const outDir = join(root, 'bench-results', 'layers');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@': join(root, 'src') } },
    build: { ssr: join(root, 'bench', 'layers.mjs'), outDir, emptyOutDir: true },
  });
  return join(outDir, 'layers.js');
}

/**
 * @param {string} layers
 * @param {readonly string[]} what
 * @param {number} processes
 * @returns {Proof}
 */
function proved(layers, what, processes) {
  /** @type {Proof[]} */
  const runs = Array.from({ length: processes }, () => run(layers, what));
  const [first] = runs;
  if (first === undefined) throw new Error('nothing was measured');
  if (first.unproved > 0)
    throw new Error(`${what.join(' : ')}: ${first.unproved} rules of a faultless script are not proved`);
  const least = (/** @type {'parse' | 'cold' | 'warm' | 'rss'} */ key) => Math.min(...runs.map((each) => each[key]));
  return { ...first, parse: least('parse'), cold: least('cold'), warm: least('warm'), rss: least('rss') };
}

/**
 * @param {string} layers
 * @param {readonly string[]} what
 * @returns {Graph}
 */
function explored(layers, what) {
  const began = performance.now();
  const { status, stdout } = child(layers, [...what, 'graph']);
  if (status !== 0) return { ms: performance.now() - began, isDone: false };
  return { ms: JSON.parse(stdout).ms, isDone: true };
}

/**
 * @param {string} layers
 * @param {readonly string[]} what
 * @returns {Proof}
 */
function run(layers, what) {
  const { status, stdout, stderr } = child(layers, what);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/**
 * @param {string} layers
 * @param {readonly string[]} what
 */
function child(layers, what) {
  const script = join(root, 'bench', 'prove.mjs');
  return spawnSync(process.execPath, ['--max-old-space-size=4096', script, layers, ...what], {
    encoding: 'utf8',
    timeout: GRAPH_LIMIT,
  });
}

/** @param {readonly Row[]} rows */
function judged(rows) {
  return rows.flatMap(({ name, states, goal, cold, warm, times, rss }) => {
    const verdicts = [];
    if (!Number.isNaN(goal.cold))
      verdicts.push({ what: `${name} in ${ms(cold)} ms, goal ${goal.cold}`, isMet: cold <= goal.cold });
    if (!Number.isNaN(goal.warm))
      verdicts.push({ what: `${name} warm in ${ms(warm)} ms, goal ${goal.warm}`, isMet: warm <= goal.warm });
    if (name.startsWith(`${MEGABYTES.steps} `)) {
      const used = Math.round(rss / 1e6);
      verdicts.push({ what: `${name} in ${used} MB of memory, goal ${MEGABYTES.most}`, isMet: used <= MEGABYTES.most });
    }
    if (times !== null && states >= TIMES_FASTER.from) {
      const what = `${name} ${Math.round(times)} times faster than getAdjacencyMap, goal ${TIMES_FASTER.goal}`;
      verdicts.push({ what, isMet: times >= TIMES_FASTER.goal });
    }
    return verdicts;
  });
}

const HEADS = ['steps : facts', 'states', 'parse', 'cold', 'warm', 'getAdjacencyMap', 'times', 'MB'];
const WIDTHS = [14, 12, 8, 8, 8, 16, 7, 6];

/** @param {Row} row */
function cells({ name, states, parse, cold, warm, graph, times, rss }) {
  return [
    name,
    String(states),
    ms(parse),
    ms(cold),
    ms(warm),
    graph === null ? 'not run' : `${graph.isDone ? '' : 'gave up '}${ms(graph.ms)}`,
    times === null ? '' : `${graph?.isDone === false ? '>' : ''}${Math.round(times)}`,
    String(Math.round(rss / 1e6)),
  ];
}

/** @param {readonly string[]} row */
function line(row) {
  return row.map((cell, index) => cell.padStart(WIDTHS[index] ?? 0)).join('');
}

/** @param {number} time */
function ms(time) {
  return time < 10 ? time.toFixed(1) : String(Math.round(time));
}
