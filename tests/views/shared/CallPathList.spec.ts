import { describe, expect, it } from 'vitest';
import CallPathList from '@/views/shared/CallPathList.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from '../home/show-page';

describe('the way of a call', () => {
  it('names steps and answers, and an answer without words', async () => {
    const item = { at: 0, stage: null, stepId: 'x', kind: 'answer' };
    const trail = [
      { ...item, keep: 0, stepTitle: 'Приветствие', what: 'Слушает' },
      { ...item, keep: 1, stepTitle: 'Причина', what: '' },
    ];
    const list = showPart(CallPathList, { path: { kind: 'told', trail } });

    expect(list.findAll('li').map((line) => line.text())).toEqual(['ПриветствиеСлушает', 'Причинаслова не записаны']);
    await expectAccessible(document.body);
  });

  it('is shown raw, with a word why, when the script is gone', async () => {
    const entries = [
      { kind: 'answer', at: 0, step: 'hello', answer: 'listens' },
      { kind: 'enter', at: 0, step: 'hello', fact: 'days', value: 3 },
      { kind: 'event', at: 0, step: 'hello', event: 'hangUp' },
      { kind: 'objection', at: 0, step: 'hello', objection: 'o1' },
      { kind: 'unlisted', at: 0, step: 'hello', said: 'Подождите' },
      { kind: 'note', at: 0, text: 'Вежлив' },
      { kind: 'undo', at: 0, keep: 2 },
    ];
    const list = showPart(CallPathList, { path: { kind: 'raw', entries } });

    expect(list.text()).toContain('больше нет');
    expect(list.findAll('.written').map((line) => line.text())).toEqual([
      'Шаг hello: ответ listens',
      'Записано days: 3',
      'Событие hangUp',
      'Возражение o1',
      'Клиент сказал: Подождите',
      'Заметка: Вежлив',
      'Отменено всё после ответа 2',
    ]);
    await expectAccessible(document.body);
  });

  it('is nothing before it is read', () => {
    expect(showPart(CallPathList, { path: undefined }).text()).toBe('');
  });
});
