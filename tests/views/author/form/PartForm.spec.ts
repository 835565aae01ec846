import { describe, expect, it } from 'vitest';
import PartForm from '@/views/author/form/PartForm.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { HELLO, showForm } from '../show-form';

const field = (place: readonly unknown[]) => `[data-place='${JSON.stringify(place)}']`;

describe('the form of a thing', () => {
  it('shows first what an author writes first: the title, the lines, the answers', async () => {
    const { part } = showForm(PartForm, { place: HELLO });
    const places = part.findAll('[data-place]').map((each) => each.attributes('data-place'));

    expect(places[0]).toBe(JSON.stringify([...HELLO, 'title']));
    expect(places).toContain(JSON.stringify([...HELLO, 'say', 'hello.greet', 'text']));
    expect(places).toContain(JSON.stringify([...HELLO, 'answers', 'busy', 'to']));
    await expectAccessible(document.body);
  });

  it('unfolds the rest, and adds there what may still be added', async () => {
    const { part, at } = showForm(PartForm, { place: HELLO });
    expect(part.find(field([...HELLO, 'id'])).exists()).toBe(false);
    const more = part.findAll('[aria-expanded]').at(-1);
    await more?.trigger('click');
    expect(part.find(field([...HELLO, 'id'])).exists()).toBe(true);
    expect(at([...HELLO, 'hints'])).toBeUndefined();
    await part.get('[data-add="hints"]').trigger('click');

    expect(at([...HELLO, 'hints'])).toBeDefined();
    expect(part.find('[data-add="hints"]').exists()).toBe(false);
  });
});
