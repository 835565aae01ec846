// Plans what the bench presses: the longest way through the built-in script that needs digits only, and what each step shows.
import { withRooms } from '../tools/load-rooms.mjs';

/**
 * @typedef {object} WalkedStep
 * @property {string} title
 * @property {string[]} say
 * @property {string[]} tasks
 * @property {string[]} hints
 * @property {{ key: number, label: string }[]} answers
 * @property {number} press Digit that leads to the next step; 0 on the last.
 */

/** Intake facts that let the call begin. */
export const intake = {
  ctn: '0000000001',
  campaignKind: 'second_attempt',
  callNo: 2,
  operator: 'Сеть',
  cancelDeadline: '2030-05-02',
  timeZone: 'utc3',
};

/**
 * The way and the address that opens the intake form filled for it.
 * @returns {Promise<{ steps: WalkedStep[], query: string }>}
 */
export function planWalk() {
  return withRooms(async (load) => {
    const { retentionSource } = await load('src/scripts/retention/retention-source.ts');
    const { parseScript } = await load('src/scripts/parse-script.ts');
    const { compileScript } = await load('src/machines/compile-script.ts');
    const { startCall, advance } = await load('src/machines/call-state.ts');
    const { describeStep } = await load('src/machines/describe-step.ts');

    const parsed = parseScript(retentionSource);
    if (!parsed.ok) throw new Error(`The built-in script is refused: ${JSON.stringify(parsed.problems.slice(0, 3))}`);
    const compiled = compileScript(parsed.value);
    const views = longestWay(
      startCall(compiled, intake),
      (state) => describeStep(compiled, state, {}),
      (state, view, answer) =>
        advance(compiled, state, { kind: 'answer', at: 0, step: view.id, answer: answer.id }),
    );
    const query = new URLSearchParams({
      ctn: intake.ctn,
      campaign: intake.campaignKind,
      callNo: String(intake.callNo),
      deadline: intake.cancelDeadline,
      operator: intake.operator,
    });
    return { steps: views.map(({ view, press }) => walkedStep(view, press)), query: query.toString() };
  });
}

/**
 * Depth first over answers that are open, never twice to one step, bounded: a long way, not surely the longest.
 * @param {any} start
 * @param {(state: any) => any} describe
 * @param {(state: any, view: any, answer: any) => any} give
 */
function longestWay(start, describe, give) {
  /** @type {{ view: any, press: number }[]} */
  let best = [];
  let budget = 4000;

  /**
   * @param {any} state
   * @param {{ view: any, press: number }[]} way
   * @param {Set<string>} seen
   */
  const visit = (state, way, seen) => {
    const view = describe(state);
    if (view.kind === 'closed' || seen.has(view.id) || budget-- <= 0) return;
    const here = [...way, { view, press: 0 }];
    if (here.length > best.length) best = here;
    const within = new Set(seen).add(view.id);
    for (const answer of view.answers) {
      if (!answer.isEnabled || answer.position > 9) continue;
      const advanced = give(state, view, answer);
      if (advanced.ok) visit(advanced.state, [...way, { view, press: answer.position }], within);
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
