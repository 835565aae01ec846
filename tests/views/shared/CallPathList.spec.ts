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
    const entries = [{ kind: 'answer', at: 0, step: 'hello', answer: 'listens' }];
    const list = showPart(CallPathList, { path: { kind: 'raw', entries } });

    expect(list.text()).toContain('больше нет');
    expect(list.get('code').text()).toBe('{"kind":"answer","step":"hello","answer":"listens"}');
    await expectAccessible(document.body);
  });

  it('is nothing before it is read', () => {
    expect(showPart(CallPathList, { path: undefined }).text()).toBe('');
  });
});
