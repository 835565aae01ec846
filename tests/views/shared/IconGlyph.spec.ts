import { describe, expect, it } from 'vitest';
import IconGlyph from '@/views/shared/IconGlyph.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from '../call/show-part';

describe('an icon', () => {
  it('is a drawing that a screen reader passes over', async () => {
    const icon = showPart(IconGlyph, { name: 'say' });

    expect(icon.get('svg').attributes('aria-hidden')).toBe('true');
    expect(icon.get('path').attributes('d')).not.toBe('');
    await expectAccessible(document.body);
  });
});
