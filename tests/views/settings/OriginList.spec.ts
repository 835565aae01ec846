import { describe, expect, it } from 'vitest';
import { isOrigin } from '@/storage/settings';
import OriginList from '@/views/settings/OriginList.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from '../home/show-page';

describe('the allowed origins', () => {
  it('are taken over one a line, each once', async () => {
    const list = showPart(OriginList, { origins: [], isOrigin });
    await list.get('textarea').setValue(' https://crm.example \n\nhttps://crm.example\nhttp://127.0.0.1:8080');

    expect(list.emitted('change')).toEqual([[['https://crm.example', 'http://127.0.0.1:8080']]]);
    await expectAccessible(document.body);
  });

  it('with a wrong line are not taken over, and the line is named', async () => {
    const list = showPart(OriginList, { origins: ['https://crm.example'], isOrigin });
    await list.get('textarea').setValue('https://crm.example\ncrm');

    expect(list.emitted('change')).toBeUndefined();
    expect(list.get('.field-problem').text()).toContain('строка 2: «crm»');
    await expectAccessible(document.body);
  });
});
