import { describe, expect, it } from 'vitest';
import ObjectionKeys from '@/views/call/sidebar/ObjectionKeys.vue';
import { sampleCall, TO_HELLO } from '../sample-call';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

const { view } = sampleCall([...TO_HELLO, { answer: 'listens' }]);
const unkeyed = { id: 'rare', title: 'Редкое', heard: [], functionKey: null };

describe('the keys of the objections', () => {
  it('name the objection that each opens, and count them all', async () => {
    const keys = showPart(ObjectionKeys, { objections: [...view.objections, unkeyed] });

    expect(keys.findAll('button').map((button) => button.text())).toEqual([
      'F1Дорого',
      'F2Некогда',
      'F9Все возражения (3)',
    ]);
    await expectAccessible(document.body);
  });

  it('open one, or the list of all', async () => {
    const keys = showPart(ObjectionKeys, { objections: view.objections });

    for (const button of keys.findAll('button')) await button.trigger('click');

    expect(keys.emitted('open')).toEqual([['too-dear'], ['not-now']]);
    expect(keys.emitted('all')).toHaveLength(1);
  });
});
