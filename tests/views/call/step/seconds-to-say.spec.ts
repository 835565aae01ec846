import { describe, expect, it } from 'vitest';
import type { LineView } from '@/machines/view/step-view';
import { secondsToSay } from '@/views/call/step/seconds-to-say';

const line = (text: string, parts: Partial<LineView> = {}): LineView => ({
  id: 'line',
  segments: [{ kind: 'words', text }],
  optional: false,
  verbatim: false,
  ...parts,
});

describe('the seconds that a step takes to say', () => {
  it('end with its last verbatim line, and leave out what may be left out', () => {
    const say = [
      line('a'.repeat(14)),
      line('b'.repeat(14), { optional: true }),
      line('c'.repeat(28), { verbatim: true }),
      line('d'.repeat(14)),
    ];
    expect(secondsToSay({ say }, 14)).toBe(3);
  });

  it('count a value that is spoken, and none that is missing', () => {
    const segments: LineView['segments'] = [
      { kind: 'value', text: 'пять рублей 99', fact: 'offerText' },
      { kind: 'missing', label: 'Предложение', fact: 'offerText' },
    ];
    expect(secondsToSay({ say: [line('', { segments, verbatim: true })] }, 14)).toBe(1);
  });

  it('are none without a verbatim line', () => {
    expect(secondsToSay({ say: [line('a'.repeat(140))] }, 14)).toBe(0);
  });
});
