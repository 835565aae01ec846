import { describe, expect, it } from 'vitest';
import IconGlyph from '@/views/shared/IconGlyph.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from '../call/show-part';

describe('an icon', () => {
  it('has no name of its own: the word beside it says what it means', async () => {
    const icon = showPart(IconGlyph, { name: 'say' });

    expect(icon.get('svg').element.closest('[aria-hidden="true"]')).not.toBeNull();
    expect(icon.text()).toBe('');
    await expectAccessible(document.body);
  });

  it('is another drawing for another meaning', async () => {
    const icon = showPart(IconGlyph, { name: 'done' });
    const done = icon.html();
    await icon.setProps({ name: 'never' });

    expect(icon.html()).not.toBe(done);
  });
});
