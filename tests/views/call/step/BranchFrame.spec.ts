import { describe, expect, it } from 'vitest';
import BranchFrame from '@/views/call/step/BranchFrame.vue';
import { sampleCall, TO_HELLO } from '../sample-call';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

const { view } = sampleCall([...TO_HELLO, { objection: 'too-dear' }]);

describe('the frame of a branch', () => {
  it('names the objection, what must never be said, and the way back', async () => {
    const frame = showPart(BranchFrame, { branch: view.branch });

    expect(frame.get('.band').text()).toContain('Возражение: Дорого');
    expect(frame.get('.never').text()).toContain('Не спорьте о цене.');
    await frame.get('button').trigger('click');
    expect(frame.emitted('leave')).toHaveLength(1);
    await expectAccessible(document.body);
  });

  it('is silent about what must not be said where nothing is forbidden', () => {
    const waiting = sampleCall([...TO_HELLO, { answer: 'listens' }, { event: 'wait' }]).view.branch;
    const frame = showPart(BranchFrame, { branch: waiting });

    expect(frame.get('.band').text()).toContain('Событие: Просит подождать');
    expect(frame.find('.never').exists()).toBe(false);
  });
});
