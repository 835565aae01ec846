import { describe, expect, it } from 'vitest';
import { createFinder, type Findable } from '@/views/call/dialogs/find-heard';
import { findItems, objectionItems } from '@/views/call/dialogs/find-items';
import { sampleCall, TO_HELLO } from '../sample-call';

const { view } = sampleCall([...TO_HELLO, { answer: 'listens' }]);
const items = findItems(view);
const find = createFinder(items);

describe('the search by what the client said', () => {
  it.each(['дорого', 'дораго', 'ДОРОГО', 'дорог', 'дорога'])('finds «Дорого» for «%s»', (query) => {
    expect(titles(find(query))).toContain('Дорого');
  });

  it('finds by an example of what it sounds like', () => {
    expect(titles(find('переплачиваю'))).toEqual(['Дорого']);
    expect(find('переплачиваю')[0]).toMatchObject({ kind: 'objection', key: 'F1' });
  });

  it('reads «ё» and «е» as one letter', () => {
    const finder = createFinder([{ ...item('Твёрдый отказ') }]);

    expect(finder('твердый')).toHaveLength(1);
    expect(finder('твёрдый')).toHaveLength(1);
  });

  it('finds events too', () => {
    expect(find('трубку')[0]).toMatchObject({ kind: 'event', target: 'hung-up', key: 'H' });
  });

  it('gives everything in its own order for an empty query', () => {
    expect(find('  ')).toBe(items);
  });

  it('finds nothing for words that nobody says', () => {
    expect(find('ыыыыыыы')).toEqual([]);
  });

  it('says why an answer cannot be chosen now', () => {
    const twice = sampleCall([...TO_HELLO, { answer: 'listens' }, { answer: 'price' }, { answer: 'price' }]);

    expect(findItems(twice.view).find(({ target }) => target === 'price')?.blocked).toBe(
      'Предложений было достаточно.',
    );
  });

  it('prints the pages before the digit of an answer beyond the ninth', () => {
    const [first] = view.answers;
    if (first === undefined) throw new Error('no answer');
    const late = findItems({ ...view, answers: [{ ...first, position: 11 }], events: [], objections: [] });

    expect(late[0]?.key).toBe('␣ 2');
  });

  it('lists the objections alone', () => {
    expect(objectionItems(view.objections).map(({ kind }) => kind)).toEqual(['objection', 'objection']);
  });
});

function titles(found: readonly Findable[]): readonly string[] {
  return found.map(({ title }) => title);
}

function item(title: string): Findable {
  return { id: title, kind: 'event', target: title, title, heard: [], key: '', blocked: null };
}
