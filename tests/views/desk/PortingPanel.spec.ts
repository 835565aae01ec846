import { describe, expect, it } from 'vitest';
import PortingPanel from '@/views/desk/PortingPanel.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from '../call/show-part';
import { context } from './desk-part';

describe('the porting reference', () => {
  it('marks what has ended by the day of the call', async () => {
    const before = showPart(PortingPanel, { context: context({ today: '2025-08-31' }) });
    expect(before.findAll('.ended')).toHaveLength(0);
    before.unmount();
    const after = showPart(PortingPanel, { context: context({ today: '2025-09-01' }) });
    expect(after.get('.ended').text()).toContain('не действует с 01/09/2025');
    await expectAccessible(document.body);
  });

  it('never lets a ground stand for consent (A7)', () => {
    expect(showPart(PortingPanel, { context: context() }).text()).toContain('личного согласия клиента');
  });
});
