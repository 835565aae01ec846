import { describe, expect, it } from 'vitest';
import PersonaList from '@/views/training/PersonaList.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showTrainingPart } from './show-training';

const rows = [
  { id: 'storm', title: 'Сердитый', level: 'storm', done: 0, seed: '1' },
  { id: 'calm', title: 'Спокойный', level: 'calm', done: 2, seed: '3' },
];

describe('the list of simulated clients', () => {
  it('goes from calm to stormy, counts what was done, and begins a call', async () => {
    const list = await showTrainingPart(PersonaList, { rows, copied: '' });

    expect(list.findAll('[data-persona]').map((each) => each.attributes('data-persona'))).toEqual(['calm', 'storm']);
    expect(list.get('[data-persona="calm"]').text()).toContain('2 звонка');
    await list.get('[data-persona="storm"] .name').trigger('click');
    expect(list.emitted('start')).toEqual([[rows[0]]]);
    await expectAccessible(document.body);
  });

  it('gives the link of a call, and says that it was copied', async () => {
    const list = await showTrainingPart(PersonaList, { rows, copied: 'calm' });
    await list.get('[data-persona="storm"] .link').trigger('click');

    expect(list.emitted('copy')).toEqual([[rows[0]]]);
    expect(list.get('[data-persona="calm"] .link').text()).toContain('Ссылка скопирована');
  });
});
