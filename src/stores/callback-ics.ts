import { icsStamp } from '@/calendar/ics-stamp';

/** One agreed call-back. */
export interface Callback {
  readonly callId: string;
  /** When to call, milliseconds since the epoch. */
  readonly at: number;
  /** When the entry was made, milliseconds since the epoch. */
  readonly madeAt: number;
  /** Messages of the entry. They go into a foreign calendar, so nothing personal may stand in them (R51). */
  readonly title: string;
}

/** A calendar file (RFC 5545) with one entry of fifteen minutes and a reminder five minutes before. */
export function callbackIcs({ callId, at, madeAt, title }: Callback): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sufler//Call-backs//RU',
    'BEGIN:VEVENT',
    `UID:${escaped(callId)}@sufler`,
    `DTSTAMP:${icsStamp(madeAt)}`,
    `DTSTART:${icsStamp(at)}`,
    'DURATION:PT15M',
    `SUMMARY:${escaped(title)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:-PT5M',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines
    .flatMap(folded)
    .map((line) => `${line}\r\n`)
    .join('');
}

function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r?\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');
}

/** A line holds 75 octets at most; the rest goes on after a space. No character is cut in two. */
function folded(line: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (octets + size > 75) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += sign;
    octets += size;
  }
  return [...parts, part];
}
