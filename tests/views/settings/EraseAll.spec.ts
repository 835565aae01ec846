import { describe, expect, it } from 'vitest';
import EraseAll from '@/views/settings/EraseAll.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from '../home/show-page';

describe('erasing everything', () => {
  it('is asked about, with the focus on keeping', async () => {
    const part = showPart(EraseAll, { isErased: false });
    await part.get('button').trigger('click');

    expect(document.activeElement?.textContent).toBe('Оставить');
    expect(part.emitted('erase')).toBeUndefined();
    await expectAccessible(document.body);
    await part.get('.button-warn').trigger('click');
    expect(part.emitted('erase')).toHaveLength(1);
  });

  it('can be thought better of', async () => {
    const part = showPart(EraseAll, { isErased: false });
    await part.get('button').trigger('click');
    await part.get('button').trigger('click');

    expect(part.emitted('erase')).toBeUndefined();
    expect(part.findAll('button')).toHaveLength(1);
  });

  it('says when it is done', () => {
    expect(showPart(EraseAll, { isErased: true }).get('[role="status"]').text()).toBe('Всё удалено.');
  });
});
