import { nextTick } from 'vue';
import { describe, expect, it } from 'vitest';
import EraseButton from '@/views/shared/EraseButton.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from '../home/show-page';

describe('the button that erases', () => {
  it('asks first, and puts the focus on the harmless answer', async () => {
    const part = showPart(EraseButton, { of: 'звонок' });
    await part.get('button').trigger('click');
    await nextTick();

    expect(part.emitted('erase')).toBeUndefined();
    expect(document.activeElement?.textContent).toBe('Оставить');
    await expectAccessible(document.body);
    await part.findAll('button')[0]?.trigger('click');
    expect(part.emitted('erase')).toHaveLength(1);
  });

  it('takes the question back, and the focus returns to where it was', async () => {
    const part = showPart(EraseButton, { of: 'звонок' });
    await part.get('button').trigger('click');
    await part.findAll('button')[1]?.trigger('click');
    await nextTick();

    expect(part.findAll('button')).toHaveLength(1);
    expect(document.activeElement?.textContent).toContain('Удалить');
    expect(part.emitted('erase')).toBeUndefined();
  });
});
