import { describe, expect, it } from 'vitest';
import LostCall from '@/views/call/LostCall.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from './show-part';

describe.each(['not-found', 'damaged', 'script-gone', 'storage'])('a call that is lost: %s', (reason) => {
  it('says why, and leads back', async () => {
    const lost = showPart(LostCall, { reason, maskedNumber: '+7 000 ***-**-01', answers: 4 });

    expect(lost.get('h1').text()).not.toBe('');
    expect(lost.text()).toContain('4 ответа');
    await lost.get('button').trigger('click');
    expect(lost.emitted('leave')).toHaveLength(1);
    await expectAccessible(document.body);
  });
});
