import { describe, expect, it } from 'vitest';
import WrapUp from '@/views/call/wrap-up/WrapUp.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

const agreed = { at: '2026-05-02T14:30', text: '2 мая, 14:30' };

describe('the end of a call', () => {
  it('gives the agreed call-back to the calendar', async () => {
    const wrap = showPart(WrapUp, { unexplained: [], callBack: agreed });

    expect(wrap.text()).toContain('2 мая, 14:30');
    await wrap.get('button').trigger('click');
    expect(wrap.emitted('calendar')).toEqual([[agreed]]);
    await expectAccessible(document.body);
  });

  it('asks again for words that were left out', async () => {
    const wrap = showPart(WrapUp, { unexplained: [{ entry: 3, step: 'Причина' }], callBack: null });

    await wrap.get('input').setValue('Другое');

    expect(wrap.emitted('fill')).toEqual([[3, 'Другое']]);
  });

  it('takes no room when nothing is left to settle', () => {
    expect(showPart(WrapUp, { unexplained: [], callBack: null }).find('.wrap').exists()).toBe(false);
  });
});
