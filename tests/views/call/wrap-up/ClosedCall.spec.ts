import { describe, expect, it } from 'vitest';
import ClosedCall from '@/views/call/wrap-up/ClosedCall.vue';
import { sampleCall, TO_HELLO } from '../sample-call';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

const { closing } = sampleCall([...TO_HELLO, { answer: 'listens' }, { answer: 'no' }, { answer: 'close' }]);

describe('a closed contact', () => {
  it('tells how it was closed and leads to the next call', async () => {
    const closed = showPart(ClosedCall, { closing, maskedNumber: '+7 000 ***-**-01' });

    expect(closed.text()).toContain('«Не будет»');
    expect(closed.text()).toContain('Больше не звоним.');
    await closed.get('button').trigger('click');
    expect(closed.emitted('next')).toHaveLength(1);
    await expectAccessible(document.body);
  });
});
