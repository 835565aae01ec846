import { describe, expect, it } from 'vitest';
import GalleryPart from '@/views/gallery/GalleryPart.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from '../call/show-part';

describe('a part of the gallery', () => {
  it('stands under its name', async () => {
    const page = showPart(GalleryPart, { name: 'StepPane' }, { default: '<p>step</p>' });
    expect(page.get('h2').text()).toBe('StepPane');
    expect(page.get('.stage').text()).toBe('step');
    await expectAccessible(page.get('.part').element);
  });
});
