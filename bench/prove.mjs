// One measured proof in a process of its own, so that nothing is warm. `node bench/prove.mjs LAYERS STEPS FACTS`, or
// `node bench/prove.mjs LAYERS retention`; with `graph` at the end, getAdjacencyMap of xstate/graph over the same script
// instead. LAYERS is the bundle of bench/layers.mjs. Prints one line of JSON; times are milliseconds on the wall.
import { getAdjacencyMap } from 'xstate/graph';
import { generatedScript } from './generated-script.mjs';

/** Runs until the compiler of the engine has settled: so many, or for so many milliseconds, but never fewer than five. */
const WARM = { runs: 40, least: 5, ms: 4_000 };
const [layers = '', ...rest] = process.argv.slice(2);
const { compileScript, parseScript, retentionSource, verifyScript } = await import(layers);
const isGraph = rest.at(-1) === 'graph';
const [steps = '', facts = ''] = rest;
const source = steps === 'retention' ? retentionSource : generatedScript(Number(steps), Number(facts));

const parsed = timed(() => parseScript(source));
if (!parsed.result.ok) throw new Error(JSON.stringify(parsed.result.error.slice(0, 3)));
const script = parsed.result.value;
console.log(JSON.stringify(isGraph ? graph() : proof()));

function proof() {
  const first = timed(() => verifyScript(script));
  /** @type {number[]} */
  const times = [];
  const began = performance.now();
  while (times.length < WARM.least || (times.length < WARM.runs && performance.now() - began < WARM.ms)) {
    times.push(timed(() => verifyScript(script)).ms);
  }
  const { findings, rules, bounds } = first.result;
  const { rss } = process.memoryUsage();
  return {
    states: bounds.states,
    rules: rules.length,
    unproved: rules.filter((/** @type {{ verdict: string }} */ { verdict }) => verdict !== 'holds').length,
    findings: findings.length,
    parse: parsed.ms,
    cold: first.ms,
    warm: Math.min(...times),
    rss,
  };
}

function graph() {
  const { machine } = compileScript(script);
  const byStep = new Map(
    script.stages.flatMap((/** @type {any} */ stage) =>
      stage.steps.map((/** @type {any} */ step) => [
        step.id,
        step.answers.map((/** @type {any} */ answer) => ({ type: `answer.${step.id}.${answer.id}` })),
      ]),
    ),
  );
  const explored = timed(() =>
    getAdjacencyMap(machine, {
      events: (/** @type {any} */ state) => byStep.get(leafOf(state.value)) ?? [],
      limit: Number.POSITIVE_INFINITY,
    }),
  );
  return { ms: explored.ms, states: Object.keys(explored.result).length, rss: process.memoryUsage().rss };
}

/** @param {unknown} value */
function leafOf(value) {
  let inner = value;
  while (typeof inner === 'object' && inner !== null) inner = Object.values(inner)[0];
  return inner;
}

/**
 * @template T
 * @param {() => T} work
 */
function timed(work) {
  const before = performance.now();
  const result = work();
  return { result, ms: performance.now() - before };
}
