import { describe, expect, it } from 'vitest';
import CallNotices from '@/views/call/header/CallNotices.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

const notices = [
  { kind: 'other-tab', text: 'Звонок ведут в другой вкладке.', action: 'Перехватить', isUrgent: true },
  { kind: 'restored', text: 'Звонок открыт на том же шаге.', action: null, isUrgent: false },
];

describe('what the application says of itself', () => {
  it('is called out when urgent and polite otherwise', async () => {
    const bar = showPart(CallNotices, { notices });

    expect(bar.findAll('.notice').map((notice) => notice.attributes('role'))).toEqual(['alert', 'status']);
    await expectAccessible(document.body);
  });

  it('can be acted on; only what is polite can be put away', async () => {
    const bar = showPart(CallNotices, { notices });
    const [takeOver, putAway] = bar.findAll('button');

    await takeOver?.trigger('click');
    await putAway?.trigger('click');

    expect(bar.emitted('act')).toEqual([[notices[0]]]);
    expect(bar.emitted('dismiss')).toEqual([[notices[1]]]);
    expect(bar.findAll('button')).toHaveLength(2);
  });
});
