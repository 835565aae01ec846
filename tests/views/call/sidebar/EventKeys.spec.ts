import { describe, expect, it } from 'vitest';
import EventKeys from '@/views/call/sidebar/EventKeys.vue';
import { sampleCall, TO_HELLO } from '../sample-call';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

const { view } = sampleCall([...TO_HELLO, { answer: 'listens' }]);

describe('the events of a call', () => {
  it('are raised by a press, with their keys printed', async () => {
    const keys = showPart(EventKeys, { events: view.events, hasSingleKeys: true });

    expect(keys.findAll('button').map((button) => button.text())).toEqual([
      'HБросил трубку',
      'WПросит подождать',
      'Срок прошёл',
    ]);
    await keys.get('button').trigger('click');
    expect(keys.emitted('raise')).toEqual([['hung-up']]);
    await expectAccessible(document.body);
  });

  it('print their keys with Alt while single keys are off', () => {
    const keys = showPart(EventKeys, { events: view.events, hasSingleKeys: false });

    expect(keys.findAll('kbd').map((key) => key.text())).toEqual(['Alt+H', 'Alt+W']);
  });
});
