import * as v from 'valibot';

/** The part of `navigator.locks` that is needed; null where the browser has none. */
export interface Locks {
  request(name: string, options: LockOptions, callback: (lock: unknown) => Promise<void> | undefined): Promise<unknown>;
}

/** The part of BroadcastChannel that is needed. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  close(): void;
}

export interface OwnershipWorld {
  readonly locks: Locks | null;
  /** Opens a channel between the tabs of this browser; null where it has none. */
  openChannel: (name: string) => Channel | null;
  /** Resolves after the given milliseconds. */
  wait: (milliseconds: number) => Promise<void>;
}

/** A call belongs to one tab at a time: the tab that holds its claim. */
export interface Claim {
  release(): void;
}

export interface CallOwnership {
  /** The claim, or null when another tab holds the call. `onLost` is called when another tab takes it over. */
  claim(callId: string, onLost: () => void): Promise<Claim | null>;
  /** Takes the call from whoever holds it; the other tab is told. null only when a third tab took it in the meantime. */
  takeOver(callId: string, onLost: () => void): Promise<Claim | null>;
}

/** How long an owner may take to answer where there are no locks. */
const ANSWER_TIME = 150;

const Notice = v.object({ type: v.picklist(['taken', 'ask', 'mine']), callId: v.string() });

/** Ownership by Web Locks, which the browser frees when a tab dies; without them by asking the other tabs. */
export function createCallOwnership(world: OwnershipWorld): CallOwnership {
  async function take(callId: string, onLost: () => void, options: LockOptions): Promise<Claim | null> {
    const channel = world.openChannel('sufler-calls');
    if (options.steal === true) channel?.postMessage({ type: 'taken', callId });
    else if (world.locks === null && channel !== null && (await isHeldElsewhere(world, channel, callId))) {
      channel.close();
      return null;
    }
    const holding = hold(channel, callId, onLost);
    if (world.locks === null) return holding;
    const unlock = await lock(world.locks, callId, options, holding.lose);
    if (unlock === null) {
      holding.release();
      return null;
    }
    holding.lockWith(unlock);
    return holding;
  }

  return {
    claim: (callId, onLost) => take(callId, onLost, { ifAvailable: true }),
    takeOver: (callId, onLost) => take(callId, onLost, { steal: true }),
  };
}

interface LockOptions {
  readonly ifAvailable?: boolean;
  readonly steal?: boolean;
}

interface Holding extends Claim {
  /** The call is another tab's from now on. Tells so once. */
  readonly lose: () => void;
  lockWith(unlock: () => void): void;
}

/** Answers the other tabs until released or lost. */
function hold(channel: Channel | null, callId: string, onLost: () => void): Holding {
  let isHeld = true;
  let unlock = () => {};
  const release = () => {
    if (!isHeld) return;
    isHeld = false;
    channel?.close();
    unlock();
  };
  const lose = () => {
    if (!isHeld) return;
    release();
    onLost();
  };
  channel?.addEventListener('message', (event) => {
    const notice = v.safeParse(Notice, event.data);
    if (!isHeld || !notice.success || notice.output.callId !== callId) return;
    if (notice.output.type === 'ask') channel.postMessage({ type: 'mine', callId });
    if (notice.output.type === 'taken') lose();
  });
  return {
    release,
    lose,
    lockWith(given) {
      unlock = given;
      if (!isHeld) given();
    },
  };
}

/** Takes the lock and keeps it until the returned function is called. null: another tab has it. */
function lock(locks: Locks, callId: string, options: LockOptions, onStolen: () => void): Promise<(() => void) | null> {
  return new Promise((resolve) => {
    const held = locks.request(`sufler-call-${callId}`, options, (granted) => {
      if (granted === null) {
        resolve(null);
        return undefined;
      }
      return new Promise<void>((unlock) => {
        resolve(unlock);
      });
    });
    // A stolen lock rejects its request.
    held.catch(() => {
      resolve(null);
      onStolen();
    });
  });
}

async function isHeldElsewhere(world: OwnershipWorld, channel: Channel, callId: string): Promise<boolean> {
  let isHeld = false;
  channel.addEventListener('message', (event) => {
    const notice = v.safeParse(Notice, event.data);
    if (notice.success && notice.output.type === 'mine' && notice.output.callId === callId) isHeld = true;
  });
  channel.postMessage({ type: 'ask', callId });
  await world.wait(ANSWER_TIME);
  return isHeld;
}
