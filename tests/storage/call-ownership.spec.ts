import { describe, expect, it, vi } from 'vitest';
import {
  type Channel,
  type Claim,
  createCallOwnership,
  type Locks,
  type OwnershipWorld,
} from '@/storage/call-ownership';
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

/** After everything that is under way. */
function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

describe.each([
  ['with Web Locks', browserLocks],
  ['without Web Locks', () => null],
])('a call between tabs, %s', (_, makeLocks) => {
  function twoTabs() {
    const openChannel = browserChannels();
    const world = { locks: makeLocks(), openChannel, wait: soon };
    return [createCallOwnership({ ...world, tab: 'a' }), createCallOwnership({ ...world, tab: 'b' })] as const;
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
    const world: OwnershipWorld = { locks: makeLocks(), openChannel, wait: soon, tab: 'a' };
    const lost = vi.fn();
    await createCallOwnership(world).claim('c', lost);
    for (const data of [null, 7, 'taken', { type: 'mine' }, { type: 'mine', callId: 'd', turn: 9, tab: 'z' }]) {
      openChannel().postMessage(data);
    }

    expect(lost).not.toHaveBeenCalled();
  });

  it('F17: has exactly one owner after nine take-overs at once in ten tabs', async () => {
    const openChannel = browserChannels();
    const locks = makeLocks();
    const owners = new Set<string>();
    const tabs = Array.from({ length: 10 }, (_, n) => {
      const tab = String(n);
      const ownership = createCallOwnership({ locks, openChannel, wait: soon, tab });
      const lost = () => void owners.delete(tab);
      const keep = (claim: Claim | null) => claim?.isHeld() === true && owners.add(tab);
      return {
        claim: () => ownership.claim('c', lost).then(keep),
        takeOver: () => ownership.takeOver('c', lost).then(keep),
      };
    });
    await tabs[0]?.claim();
    await Promise.all(tabs.slice(1).map(({ takeOver }) => takeOver()));
    await soon();
    await soon();

    expect(owners.size).toBe(1);
  });
});

describe('F6: locks that', () => {
  const refusal = () => new DOMException('not here', 'SecurityError');
  it.each<[string, Locks]>([
    ['refuse', { request: () => Promise.reject(refusal()) }],
    [
      'throw',
      {
        request: () => {
          throw refusal();
        },
      },
    ],
    ['never answer', { request: () => new Promise(() => {}) }],
  ])('%s leave the tabs to settle it among themselves', async (_, locks) => {
    const openChannel = browserChannels();
    const lost = vi.fn();
    const one = createCallOwnership({ locks, openChannel, wait: soon, tab: 'a' });
    const other = createCallOwnership({ locks, openChannel, wait: soon, tab: 'b' });

    expect(await one.claim('c', lost)).not.toBeNull();
    expect(await other.claim('c', vi.fn())).toBeNull();
    expect(lost).not.toHaveBeenCalled();
    expect(await other.takeOver('c', vi.fn())).not.toBeNull();
    await vi.waitFor(() => expect(lost).toHaveBeenCalledTimes(1));
  });
});
