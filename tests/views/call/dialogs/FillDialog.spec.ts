import { describe, expect, it } from 'vitest';
import FillDialog from '@/views/call/dialogs/FillDialog.vue';
import { smallScript } from '../../../support/small-script';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

const personal = smallScript().facts.filter((fact) => fact.personal === true);

describe('the sheet of personal words', () => {
  it('has a field for each and says that nothing of it is stored', async () => {
    const sheet = showPart(FillDialog, { missing: personal, facts: {} });

    expect(sheet.findAll('input')).toHaveLength(personal.length);
    expect(sheet.text()).toContain('не сохраняются');
    await expectAccessible(document.body);
  });

  it('passes on what is entered', async () => {
    const sheet = showPart(FillDialog, { missing: personal, facts: {} });
    const field = sheet.findAll('input')[1];

    await field?.setValue('Клиент');

    expect(sheet.emitted('enter')).toEqual([['clientName', 'Клиент']]);
  });
});
