import { describe, expect, it, vi } from 'vitest';
import { useActiveCall } from '@/stores/active-call';
import { useFaultStore } from '@/stores/fault-store';
import { storesIn, testPlatform, type WorldParts } from '../support/test-platform';

function tab(parts: WorldParts = {}) {
  const pinia = storesIn(testPlatform(parts));
  return { faults: useFaultStore(pinia), call: useActiveCall(pinia) };
}

describe('a bug', () => {
  it('is told with its words, until it is dismissed', () => {
    const { faults } = tab();
    expect(faults.fault).toBeNull();
    faults.report(new TypeError('x is undefined'));
    expect(faults.fault).toBe('TypeError: x is undefined');
    faults.report('odd');
    expect(faults.fault).toBe('odd');
    faults.dismiss();

    expect(faults.fault).toBeNull();
  });

  it('promises that the call is saved only when it is', async () => {
    const { faults, call } = tab();
    expect(faults.effect).toBe('none');
    await call.start({ ctn: '0000000001', campaign: 'first' });
    expect(faults.effect).toBe('unsaved');

    await vi.waitFor(() => expect(faults.effect).toBe('saved'));
  });

  it('does not promise it where the disk refuses', async () => {
    const { faults, call } = tab({ factory: null });
    await call.start({ ctn: '0000000001', campaign: 'first' });
    await vi.waitFor(() => expect(call.saving.saving).toBe('refused'));

    expect(faults.effect).toBe('unsaved');
  });
});
