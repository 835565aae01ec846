import { describe, expect, it } from 'vitest';
import { buildTransitionSystem } from '@/verify/model/build-transition-system';
import { bestEnding, personaEndings } from '@/verify/training/persona-endings';
import { bundleOf } from '../../support/training-lesson';

describe('the endings of a persona', () => {
  it('are those of all calls in which the client means what the persona says', async () => {
    const { script, training } = await bundleOf('bank');
    const model = buildTransitionSystem(script);
    const endings = training.personas.map((persona) => [persona.id, personaEndings(model, persona)]);

    expect(Object.fromEntries(endings)).toEqual({
      'lost-wallet': ['blocked'],
      // The code word may be wrong once or three times: both are in the words of this client.
      'big-fraud': ['blocked', 'failed'],
      'forgot-word': ['failed'],
      'lost-signal': ['gone'],
    });
  });

  it('are ordered by the rank of the script', async () => {
    const { script } = await bundleOf('bank');
    const model = buildTransitionSystem(script);

    expect(bestEnding(model, ['none', 'failed', 'gone'])).toBe('failed');
    expect(bestEnding(model, [])).toBeNull();
  });
});
