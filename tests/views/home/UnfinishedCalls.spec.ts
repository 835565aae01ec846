import { describe, expect, it } from 'vitest';
import UnfinishedCalls from '@/views/home/UnfinishedCalls.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { sampleRow } from './sample-rows';
import { showPart } from './show-page';

describe('the unfinished calls', () => {
  it('are counted, and each goes on by its own button', async () => {
    const rows = [sampleRow(), sampleRow({ callId: 'c-2', maskedNumber: '+7 000 ***-**-02' })];
    const list = showPart(UnfinishedCalls, { rows });

    expect(list.get('h2').text()).toContain('2');
    expect(list.findAll('button').map((button) => button.text())).toEqual([
      'Продолжить +7 000 ***-**-01',
      'Удалить +7 000 ***-**-01',
      'Продолжить +7 000 ***-**-02',
      'Удалить +7 000 ***-**-02',
    ]);
    await list.findAll('button')[2]?.trigger('click');
    expect(list.emitted('open')).toEqual([[rows[1]]]);
    await expectAccessible(document.body);
  });

  it('say at which step each stands, and are discarded after two presses', async () => {
    const row = sampleRow({ step: 'Приветствие' });
    const list = showPart(UnfinishedCalls, { rows: [row] });

    expect(list.text()).toContain('остановился на шаге «Приветствие»');
    await list.findAll('button')[1]?.trigger('click');
    expect(list.emitted('erase')).toBeUndefined();
    await list.findAll('button')[1]?.trigger('click');
    expect(list.emitted('erase')).toEqual([[row]]);
  });
});
