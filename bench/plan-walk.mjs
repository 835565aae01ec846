// Plans what the bench presses: a long way through the talk of the built-in script by digits alone, what each step shows,
// and the keys of a short call that is closed. Made by the real machine, so it follows the script.
import { withLayers } from '../tools/load-layers.mjs';

/**
 * @typedef {object} WalkedStep
 * @property {string} title
 * @property {string[]} say
 * @property {string[]} tasks
 * @property {string[]} hints
 * @property {{ key: number, label: string }[]} answers
 * @property {number} press Digit that leads to the next step; 0 on the last.
 *
 * @typedef {object} WalkPlan
 * @property {WalkedStep[]} steps From the first word to the client on.
 * @property {{ pin: object, intake: Record<string, unknown>, moves: object[] }} seed The stored call that stands on the first of them.
 * @property {string[]} shortCall Keys, by position, from the first step of a call to its close.
 * @property {string} query Parameters that fill the intake form.
 * @property {object} source The script as data.
 */

/** In the keys of a call: go to the next box and tick it. */
export const TICK = 'tick';

/** Intake facts of every call of the bench. The number is nobody's. */
const intake = {
  campaignKind: 'second_attempt',
  callNo: 2,
  operator: 'Сеть',
  cancelDeadline: '2035-05-02',
  timeZone: 'utc3',
};

/**
 * @param {(source: any) => any} change Makes another script of the built-in one, with the same steps on the way.
 * @returns {Promise<WalkPlan>}
 */
export function planWalk(change = (source) => source) {
  return withLayers(async (load) => {
    const { retentionSource } = await load('src/scripts/retention/retention-source.ts');
    const { parseScript } = await load('src/scripts/parse/parse-script.ts');
    const { contentHash } = await load('src/scripts/library/content-hash.ts');
    const { compileScript } = await load('src/machines/machine/compile-script.ts');
    const { startCall, advance } = await load('src/machines/machine/call-state.ts');
    const { describeStep } = await load('src/machines/view/describe-step.ts');

    const source = change(retentionSource);
    const parsed = parseScript(source);
    if (!parsed.ok) throw new Error(`The built-in script is refused: ${JSON.stringify(parsed.error.slice(0, 3))}`);
    const script = parsed.value;
    const compiled = compileScript(script);
    const walker = {
      describe: (/** @type {any} */ state) => describeStep(compiled, state, {}),
      move: (/** @type {any} */ state, /** @type {object} */ move) => advance(compiled, state, { at: 0, ...move }),
    };
    const prepared = prepare(walker, startCall(compiled, intake, { now: 0, offsetMinutes: 0 }));
    const talk = follow(walker, prepared.state, 'person');
    const machine = follow(walker, prepared.state, 'machine');
    const closed = follow(walker, machine.state, 'close');

    return {
      steps: longestWay(walker, talk.state).map(({ view, press }) => walkedStep(view, press)),
      seed: {
        pin: { id: script.id, version: script.version, hash: contentHash(script) },
        intake,
        moves: [...prepared.moves, ...talk.moves],
      },
      shortCall: [...prepared.keys, ...machine.keys, ...closed.keys],
      query: new URLSearchParams({
        ctn: '0000000001',
        campaign: intake.campaignKind,
        callNo: String(intake.callNo),
        deadline: intake.cancelDeadline,
        operator: intake.operator,
      }).toString(),
      source,
    };
  });
}

/**
 * @typedef {{ describe: (state: any) => any, move: (state: any, move: object) => any }} Walker
 * @typedef {{ state: any, moves: object[], keys: string[] }} Walked
 */

/**
 * Ticks and answers its way to the step where the number is dialled.
 * @param {Walker} walker
 * @param {any} start
 * @returns {Walked}
 */
function prepare(walker, start) {
  /** @type {Walked} */
  let walked = { state: start, moves: [], keys: [] };
  for (let view = walker.describe(start); ; view = walker.describe(walked.state)) {
    if (view.answers.some((/** @type {any} */ answer) => answer.id === 'machine')) return walked;
    for (const task of view.tasks) {
      if (task.confirms === null || task.isDone) continue;
      const move = { kind: 'enter', step: view.id, fact: task.confirms, value: true };
      walked = after(walker, walked, move, [TICK]);
    }
    const main = walker.describe(walked.state).answers.find((/** @type {any} */ answer) => answer.isMain);
    walked = after(walker, walked, { kind: 'answer', step: view.id, answer: main.id }, [`Digit${main.position}`]);
    if (walked.moves.length > 100) throw new Error('The preparation never ends');
  }
}

/**
 * One answer, by its id.
 * @param {Walker} walker
 * @param {any} state
 * @param {string} answer
 * @returns {Walked}
 */
function follow(walker, state, answer) {
  const view = walker.describe(state);
  const found = view.answers.find((/** @type {any} */ one) => one.id === answer);
  const move = { kind: 'answer', step: view.id, answer };
  return after(walker, { state, moves: [], keys: [] }, move, [`Digit${found?.position}`]);
}

/**
 * @param {Walker} walker
 * @param {Walked} walked
 * @param {object} move
 * @param {string[]} keys
 * @returns {Walked}
 */
function after(walker, walked, move, keys) {
  const advanced = walker.move(walked.state, move);
  if (!advanced.ok) throw new Error(`The bench cannot go on: ${JSON.stringify(move)} is ${advanced.error}`);
  return { state: advanced.value, moves: [...walked.moves, move], keys: [...walked.keys, ...keys] };
}

/**
 * Depth first over answers that are open, never twice to one step, bounded: a long way, not surely the longest.
 * @param {Walker} walker
 * @param {any} start
 */
function longestWay(walker, start) {
  /** @type {{ view: any, press: number }[]} */
  let best = [];
  let budget = 3000;

  /**
   * @param {any} state
   * @param {{ view: any, press: number }[]} way
   * @param {ReadonlySet<string>} seen
   */
  const visit = (state, way, seen) => {
    const view = walker.describe(state);
    budget -= 1;
    if (view.kind === 'closed' || seen.has(view.id) || budget <= 0) return;
    const here = [...way, { view, press: 0 }];
    if (here.length > best.length) best = here;
    for (const answer of view.answers) {
      if (!answer.isEnabled || answer.position > 9) continue;
      const advanced = walker.move(state, { kind: 'answer', step: view.id, answer: answer.id });
      if (advanced.ok) visit(advanced.value, [...way, { view, press: answer.position }], new Set([...seen, view.id]));
    }
  };
  visit(start, [], new Set());
  return best;
}

/**
 * @param {any} view
 * @param {number} press
 * @returns {WalkedStep}
 */
function walkedStep(view, press) {
  const words = (/** @type {{ segments: any[] }} */ line) =>
    line.segments.map((segment) => (segment.kind === 'missing' ? `[${segment.label}]` : segment.text)).join('');
  return {
    title: view.title,
    say: view.say.map(words),
    tasks: view.tasks.map((/** @type {any} */ task) => `${task.system.name}: ${words(task)}`),
    hints: [...view.hints],
    answers: view.answers.map((/** @type {any} */ answer) => ({ key: answer.position, label: answer.label })),
    press,
  };
}
