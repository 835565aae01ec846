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
  /** A name that no other tab has. */
  readonly tab: string;
}

/** A call belongs to one tab at a time: the tab that holds its claim. */
export interface Claim {
  release(): void;
  /** Whether the call is still this tab's. A claim may be lost on its way to who asked for it: look once it is there. */
  isHeld(): boolean;
}

export interface CallOwnership {
  /** The claim, or null when another tab holds the call. `onLost` is called when another tab takes it over. */
  claim(callId: string, onLost: () => void): Promise<Claim | null>;
  /** Takes the call from whoever holds it; the other tab is told. null only when a third tab took it in the meantime. */
  takeOver(callId: string, onLost: () => void): Promise<Claim | null>;
}

/** How long an owner may take to answer where there are no locks. */
const ANSWER_TIME = 150;
/** How long the browser's locks may take to answer before the tabs settle it among themselves. */
const LOCK_TIME = 500;

/**
 * Ownership by Web Locks, which the browser frees when a tab dies. Where it has none, or they refuse, throw or never
 * answer, the tabs settle it over a channel.
 */
export function createCallOwnership(world: OwnershipWorld): CallOwnership {
  async function take(callId: string, onLost: () => void, isTakeOver: boolean): Promise<Claim | null> {
    const locked = await takeLock(world, callId, isTakeOver, onLost);
    if (locked.kind === 'held') return locked.claim;
    if (locked.kind === 'elsewhere') return null;
    return takeByChannel(world, callId, isTakeOver, onLost);
  }

  return {
    claim: (callId, onLost) => take(callId, onLost, false),
    takeOver: (callId, onLost) => take(callId, onLost, true),
  };
}

interface LockOptions {
  readonly ifAvailable?: boolean;
  readonly steal?: boolean;
}

type Locked =
  | { readonly kind: 'held'; readonly claim: Claim }
  | { readonly kind: 'elsewhere' }
  /** The browser has no locks for us. */
  | { readonly kind: 'no-locks' };

/** Whoever stole the lock last has it; all others are told by the browser, so at most one tab ever holds a call. */
async function takeLock(
  world: OwnershipWorld,
  callId: string,
  isTakeOver: boolean,
  onLost: () => void,
): Promise<Locked> {
  const { locks } = world;
  if (locks === null) return { kind: 'no-locks' };
  const holding = createHolding(onLost);
  let isGranted = false;
  const asked = new Promise<Locked>((resolve) => {
    const options = isTakeOver ? { steal: true } : { ifAvailable: true };
    // Inside `then`, so that a request that throws is a refusal as well.
    Promise.resolve()
      .then(() =>
        locks.request(`sufler-call-${callId}`, options, (granted) => {
          if (granted === null) {
            resolve({ kind: 'elsewhere' });
            return undefined;
          }
          isGranted = true;
          return new Promise<void>((unlock) => {
            holding.freeWith(unlock);
            resolve({ kind: 'held', claim: holding });
          });
        }),
      )
      .catch(() => {
        // Stolen, when it was ours; otherwise the browser refuses.
        if (isGranted) holding.lose();
        resolve({ kind: 'no-locks' });
      });
  });
  const late = world.wait(LOCK_TIME).then((): Locked => ({ kind: 'no-locks' }));
  const locked = await Promise.race([asked, late]);
  if (locked.kind === 'no-locks') holding.release();
  // Another tab may have stolen it while this one waited for its turn.
  return locked.kind === 'held' && !holding.isHeld() ? { kind: 'elsewhere' } : locked;
}

interface Holding extends Claim {
  /** The call is another tab's from now on. Tells so once. */
  lose(): void;
  /** What frees it for others; done at once when it is released already. */
  freeWith(free: () => void): void;
}

function createHolding(onLost: () => void): Holding {
  let isHeld = true;
  let free = () => {};
  const release = () => {
    if (!isHeld) return;
    isHeld = false;
    free();
  };
  return {
    release,
    isHeld: () => isHeld,
    lose() {
      if (!isHeld) return;
      release();
      onLost();
    },
    freeWith(given) {
      free = given;
      if (!isHeld) given();
    },
  };
}

/** Claims of one call stand in one order for all tabs: by turn, and within a turn by the tab's name. The highest owns. */
interface Rank {
  readonly turn: number;
  readonly tab: string;
}

const Notice = v.object({
  type: v.picklist(['ask', 'mine']),
  callId: v.string(),
  turn: v.pipe(v.number(), v.finite()),
  tab: v.string(),
});

/** Asks who owns the call, then says «mine» with a rank; a tab that hears a higher one has lost. */
async function takeByChannel(
  world: OwnershipWorld,
  callId: string,
  isTakeOver: boolean,
  onLost: () => void,
): Promise<Claim | null> {
  const channel = world.openChannel('sufler-calls');
  const holding = createHolding(onLost);
  if (channel === null) return holding;
  let rank: Rank = { turn: 0, tab: world.tab };
  let owner: Rank | null = null;
  let isClaimed = false;
  const say = (type: 'ask' | 'mine') => channel.postMessage({ type, callId, ...rank });
  const hear = (heard: v.InferOutput<typeof Notice>) => {
    if (!isClaimed) {
      if (heard.type === 'mine' && (owner === null || isAbove(heard, owner))) owner = heard;
    } else if (heard.type === 'mine' && isAbove(heard, rank)) holding.lose();
    else if (heard.type === 'ask' || isAbove(rank, heard)) say('mine');
  };
  channel.addEventListener('message', (event) => {
    const notice = v.safeParse(Notice, event.data);
    if (notice.success && notice.output.callId === callId && holding.isHeld()) hear(notice.output);
  });
  holding.freeWith(() => channel.close());
  say('ask');
  await world.wait(ANSWER_TIME);
  const found = ownerOf(owner);
  if (found !== null && !isTakeOver) {
    holding.release();
    return null;
  }
  rank = { turn: (found?.turn ?? 0) + 1, tab: world.tab };
  isClaimed = true;
  say('mine');
  // Others may be taking it in this very moment: a higher claim answers ours.
  await world.wait(ANSWER_TIME);
  return holding.isHeld() ? holding : null;
}

/** Set by a listener, which the compiler cannot see. */
function ownerOf(owner: Rank | null): Rank | null {
  return owner;
}

function isAbove(one: Rank, other: Rank): boolean {
  return one.turn === other.turn ? one.tab > other.tab : one.turn > other.turn;
}
