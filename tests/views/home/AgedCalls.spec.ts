import { describe, expect, it } from 'vitest';
import AgedCalls from '@/views/home/AgedCalls.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from './show-page';

describe('records past their retention period', () => {
  it('are told with the day that the computer takes for today, and go after two presses', async () => {
    const aged = { old: 18, all: 20, isErased: false };
    const part = showPart(AgedCalls, { aged, now: Date.now() });

    expect(part.get('h2').text()).toBe('Срок хранения прошёл у 18 из 20');
    expect(part.text()).toContain(new Date().toLocaleDateString('ru', { day: 'numeric', month: 'long' }));
    await expectAccessible(document.body);
    await part.get('button').trigger('click');
    expect(part.emitted('erase')).toBeUndefined();
    await part.get('button').trigger('click');
    expect(part.emitted('erase')).toHaveLength(1);
  });
});
