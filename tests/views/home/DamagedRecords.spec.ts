import { describe, expect, it } from 'vitest';
import DamagedRecords from '@/views/home/DamagedRecords.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from './show-page';

const records = (['header', 'entry', 'gap'] as const).map((reason, id) => ({
  id,
  at: 0,
  callId: 'c',
  reason,
  place: id === 1 ? '3.at' : '',
  raw: null,
}));

describe('the damaged records', () => {
  it('say what happened to each, with its place', async () => {
    const told = showPart(DamagedRecords, { records });

    expect(told.get('h2').text()).toContain('3 повреждённые записи');
    expect(new Set(told.findAll('li').map((line) => line.text())).size).toBe(3);
    expect(told.get('code').text()).toBe('3.at');
    await expectAccessible(document.body);
  });

  it('are erased only when asked twice', async () => {
    const told = showPart(DamagedRecords, { records });
    await told.get('.button-warn').trigger('click');
    expect(told.emitted('erase')).toBeUndefined();
    await told.get('.button-warn').trigger('click');

    expect(told.emitted('erase')).toHaveLength(1);
  });
});
