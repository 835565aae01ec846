import { describe, expect, it } from 'vitest';
import HintList from '@/views/call/step/HintList.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

describe('hints', () => {
  it('are listed as they are written', async () => {
    const hints = showPart(HintList, { hints: ['Сначала Memo.', 'Потом Flash.'] });

    expect(hints.findAll('li').map((hint) => hint.text())).toEqual(['Сначала Memo.', 'Потом Flash.']);
    await expectAccessible(document.body);
  });

  it('stand behind one line where the step needs the room', async () => {
    const hints = showPart(HintList, { hints: ['Сначала Memo.', 'Потом Flash.'], isFolded: true });

    expect(hints.get('summary').text()).toBe('2 подсказки');
    expect(hints.findAll('details li')).toHaveLength(2);
    await expectAccessible(document.body);
  });
});
