import * as v from 'valibot';
import type { ClosingView } from '@/machines/step-view';
import type { ScriptPin } from '@/machines/journal';

/** Version of the messages that are exchanged with an embedding page. */
export const MESSAGE_VERSION = 1;

/** What an embedding page sends to start a call. Its other fields are the parameters of the screen pop. */
const StartMessage = v.looseObject({
  type: v.literal('sufler:start'),
  version: v.literal(MESSAGE_VERSION),
});

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

/** Reads a message from an allowed origin. `foreign`: it is not meant for us, e.g. a browser extension's. */
export function readStartMessage(data: unknown): StartReading {
  const named = v.safeParse(v.looseObject({ type: v.string() }), data);
  if (!named.success || !named.output.type.startsWith('sufler:')) return { kind: 'foreign' };
  const parsed = v.safeParse(StartMessage, data);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return { kind: 'wrong', place: v.getDotPath(issue) ?? 'type', value: issue.received };
  }
  const { type: _type, version: _version, ...parameters } = parsed.output;
  return { kind: 'start', parameters };
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
