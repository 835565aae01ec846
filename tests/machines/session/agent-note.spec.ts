import { describe, expect, it } from 'vitest';
import { agentNote } from '@/machines/session/agent-note';
import { journalWith, moveOn } from '../../support/walk';

describe('the note of an agent', () => {
  it('is the one that was written last, whatever came after', () => {
    const entries = [
      { kind: 'note', text: 'первая', at: 0 },
      { kind: 'note', text: 'вторая', at: 1 },
      moveOn('one', { answer: 'yes' }),
    ] as const;

    expect(agentNote(journalWith({}, entries))).toBe('вторая');
  });

  it('stays where moves are taken back, and may be emptied', () => {
    const note = { kind: 'note', text: 'слова', at: 0 } as const;

    expect(agentNote(journalWith({}, [note, { kind: 'undo', keep: 0, at: 1 }]))).toBe('слова');
    expect(agentNote(journalWith({}, [note, { ...note, text: '' }]))).toBe('');
    expect(agentNote(journalWith({}, []))).toBe('');
  });
});
