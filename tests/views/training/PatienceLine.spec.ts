import { describe, expect, it } from 'vitest';
import PatienceLine from '@/views/training/PatienceLine.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showTrainingPart } from './show-training';

describe('the client’s patience', () => {
  it('is a line that falls as the patience does, with its numbers behind it', async () => {
    const line = await showTrainingPart(PatienceLine, { tempers: [100, 50, 0] });
    const heights = line
      .get('polyline')
      .attributes('points')
      ?.split(' ')
      .map((point) => Number(point.split(',')[1]));

    expect(heights).toEqual([0, 32, 64]);
    expect(line.get('details').text()).toContain('100 → 50 → 0');
    await expectAccessible(document.body);
  });
});
