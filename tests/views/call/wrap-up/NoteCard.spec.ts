import { describe, expect, it } from 'vitest';
import NoteCard from '@/views/call/wrap-up/NoteCard.vue';
import { sampleCall, TO_HELLO } from '../sample-call';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

const { notes } = sampleCall([
  ...TO_HELLO,
  { answer: 'listens' },
  { answer: 'price' },
  { answer: 'interested' },
  { answer: 'stays' },
]);
const [note] = notes;

describe('a note text', () => {
  it('is shown whole and copied by its key', async () => {
    const card = showPart(NoteCard, { note, letter: 'C', isCopied: false });

    expect(card.get('h3').text()).toBe('Договорённость');
    expect(card.get('.text').text()).toBe('01/05/2026 Остаётся на тарифе Свой круг.');
    await card.get('button').trigger('click');
    expect(card.emitted('copy')).toHaveLength(1);
    await expectAccessible(document.body);
  });

  it('says that it was copied', () => {
    expect(showPart(NoteCard, { note, letter: 'C', isCopied: true }).text()).toContain('Скопировано');
  });

  it('names what it lacks', () => {
    const bare = { ...note, missing: ['Ваш логин'] };

    expect(showPart(NoteCard, { note: bare, letter: null, isCopied: false }).text()).toContain(
      'Не заполнено: Ваш логин',
    );
  });
});
