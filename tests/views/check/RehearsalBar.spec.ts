import { describe, expect, it } from 'vitest';
import type { ReadableMove } from '@/verify/report/describe-playable';
import RehearsalBar from '@/views/check/RehearsalBar.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from '../home/show-page';

const MOVE: ReadableMove = { kind: 'answer', step: 'Приветствие', what: 'Слушает', value: null };
const SHARED = {
  message: 'Нарушается правило.',
  call: { intake: [{ label: 'Кампания', value: 'Первая' }], moves: [MOVE] },
  refusal: '',
  step: 'Причина',
};

describe('the bar over an example call', () => {
  it('names the start, the next move and its key', async () => {
    const bar = showPart(RehearsalBar, { ...SHARED, position: 0, move: MOVE, moveKey: '1', last: null });
    const [earlier, later, leave] = bar.findAll('button');

    expect(bar.text()).toContain('Начало: Кампания — Первая.');
    expect(bar.text()).toContain('Следующий ход: ответ «Слушает». Нажмите →, Enter или 1.');
    expect(earlier?.attributes('disabled')).toBeDefined();
    await later?.trigger('click');
    await leave?.trigger('click');
    expect(bar.emitted()).toMatchObject({ later: [[]], leave: [[]] });
    await expectAccessible(document.body);
  });

  it('says at the end what is wrong, and after which move', async () => {
    const bar = showPart(RehearsalBar, { ...SHARED, position: 1, move: null, moveKey: '', last: MOVE });
    const [earlier, later] = bar.findAll('button');

    expect(bar.get('h1').text()).toContain('Нарушается правило.');
    expect(bar.get('.next').text()).toBe(
      'Вот здесь: шаг «Причина». Последний ход: ответ «Слушает» на шаге «Приветствие».',
    );
    expect(later?.attributes('disabled')).toBeDefined();
    await earlier?.trigger('click');
    expect(bar.emitted('earlier')).toHaveLength(1);
    await expectAccessible(document.body);
  });
});
