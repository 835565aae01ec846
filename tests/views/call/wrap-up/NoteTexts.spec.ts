import { describe, expect, it } from 'vitest';
import NoteTexts from '@/views/call/wrap-up/NoteTexts.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

const note = { id: 'a', title: 'Flash', system: 'flash', text: 'Остаётся.', missing: [] };
const notes = [note, { ...note, id: 'b', title: 'ACRM' }];

describe('the note texts', () => {
  it('have a key each, in the order of the keyboard', async () => {
    const texts = showPart(NoteTexts, { notes, copied: [], hasSingleKeys: true });

    expect(texts.findAll('kbd').map((key) => key.text())).toEqual(['C', 'V']);
    await expectAccessible(document.body);
  });

  it('pass on which one is to be copied, and mark the copied ones', async () => {
    const texts = showPart(NoteTexts, { notes, copied: ['a'], hasSingleKeys: false });

    await texts.findAll('button')[1]?.trigger('click');

    expect(texts.emitted('copy')).toEqual([[notes[1]]]);
    expect(texts.findAll('.copied')).toHaveLength(1);
    expect(texts.findAll('kbd').map((key) => key.text())).toEqual(['Alt+C', 'Alt+V']);
  });
});
