// Calls as they lie in the records.
import type { Entry } from '@/machines/session/journal';
import type { CallHeader } from '@/storage/call-record';

export function header(callId: string, more: Partial<CallHeader> = {}): CallHeader {
  return {
    callId,
    script: { id: 'small', version: '1.0.0', hash: 'abc' },
    startedAt: 1_000,
    updatedAt: 1_000,
    intake: { callNo: 2 },
    maskedNumber: '+7 000 ***-**-01',
    state: 'open',
    closing: null,
    callbackAt: null,
    note: '',
    ...more,
  };
}

export function answers(count: number): readonly Entry[] {
  return Array.from({ length: count }, (_, n) => ({ kind: 'answer', at: n, step: 'hello', answer: `a${String(n)}` }));
}
