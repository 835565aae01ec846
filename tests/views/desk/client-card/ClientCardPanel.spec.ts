import { describe, expect, it } from 'vitest';
import { EMPTY_CARD } from '@/desk/client-card/client-card';
import { EMPTY_DESK } from '@/desk/desk-state';
import ClientCardPanel from '@/views/desk/client-card/ClientCardPanel.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../../call/show-part';
import { context } from '../desk-part';

const known = {
  ...EMPTY_CARD,
  planName: 'Близкие люди 5',
  tenure: { years: 13, months: 3, days: 15 },
  device: 'Phone X',
};

describe('the card of the client', () => {
  it('is read from the text that was pasted', async () => {
    const panel = showPart(ClientCardPanel, { desk: EMPTY_DESK, context: context() });
    await panel.get('textarea').setValue('Название\tБлизкие люди 5\nSOC\tC5BL02_2\nАбонентская 50 руб в сутки');
    await panel.get('.acts button').trigger('click');
    expect(panel.emitted('change')?.[0]).toMatchObject([
      { card: { planName: 'Близкие люди 5', soc: 'C5BL02_2', feePerDay: 5_000 } },
    ]);
    await expectAccessible(document.body);
  });

  it('hands plan, tenure and device to the step that asks for them', async () => {
    const panel = showPart(ClientCardPanel, {
      desk: { ...EMPTY_DESK, card: known },
      context: context({ askable: ['tenure', 'plan', 'device'] }),
    });
    await panel.get('.hand').trigger('click');
    expect(panel.emitted('enter')).toEqual([
      ['plan', 'Близкие люди 5'],
      ['tenure', '13 лет 3 месяца'],
      ['device', 'Phone X'],
    ]);
  });

  it('counts tenure from the day of connection', () => {
    const panel = showPart(ClientCardPanel, {
      desk: { ...EMPTY_DESK, card: { ...EMPTY_CARD, connectedOn: '2005-05-17' } },
      context: context({ askable: ['tenure'] }),
    });
    expect(panel.findAll('input').some((field) => field.element.value === '15 лет 11 месяцев')).toBe(true);
  });

  it('refuses a negative fee and a text without a card', async () => {
    const panel = showPart(ClientCardPanel, { desk: EMPTY_DESK, context: context() });
    await panel.get('input[inputmode="decimal"]').setValue('-50');
    expect(panel.get('[role="alert"]').text()).toContain('меньше нуля');
    await panel.get('textarea').setValue('письмо');
    await panel.get('.acts button').trigger('click');
    expect(panel.get('[role="alert"]').text()).toContain('Ничего не распознано');
    expect(panel.emitted('change')).toBeUndefined();
  });
});
