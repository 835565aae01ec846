import { describe, expect, it } from 'vitest';
import FindDialog from '@/views/call/dialogs/FindDialog.vue';
import { sampleCall, TO_HELLO } from '../sample-call';
import { findItems } from '@/views/call/dialogs/find-items';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

const { view } = sampleCall([...TO_HELLO, { answer: 'listens' }]);
const items = findItems(view);

describe('the search sheet', () => {
  it('starts in its field with everything listed', async () => {
    const sheet = show();

    expect(document.activeElement).toBe(sheet.get('input').element);
    expect(sheet.findAll('[role="option"]')).toHaveLength(items.length);
    await expectAccessible(document.body);
  });

  it('finds «дораго» and gives the best at Enter', async () => {
    const sheet = show();

    await sheet.get('input').setValue('дораго');
    await sheet.get('input').trigger('keydown', { key: 'Enter' });

    expect(sheet.emitted('choose')).toEqual([[expect.objectContaining({ title: 'Дорого' })]]);
  });

  it('walks the list by the arrows, round and round, and names the active one', async () => {
    const sheet = show();
    const field = sheet.get('input');

    await field.trigger('keydown', { key: 'ArrowDown' });
    expect(active()).toBe(items[1]?.title);
    await field.trigger('keydown', { key: 'ArrowUp' });
    await field.trigger('keydown', { key: 'ArrowUp' });
    expect(active()).toBe(items.at(-1)?.title);

    function active(): string | undefined {
      return document.getElementById(field.attributes('aria-activedescendant') ?? '')?.querySelector('.name')
        ?.textContent;
    }
  });

  it('does nothing at Enter when nothing is found', async () => {
    const sheet = show();

    await sheet.get('input').setValue('ыыыыыыы');
    await sheet.get('input').trigger('keydown', { key: 'Enter' });

    expect(sheet.emitted('choose')).toBeUndefined();
    expect(sheet.get('[role="status"]').text()).toBe('Найдено 0 вариантов');
  });

  it('takes a click as well', async () => {
    const sheet = show();

    await sheet.get('[role="option"]').trigger('click');

    expect(sheet.emitted('choose')).toEqual([[items[0]]]);
  });
});

function show() {
  return showPart(FindDialog, { title: 'Найти', items });
}
