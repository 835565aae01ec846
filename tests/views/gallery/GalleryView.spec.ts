import { describe, expect, it } from 'vitest';
import GalleryView from '@/views/gallery/GalleryView.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPage, settled } from '../home/show-page';

describe('the gallery', () => {
  it('shows every part of the call screen at each moment of a sample call', async () => {
    const { page } = await showPage(GalleryView, '/');
    const names = () => page.findAll('.part h2').map((heading) => heading.text());
    expect(names()).toEqual(
      expect.arrayContaining(['CallHeader', 'StepPane', 'ClosingCard', 'ObjectionKeys', 'CallTrail']),
    );

    await expectAccessible(page.get('.moment').element);
    const moment = page.get<HTMLInputElement>('input[type="range"]');
    await moment.setValue(moment.element.max);
    await settled();
    expect(page.get('.count').text()).toBe(`${moment.element.max} / ${moment.element.max}`);
    expect(names()).not.toContain('StepPane');
    expect(names()).toContain('ClosedCall');
  });
});
