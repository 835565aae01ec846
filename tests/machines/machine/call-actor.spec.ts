import { describe, expect, it } from 'vitest';
import { createCallActor } from '@/machines/machine/call-actor';
import { callMachine } from '@/machines/machine/call-machine';
import { advance, startCall } from '@/machines/machine/call-state';
import { type CompiledScript, compileScript } from '@/machines/machine/compile-script';
import type { Script } from '@/scripts/language/script';
import { smallScript } from '../../support/small-script';
import { AT_START, moveOn, stepOf } from '../../support/walk';

/** A plan whose machine was made of something else. */
function withMachineOf(change: (script: Script) => void): CompiledScript {
  const other = smallScript();
  change(other);
  return { ...compileScript(smallScript()), machine: compileScript(other).machine };
}

/** A machine that throws where a condition of the step "prepare" is asked. */
function failing(): CompiledScript {
  const compiled = compileScript(smallScript());
  const { plan } = compiled;
  const [blocked] = plan.graph.transitions.get('answer:prepare/done')?.when ?? [];
  const machine = callMachine({
    ...plan,
    test: (condition) => {
      if (condition === blocked) throw new Error('a bug');
      return plan.test(condition);
    },
  });
  return { ...compiled, machine };
}

const TICK = { enter: 'cardOpened', value: true };
const ENTER = { enter: 'plan', value: 'Слова' };
const DONE = { answer: 'done' };

const faults: readonly (readonly [string, () => CompiledScript])[] = [
  ['fails', failing],
  [
    'goes to another step than was decided',
    () => withMachineOf((script) => Object.assign(answerOf(script), { to: 'wrap' })),
  ],
  [
    'writes something else than was decided',
    () => withMachineOf((script) => Object.assign(answerOf(script), { set: { isLate: true } })),
  ],
  [
    'does nothing where something was decided',
    () => withMachineOf((script) => Object.assign(answerOf(script), { when: { fact: 'isLate', is: true } })),
  ],
];

describe('a machine that disagrees with the decision', () => {
  it.each(faults)('%s: live the move is refused, the observer told, and the call stays usable', (_, make) => {
    const errors: unknown[] = [];
    const compiled = make();
    const call = createCallActor(compiled, startCall(compiled, {}, AT_START), (error) => errors.push(error));
    call.move(moveOn('prepare', TICK));
    call.move(moveOn('prepare', ENTER));
    const before = call.state();

    expect(call.move(moveOn('prepare', DONE))).toEqual({ ok: false, error: 'fault' });

    expect(errors).toHaveLength(1);
    expect(call.state()).toBe(before);
    expect(call.actor.getSnapshot().status).toBe('active');
    expect(call.move(moveOn('prepare', { answer: 'not-needed' })).ok).toBe(true);
    expect(stepOf(call.state())).toBe('wrap');
    call.stop();
  });

  it.each(faults)('%s: a walk throws', (_, make) => {
    const compiled = make();
    let state = startCall(compiled, {}, AT_START);
    for (const move of [TICK, ENTER]) {
      const made = advance(compiled, state, moveOn('prepare', move));
      if (!made.ok) throw new Error(made.error);
      state = made.value;
    }
    expect(() => advance(compiled, state, moveOn('prepare', DONE))).toThrow();
  });

  it('tells the observer, not the console, when it fails by itself', () => {
    const errors: unknown[] = [];
    const compiled = failing();
    const call = createCallActor(compiled, startCall(compiled, {}, AT_START), (error) => errors.push(error));
    call.actor.send({ type: 'answer.prepare.done' });
    expect(errors).toHaveLength(1);
    expect(call.actor.getSnapshot().status).toBe('error');
  });
});

function answerOf(script: Script) {
  const prepare = script.stages[0]?.steps[0];
  if (prepare?.kind !== 'work' || !prepare.answers[0]) throw new Error('no first answer');
  return prepare.answers[0];
}
