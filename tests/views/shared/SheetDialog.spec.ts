import { describe, expect, it } from 'vitest';
import SheetDialog from '@/views/shared/SheetDialog.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from '../call/show-part';

describe('a sheet over the call', () => {
  it('is modal and bears its title', async () => {
    const sheet = showPart(SheetDialog, { title: 'Клавиши' }, { default: '<p>Текст</p>' });
    const dialog = sheet.get('dialog');

    expect(dialog.element.open).toBe(true);
    expect(document.getElementById(dialog.attributes('aria-labelledby') ?? '')?.textContent).toBe('Клавиши');
    await expectAccessible(document.body);
  });

  it('asks to be closed by Esc and by its button', async () => {
    const sheet = showPart(SheetDialog, { title: 'Клавиши' });

    await sheet.get('dialog').trigger('cancel');
    await sheet.get('button').trigger('click');

    expect(sheet.emitted('close')).toHaveLength(2);
  });

  it('is closed before it leaves the page, so that the focus returns', () => {
    const sheet = showPart(SheetDialog, { title: 'Клавиши' });
    const { element } = sheet.get('dialog');

    sheet.unmount();

    expect(element.open).toBe(false);
  });
});
