import { describe, expect, it } from 'vitest';
import UnlistedDialog from '@/views/call/dialogs/UnlistedDialog.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

describe('«Нет нужного ответа»', () => {
  it('goes on at Enter with what was typed', async () => {
    const sheet = showPart(UnlistedDialog, {});
    const field = sheet.get('textarea');

    expect(document.activeElement).toBe(field.element);
    await field.setValue(' А у вас есть спутник? ');
    await field.trigger('keydown', { key: 'Enter' });

    expect(sheet.emitted('go')).toEqual([['А у вас есть спутник?']]);
    await expectAccessible(document.body);
  });

  it('goes on blank', async () => {
    const sheet = showPart(UnlistedDialog, {});

    await sheet.get('.button-main').trigger('click');

    expect(sheet.emitted('go')).toEqual([['']]);
  });

  it('leaves Shift+Enter for a new line', async () => {
    const sheet = showPart(UnlistedDialog, {});

    await sheet.get('textarea').trigger('keydown', { key: 'Enter', shiftKey: true });

    expect(sheet.emitted('go')).toBeUndefined();
  });

  it('warns of personal digits', async () => {
    const sheet = showPart(UnlistedDialog, {});

    await sheet.get('textarea').setValue('мой номер 70000000001');

    expect(sheet.find('[role="alert"]').exists()).toBe(true);
  });
});
