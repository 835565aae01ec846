import { describe, expect, it, vi } from 'vitest';
import { type Channel, createCallOwnership, type OwnershipWorld } from '@/storage/call-ownership';
import { browserLocks } from '../support/test-platform';

/** Channels of one browser: what one posts, the others hear. */
function browserChannels(): () => Channel {
  const open = new Set<(event: { readonly data: unknown }) => void>();
  return () => {
    const own = new Set<(event: { readonly data: unknown }) => void>();
    return {
      postMessage: (data) => {
        for (const hear of open) if (!own.has(hear)) hear({ data });
      },
      addEventListener: (_, hear) => {
        own.add(hear);
        open.add(hear);
      },
      close: () => {
        for (const hear of own) open.delete(hear);
      },
    };
  };
}

describe.each([
  ['with Web Locks', browserLocks],
  ['without Web Locks', () => null],
])('a call between tabs, %s', (_, makeLocks) => {
  function twoTabs() {
    const openChannel = browserChannels();
    const world: OwnershipWorld = { locks: makeLocks(), openChannel, wait: () => Promise.resolve() };
    return [createCallOwnership(world), createCallOwnership(world)] as const;
  }

  it('belongs to the first that claims it', async () => {
    const [one, other] = twoTabs();

    expect(await one.claim('c', vi.fn())).not.toBeNull();
    expect(await other.claim('c', vi.fn())).toBeNull();
    expect(await other.claim('d', vi.fn())).not.toBeNull();
  });

  it('is free again when released', async () => {
    const [one, other] = twoTabs();
    const claim = await one.claim('c', vi.fn());
    claim?.release();

    await vi.waitFor(async () => expect(await other.claim('c', vi.fn())).not.toBeNull());
  });

  it('is taken over, and the first is told once', async () => {
    const [one, other] = twoTabs();
    const lost = vi.fn();
    await one.claim('c', lost);

    expect(await other.takeOver('c', vi.fn())).not.toBeNull();
    await vi.waitFor(() => expect(lost).toHaveBeenCalledTimes(1));
    expect(await one.claim('c', vi.fn())).toBeNull();
  });

  it('may be taken back', async () => {
    const [one, other] = twoTabs();
    const lostByOther = vi.fn();
    await one.claim('c', vi.fn());
    await other.takeOver('c', lostByOther);

    expect(await one.takeOver('c', vi.fn())).not.toBeNull();
    await vi.waitFor(() => expect(lostByOther).toHaveBeenCalledTimes(1));
  });

  it('is not disturbed by a message of another shape', async () => {
    const openChannel = browserChannels();
    const world: OwnershipWorld = { locks: makeLocks(), openChannel, wait: () => Promise.resolve() };
    const lost = vi.fn();
    await createCallOwnership(world).claim('c', lost);
    for (const data of [null, 7, 'taken', { type: 'taken' }, { type: 'taken', callId: 'd' }]) {
      openChannel().postMessage(data);
    }

    expect(lost).not.toHaveBeenCalled();
  });
});
