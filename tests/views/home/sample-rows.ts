// Lines of the lists, as the home page makes them of stored calls.
import type { CallRow } from '@/views/home/call-row';

/** A stored call as a line. */
export function sampleRow(more: Partial<CallRow> = {}): CallRow {
  return {
    callId: 'c-1',
    maskedNumber: '+7 000 ***-**-01',
    campaign: 'ЕПК',
    callNo: 3,
    startedAt: Date.UTC(2026, 4, 2, 9, 0),
    callbackAt: null,
    clientHour: null,
    note: '',
    closing: null,
    step: null,
    closedByHand: null,
    again: { campaignKind: 'epk', callNo: '4' },
    ...more,
  };
}
