// How fast scripts are proved, on generated ones and the built-in one, beside `getAdjacencyMap` of xstate/graph in the same run.
// Processor time of this process; the proof includes the door, all flow checks and the rules, the graph only explores.
import { getAdjacencyMap } from 'xstate/graph';
import { withRooms } from '../tools/load-rooms.mjs';
import { generatedScript } from './generated-script.mjs';

const SIZES = [
  [50, 4],
  [500, 3],
  [500, 4],
  [500, 5],
  [500, 6],
  [5_000, 6],
];
const isQuick = process.argv.includes('--quick');
/** States beyond which the graph is not asked: it is quadratic. */
const GRAPH_STATES = isQuick ? 5_000 : 40_000;
const WARM_RUNS = 3;

await withRooms(async (load) => {
  const { parseScript } = await load('src/scripts/parse-script.ts');
  const { verifyScript } = await load('src/verify/verify-script.ts');
  const { compileScript } = await load('src/machines/compile-script.ts');
  const { retentionSource } = await load('src/scripts/retention/retention-source.ts');

  const prove = (/** @type {unknown} */ source) => {
    const parsed = parseScript(source);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems.slice(0, 3)));
    return { script: parsed.value, report: verifyScript(parsed.value) };
  };
  console.log('steps : facts | states | first ms | warm ms | getAdjacencyMap ms | times faster');
  const show = (/** @type {string} */ name, /** @type {unknown} */ source, /** @type {boolean} */ withGraph) => {
    const first = timed(() => prove(source));
    const warm = Math.min(...Array.from({ length: WARM_RUNS }, () => timed(() => prove(source)).ms));
    const { script, report } = first.result;
    const errors = report.findings.filter((/** @type {any} */ { severity }) => severity === 'error').length;
    if (errors > 0) throw new Error(`${name}: ${errors} errors in a script without faults`);
    const graph =
      withGraph && report.bounds.states <= GRAPH_STATES
        ? timed(() => explored(compileScript(script), script)).ms
        : null;
    const times = graph === null ? '' : Math.round(graph / warm);
    console.log(
      [name, report.bounds.states, round(first.ms), round(warm), graph === null ? 'not run' : round(graph), times].join(
        ' | ',
      ),
    );
  };
  for (const [steps = 0, facts = 0] of isQuick ? SIZES.slice(0, 3) : SIZES) {
    show(`${steps} : ${facts}`, generatedScript(steps, facts), true);
  }
  show('retention', retentionSource, false);
});

/**
 * @param {any} compiled
 * @param {any} script
 */
function explored(compiled, script) {
  const events = script.stages.flatMap((/** @type {any} */ stage) =>
    stage.steps.flatMap((/** @type {any} */ step) =>
      step.answers.map((/** @type {any} */ answer) => ({ type: `answer.${step.id}.${answer.id}` })),
    ),
  );
  const byStep = new Map();
  for (const event of events) {
    const step = event.type.split('.')[1];
    byStep.set(step, [...(byStep.get(step) ?? []), event]);
  }
  return getAdjacencyMap(compiled.machine, {
    events: (/** @type {any} */ state) => byStep.get(leafOf(state.value)) ?? [],
    limit: Number.POSITIVE_INFINITY,
  });
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
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: (user + system) / 1_000 };
}

/** @param {number} ms */
function round(ms) {
  return ms < 10 ? ms.toFixed(1) : String(Math.round(ms));
}
