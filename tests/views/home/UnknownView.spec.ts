import { describe, expect, it } from 'vitest';
import UnknownView from '@/views/home/UnknownView.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPage } from './show-page';

describe('an address that leads nowhere', () => {
  it('says so and leads to the calls', async () => {
    const { page } = await showPage(UnknownView, '/');

    expect(page.get('h1').text()).toBe('Такой страницы нет');
    expect(page.get('a').attributes('href')).toBe('/');
    await expectAccessible(document.body);
  });
});
