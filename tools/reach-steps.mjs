// Finds a short call that reaches each step of the built-in script, by walking the real machine breadth first.
// The journeys and the bench start from these calls, so they follow the script wherever it goes.

/**
 * @typedef {{ kind: string, step: string } & Record<string, unknown>} PlayableMove
 * @typedef {{ intake: Record<string, unknown>, moves: PlayableMove[] }} Reached
 * @typedef {{ pin: { id: string, version: string, hash: string }, steps: Record<string, Reached>, missing: string[] }} Reach
 */

/** Facts that open most branches: when one has changed, a step is worth walking again. */
const turning = ['lpr', 'decision', 'deadlinePassed', 'doesNotRemember', 'noPassportAtHand', 'offerStands'];

/** The number is nobody's. */
const intakes = [
  ['second_attempt', 2],
  ['second_attempt', 5],
  ['epk', 5],
  ['first_attempt', 1],
].map(([campaignKind, callNo]) => ({
  ctn: '0000000001',
  campaignKind,
  callNo,
  operator: 'Сеть',
  cancelDeadline: '2030-05-02',
  timeZone: 'utc3',
}));

/**
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @returns {Promise<Reach>} `missing`: steps that this search did not find a way to
 */
export async function reachSteps(load) {
  const script = await builtInScript(load);
  const { contentHash } = await load('src/scripts/library/content-hash.ts');
  const { compileScript } = await load('src/machines/machine/compile-script.ts');
  const { startCall, advance, factsOf } = await load('src/machines/machine/call-state.ts');
  const { describeStep } = await load('src/machines/view/describe-step.ts');

  const compiled = compileScript(script);
  const wanted = new Set(stepIds(script));
  const firstSteps = new Map(script.objections.map((/** @type {any} */ one) => [one.id, one.steps[0].id]));
  /** @type {Record<string, Reached>} */
  const steps = {};

  for (const intake of intakes) {
    /** @type {Set<string>} */
    const seen = new Set();
    let queue = [
      { state: startCall(compiled, intake, { now: 0, offsetMinutes: 0 }), moves: /** @type {PlayableMove[]} */ ([]) },
    ];
    while (queue.length > 0 && wanted.size > 0) {
      /** @type {typeof queue} */
      const next = [];
      for (const { state, moves } of queue) {
        const view = describeStep(compiled, state, {});
        if (view.kind === 'closed') continue;
        const facts = factsOf(state);
        const turn = turning.map((fact) => String(facts[fact])).join(' ');
        if (seen.has(`${view.id} ${turn}`)) continue;
        seen.add(`${view.id} ${turn}`);
        if (wanted.delete(view.id)) steps[view.id] = { intake, moves };
        for (const more of movesFrom(view, (objection) => !seen.has(`${firstSteps.get(objection)} ${turn}`))) {
          const reached = more.reduce(
            (/** @type {any} */ now, move) => (now.ok ? advance(compiled, now.value, { ...move, at: 0 }) : now),
            { ok: true, value: state },
          );
          if (reached.ok) next.push({ state: reached.value, moves: [...moves, ...more] });
        }
      }
      queue = next;
    }
  }
  return {
    pin: { id: script.id, version: script.version, hash: contentHash(script) },
    steps,
    missing: [...wanted],
  };
}

/** @param {(path: string) => Promise<Record<string, any>>} load */
async function builtInScript(load) {
  const { retentionSource } = await load('src/scripts/retention/retention-source.ts');
  const { parseScript } = await load('src/scripts/parse/parse-script.ts');
  const parsed = parseScript(retentionSource);
  if (!parsed.ok) throw new Error(`The built-in script is refused: ${JSON.stringify(parsed.error.slice(0, 3))}`);
  return parsed.value;
}

/**
 * The moves, or short series of moves, that lead on from a step. What it asks is entered with every value of a small
 * domain, or with a plausible one.
 * @param {any} view
 * @param {(objection: string) => boolean} isWorthOpening
 * @returns {PlayableMove[][]}
 */
function movesFrom(view, isWorthOpening) {
  const step = view.id;
  const enter = (/** @type {string} */ fact, /** @type {unknown} */ value) => ({ kind: 'enter', step, fact, value });
  const ticks = view.tasks
    .filter((/** @type {any} */ task) => task.confirms !== null && !task.isDone)
    .map((/** @type {any} */ task) => enter(task.confirms, true));
  const flags = view.asks
    .filter((/** @type {any} */ ask) => ask.fact.kind === 'flag')
    .map((/** @type {any} */ ask) => enter(ask.fact.id, true));
  const fillings = view.asks
    .filter((/** @type {any} */ ask) => ask.isRequired && ask.value === null)
    .reduce(
      (/** @type {PlayableMove[][]} */ series, /** @type {any} */ ask) =>
        series.flatMap((moves) =>
          valuesFor(ask.fact).map((/** @type {unknown} */ value) => [...moves, enter(ask.fact.id, value)]),
        ),
      [[]],
    );
  const answers = view.answers.flatMap((/** @type {any} */ answer) => {
    const move = { kind: 'answer', step, answer: answer.id };
    if (answer.isEnabled) return ticks.length > 0 ? [[move], [...ticks, move]] : [[move]];
    return fillings.map((/** @type {PlayableMove[]} */ filling) => [...ticks, ...flags, ...filling, move]);
  });
  return [
    ...answers,
    ...view.events.map((/** @type {any} */ event) => [{ kind: 'event', step, event: event.id }]),
    ...view.objections
      .filter((/** @type {any} */ one) => isWorthOpening(one.id))
      .map((/** @type {any} */ one) => [{ kind: 'objection', step, objection: one.id }]),
  ];
}

/** @param {any} fact */
function valuesFor(fact) {
  if (fact.kind === 'choice') return fact.values.map((/** @type {any} */ value) => value.id).slice(0, 8);
  if (fact.kind === 'flag') return [true];
  if (fact.kind === 'count') return [fact.min, fact.max];
  if (fact.kind === 'amount') return [fact.min ?? 10];
  if (fact.format === 'date') return ['2030-04-30'];
  if (fact.format === 'dateTime') return ['2030-04-30T14:30'];
  return [fact.format === 'ctn' ? '0000000002' : 'Запись'];
}

/** @param {any} script */
function stepIds(script) {
  return [...script.stages, ...script.objections, ...script.events]
    .flatMap((home) => home.steps ?? [])
    .filter((/** @type {any} */ step) => step.kind !== 'fork')
    .map((/** @type {any} */ step) => step.id);
}
