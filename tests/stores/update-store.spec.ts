import { describe, expect, it } from 'vitest';
import { useActiveCall } from '@/stores/active-call';
import { useUpdateStore } from '@/stores/update-store';
import { storesIn, testPlatform } from '../support/test-platform';

describe('a new version', () => {
  it('is offered once it lies ready, and put in charge when it is taken', () => {
    const update = useUpdateStore(storesIn(testPlatform()));
    let applied = 0;

    expect(update.isOffered).toBe(false);
    update.apply();
    update.offer(() => {
      applied += 1;
    });

    expect(update.isOffered).toBe(true);
    update.apply();
    expect(applied).toBe(1);
  });

  it('waits while a call is open', async () => {
    const pinia = storesIn(testPlatform());
    const [update, call] = [useUpdateStore(pinia), useActiveCall(pinia)];
    let applied = 0;
    update.offer(() => {
      applied += 1;
    });

    await call.start({ campaign: 'second', callNo: 2 });
    update.apply();
    expect([update.isOffered, applied]).toEqual([false, 0]);

    call.leave();
    expect(update.isOffered).toBe(true);
  });
});
