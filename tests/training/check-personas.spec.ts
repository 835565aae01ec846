import { describe, expect, it } from 'vitest';
import type { TrainingPack } from '@/scripts/language/training/training-pack';
import { checkPersonas, personaFindingText } from '@/training/check-personas';
import { bundleOf, DESKS } from '../support/training-lesson';

describe('the personas of a pack', () => {
  it.each(DESKS)('reach the best ending that the checker finds for them: %s', async (desk) => {
    const { script, training } = await bundleOf(desk);

    expect(checkPersonas(script, training)).toEqual([]);
  });

  it('are told with their place when the ending is not theirs', async () => {
    const { script, training } = await bundleOf('bank');
    const findings = checkPersonas(script, withEnding(training, 0, 'failed'));

    expect(findings).toEqual([
      {
        code: 'ending-unreachable',
        place: '$.training.personas[0].ending',
        persona: 'lost-wallet',
        wanted: 'failed',
        found: 'blocked',
      },
    ]);
    expect(findings.map((finding) => personaFindingText(finding, 'en'))).toEqual([
      'Persona “lost-wallet” cannot end with the row “failed”; the best that can be reached is: blocked.',
    ]);
  });

  it('are told when some call ends better than the author says', async () => {
    const { script, training } = await bundleOf('bank');

    expect(checkPersonas(script, withEnding(training, 1, 'failed'))).toMatchObject([
      { code: 'ending-not-best', persona: 'big-fraud', found: 'blocked' },
    ]);
  });
});

describe('the personas of the retention desk', () => {
  it('are two dozen or more, and three or more on every template', async () => {
    const counts = await Promise.all(DESKS.map(async (desk) => (await bundleOf(desk)).training.personas.length));

    expect(counts[0]).toBeGreaterThanOrEqual(24);
    expect(Math.min(...counts.slice(1))).toBeGreaterThanOrEqual(3);
  });

  it('end with every row of the table but the one that a rule forbids', async () => {
    const { script, training } = await bundleOf('retention');
    const endings = new Set(training.personas.map(({ ending }) => ending));

    expect(script.closing.rows.map(({ id }) => id).filter((id) => !endings.has(id))).toEqual(['in-progress']);
  });

  it('raise every objection', async () => {
    const { script, training } = await bundleOf('retention');
    const raised = new Set(training.personas.flatMap(({ objections }) => objections.map(({ objection }) => objection)));

    expect(script.objections.map(({ id }) => id).filter((id) => !raised.has(id))).toEqual([]);
  });
});

function withEnding(pack: TrainingPack, index: number, ending: string): TrainingPack {
  return { ...pack, personas: pack.personas.map((persona, at) => (at === index ? { ...persona, ending } : persona)) };
}
