import { defineStore } from 'pinia';
import { computed } from 'vue';
import { useActiveCall } from '../active-call';
import {
  type ClosedMessage,
  closedMessage,
  MESSAGE_VERSION,
  type RefusedMessage,
  readStartMessage,
} from './embedding-message';
import { useIntakeStore } from '../intake/intake-store';
import { useSettingsStore } from '../settings-store';

/** What became of a message: nothing of ours, a filled form, or a refusal to send back. */
export type Received =
  | { readonly kind: 'ignored' }
  | { readonly kind: 'filled' }
  | { readonly kind: 'refused'; readonly reply: RefusedMessage };

/** The page that embeds us: which origin may speak, what it asked, what it is told. */
export const useEmbeddingStore = defineStore('embedding', () => {
  const settings = useSettingsStore();
  const intake = useIntakeStore();
  const call = useActiveCall();

  function isAllowed(origin: string): boolean {
    return settings.settings.allowedOrigins.includes(origin);
  }

  /** Takes a message. A foreign origin is ignored without a word, so that it learns nothing. */
  function receive(origin: string, data: unknown): Received {
    if (!isAllowed(origin)) return { kind: 'ignored' };
    const reading = readStartMessage(data);
    if (reading.kind === 'foreign') return { kind: 'ignored' };
    if (reading.kind === 'wrong') {
      intake.tell({
        kind: reading.place === 'version' ? 'version' : 'not-object',
        place: reading.place,
        value: reading.value,
      });
      return { kind: 'refused', reply: refusal([{ place: reading.place, problem: 'wrong-value' }]) };
    }
    intake.fill(reading.parameters);
    const problems = [
      ...intake.problems.map(({ fact, problem }) => ({ place: fact, problem: problem.code })),
      ...intake.notices.map(({ place, kind }) => ({ place, problem: kind })),
    ];
    return problems.length === 0 ? { kind: 'filled' } : { kind: 'refused', reply: refusal(problems) };
  }

  /** What to tell the embedding page now; null while the contact is open. */
  const closed = computed<ClosedMessage | null>(() => {
    const { callId, closing, journal, view } = call;
    if (callId === null || closing === null || journal === null || view?.phase !== 'closed') return null;
    return closedMessage(callId, closing, call.notes.texts, journal.script);
  });

  /** A call is being led here, its contact not closed yet. */
  const isInCall = computed(() => call.callId !== null && call.view !== null && call.view.phase !== 'closed');

  return { callId: computed(() => call.callId), isInCall, isAllowed, receive, closed };
});

function refusal(problems: RefusedMessage['problems']): RefusedMessage {
  return { type: 'sufler:refused', version: MESSAGE_VERSION, problems };
}
