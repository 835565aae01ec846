import { describe, expect, it, vi } from 'vitest';
import CallFrame from '@/views/call/CallFrame.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from './show-part';

const slots = {
  head: '<p>head</p>',
  step: '<p>step</p>',
  status: '<p>status</p>',
  side: '<p>side</p>',
  trail: '<p>trail</p>',
};

describe('the frame', () => {
  it('shows everything at once on a desk', async () => {
    vi.spyOn(window, 'matchMedia').mockImplementation((query) => media(query, true));
    const frame = showPart(CallFrame, {}, slots);

    expect(frame.find('details').exists()).toBe(false);
    expect(frame.get('main').text()).toBe('step');
    await expectAccessible(document.body);
  });

  it('folds the side columns into drawers in a narrow frame, the status excepted', async () => {
    vi.spyOn(window, 'matchMedia').mockImplementation((query) => media(query, false));
    const frame = showPart(CallFrame, {}, slots);

    expect(frame.findAll('details').map((drawer) => drawer.get('p').text())).toEqual(['side', 'trail']);
    expect(frame.get('.right > p').text()).toBe('status');
    await expectAccessible(document.body);
  });
});

function media(query: string, matches: boolean): MediaQueryList {
  return Object.assign(new EventTarget(), {
    media: query,
    matches,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  });
}
