import { describe, expect, it } from 'vitest';
import { compileScript } from '@/machines/machine/compile-script';
import type { Objection } from '@/scripts/language/flow';
import type { Script } from '@/scripts/language/script';
import { smallScript } from '../../support/small-script';
import { type ShortMove, stepOf, walk } from '../../support/walk';

const back = { id: 'back', label: 'Назад', heard: ['раз', 'два', 'три'], to: '@return' as const };

function objection(id: string): Objection {
  return {
    id,
    title: id,
    heard: ['раз', 'два', 'три'],
    never: [],
    steps: [{ kind: 'talk', id: `${id}-heard`, title: id, answers: [back], fallback: '@stay' }],
  };
}

const script: Script = {
  ...smallScript(),
  stages: [
    {
      id: 'talk',
      title: 'Разговор',
      phase: 'live',
      steps: [{ kind: 'talk', id: 'flow', title: 'Разговор', answers: [{ ...back, to: '@close' }], fallback: '@stay' }],
    },
  ],
  objections: [objection('one'), objection('two'), objection('three')],
  events: [],
};
const compiled = compileScript(script);

/** Where the call stands after some objections and so many ways back. */
function after(objections: readonly string[], ways: number): string {
  const opened = objections.map((id): ShortMove => ({ objection: id }));
  return stepOf(
    walk(compiled, {}, [...opened, ...Array.from({ length: ways }, (): ShortMove => ({ answer: 'back' }))]),
  );
}

describe('the steps that a call returns to', () => {
  it('are exactly those that were left, with a branch opened out of a branch', () => {
    expect(after(['one'], 1)).toBe('flow');
    expect(after(['one', 'two'], 1)).toBe('one-heard');
    expect(after(['one', 'two'], 2)).toBe('flow');
  });

  it('are two: of a third branch the call comes back to the second, and from there past the first to the flow', () => {
    expect(after(['one', 'two', 'three'], 1)).toBe('two-heard');
    expect(after(['one', 'two', 'three'], 2)).toBe('flow');
  });

  it('stay two, however many branches are opened, so that a call has finitely many states', () => {
    const state = walk(
      compiled,
      {},
      ['one', 'two', 'three', 'one', 'two'].map((objection) => ({ objection })),
    );

    expect(state.snapshot.context.returns).toEqual(['flow', 'one-heard']);
  });
});
