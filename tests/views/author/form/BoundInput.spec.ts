import { describe, expect, it } from 'vitest';
import BoundInput from '@/views/author/form/BoundInput.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { smallScript } from '../../../support/small-script';
import { showPart } from '../../call/show-part';

const { settings } = smallScript();

describe('a limit', () => {
  it('is a number, and says of anything else that it is none', async () => {
    const input = showPart(BoundInput, { bound: 2, label: 'Не меньше', settings, isShut: false });
    await input.get('input').setValue('много');
    expect(input.emitted('change')).toBeUndefined();
    expect(input.get('[role="status"]').text()).toContain('Это не число');
    await input.get('input').setValue('3');

    expect(input.emitted('change')).toEqual([[3]]);
    await expectAccessible(document.body);
  });

  it('may be a dated setting, and goes back to the number that the setting has', async () => {
    const input = showPart(BoundInput, { bound: 5, label: 'Не меньше', settings, isShut: false });
    await input.get('select').setValue('maxOffers');
    expect(input.emitted('change')).toEqual([[{ setting: 'maxOffers' }]]);
    await input.setProps({ bound: { setting: 'maxOffers' } });
    await input.get('select').setValue('');

    expect(input.emitted('change')?.[1]).toEqual([2]);
  });

  it('still names a setting that is gone', () => {
    const input = showPart(BoundInput, { bound: { setting: 'gone' }, label: 'x', settings, isShut: false });

    expect(input.get('select').element.value).toBe('gone');
  });
});
