import { describe, expect, it } from 'vitest';
import { isClosed } from '@/machines/machine/call-state';
import { compileScript } from '@/machines/machine/compile-script';
import { describeStep } from '@/machines/view/describe-step';
import type { Script } from '@/scripts/language/script';
import { buildTransitionSystem } from '@/verify/model/build-transition-system';
import { explore } from '@/verify/search/explore';
import { DecisionDiagrams } from '@/verify/sets/decision-diagrams';
import { layoutOf, SetSpace } from '@/verify/sets/set-space';
import { reviewedScript } from '../../support/reviewed-script';
import { refusal, step, stepOf, walk } from '../../support/walk';

const script = reviewedScript('owed-close-by-objection');

/** Whether some call of the model closes by a row, and whether one of them leaves the task undone. */
function closings(of: Script): { readonly any: boolean; readonly undone: boolean } {
  const done = { fact: 'done', is: false } as const;
  const model = buildTransitionSystem(of, [done]);
  const space = new SetSpace(model, new DecisionDiagrams(layoutOf(model)));
  const undone = space.setOf(model.formulaOf(done));
  const closed = explore(space).filter((_set, index) => model.locations[index]?.row?.id === 'row');
  return {
    any: closed.some((set) => !space.sets.isNone(set)),
    undone: closed.some((set) => space.sets.meets(set, undone)),
  };
}

describe('an objection whose first step would close the contact', () => {
  const compiled = compileScript(script);

  it('is shut while an obligation is owed, in the machine and on the screen', () => {
    const state = walk(compiled, { camp: 'x' }, []);

    expect(refusal(compiled, state, { objection: 'no-time' })).toBe('owed');
    expect(describeStep(compiled, state, {}).objections).toEqual([]);
    expect(refusal(compiled, state, { answer: 'end' })).toBe('owed');
  });

  it('opens once the task is done, and then leads back', () => {
    const state = walk(compiled, { camp: 'x' }, [{ enter: 'done', value: true }]);

    expect(stepOf(step(compiled, state, { objection: 'no-time' }))).toBe('talk');
    expect(isClosed(step(compiled, state, { answer: 'end' }))).toBe(true);
  });

  it('closes no call of the model that still owes', () => {
    expect(closings(script)).toEqual({ any: true, undone: false });
  });
});

describe('a first step that would close the contact', () => {
  const [stage] = script.stages;
  if (stage === undefined) throw new Error('no stage');
  const gate = script.objections[0]?.steps[0];
  if (gate?.kind !== 'fork') throw new Error('no fork');
  const first: Script = {
    ...script,
    objections: [],
    stages: [
      {
        ...stage,
        steps: [
          { kind: 'fork', id: 'gate', routes: [{ when: { fact: 'done', is: false }, to: '@close' }, { to: 'talk' }] },
          ...stage.steps,
        ],
      },
    ],
  };

  it('is not passed while an obligation is owed: the call rests there, and nothing is closed', () => {
    const compiled = compileScript(first);
    const state = walk(compiled, { camp: 'x' }, []);

    expect(isClosed(state)).toBe(false);
    expect(stepOf(state)).toBe('gate');
    expect(closings(first)).toEqual({ any: false, undone: false });
  });
});
