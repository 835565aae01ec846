import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callbackIcs } from '@/stores/callback-ics';

const CALLBACK = {
  callId: 'c-1',
  at: Date.UTC(2026, 4, 2, 11, 30),
  madeAt: Date.UTC(2026, 4, 1, 9, 5, 7),
  title: 'Перезвонить',
};

describe('the calendar file of a call-back', () => {
  it('holds the agreed instant, so that every calendar shows its own hour', () => {
    const lines = callbackIcs(CALLBACK).split('\r\n');

    expect(lines).toContain('DTSTART:20260502T113000Z');
    expect(lines).toContain('DTSTAMP:20260501T090507Z');
    expect(lines).toContain('UID:c-1@sufler');
    expect(lines).toContain('SUMMARY:Перезвонить');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.at(-2)).toBe('END:VCALENDAR');
  });

  it('lets no text break out of its line', () => {
    const text = callbackIcs({ ...CALLBACK, title: 'a\r\nATTENDEE:x;y,z\\' });

    expect(text).toContain('SUMMARY:a\\nATTENDEE:x\\;y\\,z\\\\');
    expect(text.split('\r\n').filter((line) => line.startsWith('ATTENDEE'))).toEqual([]);
  });

  it('folds long lines at 75 octets without losing a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => {
        const title = words.replaceAll(/[\p{Cc}\\;,]/gu, '');
        const lines = callbackIcs({ ...CALLBACK, title }).split('\r\n');
        const octets = new TextEncoder();
        expect(lines.every((line) => octets.encode(line).length <= 75)).toBe(true);
        expect(lines.join('\r\n').replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}\r\n`);
      }),
    );
  });
});
