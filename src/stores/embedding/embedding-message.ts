import type { ClosingView } from '@/machines/view/step-view';
import type { ScriptPin } from '@/machines/session/journal';

/** Version of the messages that are exchanged with an embedding page. */
export const MESSAGE_VERSION = 1;

/** What an embedding page hears when the contact is closed. */
export interface ClosedMessage {
  readonly type: 'sufler:closed';
  readonly version: typeof MESSAGE_VERSION;
  readonly callId: string;
  /** Id of the closing status; null when the contact stays open. */
  readonly status: string | null;
  /** The status in words. */
  readonly statusLabel: string | null;
  readonly disposition: string;
  readonly dispositionLabel: string;
  /** The rule that gave the status. */
  readonly rule: string;
  /** The note texts, in the order of the screen. They may name the client. */
  readonly note: string;
  readonly scriptId: string;
  readonly scriptHash: string;
}

/** What an embedding page hears when its message could not be understood. */
export interface RefusedMessage {
  readonly type: 'sufler:refused';
  readonly version: typeof MESSAGE_VERSION;
  /** Place in the message and what is wrong there. */
  readonly problems: readonly { readonly place: string; readonly problem: string }[];
}

export type StartReading =
  | { readonly kind: 'start'; readonly parameters: Readonly<Record<string, unknown>> }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'wrong'; readonly place: string; readonly value: string };

/**
 * Reads a message from an allowed origin. A start names its type and version; every other field is a parameter of the
 * screen pop. `foreign`: it is not meant for us, e.g. a browser extension's.
 */
export function readStartMessage(data: unknown): StartReading {
  if (typeof data !== 'object' || data === null) return { kind: 'foreign' };
  const { type, version, ...parameters }: Readonly<Record<string, unknown>> = { ...data };
  if (typeof type !== 'string' || !type.startsWith('sufler:')) return { kind: 'foreign' };
  if (type !== 'sufler:start') return { kind: 'wrong', place: 'type', value: type.slice(0, 60) };
  if (version === MESSAGE_VERSION) return { kind: 'start', parameters };
  const told = typeof version === 'number' || typeof version === 'string' ? String(version) : typeof version;
  return { kind: 'wrong', place: 'version', value: told.slice(0, 60) };
}

/** The message that tells how a call was closed. */
export function closedMessage(
  callId: string,
  closing: ClosingView,
  notes: readonly { readonly text: string }[],
  pin: ScriptPin,
): ClosedMessage {
  return {
    type: 'sufler:closed',
    version: MESSAGE_VERSION,
    callId,
    status: closing.status?.id ?? null,
    statusLabel: closing.status?.label ?? null,
    disposition: closing.disposition.id,
    dispositionLabel: closing.disposition.label,
    rule: closing.rule,
    note: notes.map(({ text }) => text).join('\n\n'),
    scriptId: pin.id,
    scriptHash: pin.hash,
  };
}
