import { describe, expect, it } from 'vitest';
import { cardPieces } from '@/desk/client-card/card-pieces';

const pieces = (text: string) =>
  cardPieces(text).map(({ kind, label, text: value, line }) => [kind, label, value, line]);

describe('the pieces of a card', () => {
  it('go on in a table with wrapped cells, label with label and value with value', () => {
    expect(pieces('Дата\t2020-11-15\nподключения/\t\nАбонентская\t50 руб\nплата\t1500 руб')).toEqual([
      ['date', 'Дата', '', 1],
      ['date', 'Дата подключения/', '2020-11-15', 1],
      ['fee', 'Абонентская', '', 3],
      ['fee', 'Абонентская плата', '50 руб', 3],
      ['fee', 'Абонентская плата', '1500 руб', 4],
    ]);
  });

  it('end at the end of a line and at the next label, known or not', () => {
    expect(pieces('Тариф Анлим Регион: Тула\nпросто строка')).toEqual([
      ['plan', 'Тариф', 'Анлим', 1],
      ['other', 'Регион:', 'Тула', 1],
      [null, '', 'просто строка', 2],
    ]);
  });
});
