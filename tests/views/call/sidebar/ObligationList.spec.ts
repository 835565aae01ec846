import { describe, expect, it } from 'vitest';
import ObligationList from '@/views/call/sidebar/ObligationList.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

const obligations = [
  { id: 'a', label: 'Озвучить WinBack', state: 'owed', reason: null, system: null, sources: ['R36'] },
  { id: 'b', label: 'Сохранить Flash', state: 'met', reason: null, system: 'flash', sources: [] },
  { id: 'c', label: 'Отметить отказ', state: 'waived', reason: 'Клиент бросил трубку.', system: null, sources: [] },
];

describe('what is owed before closing', () => {
  it('says of each whether it is done, and why it need not be', async () => {
    const list = showPart(ObligationList, { obligations });
    const [owed, met, waived] = list.findAll('li').map((item) => item.text());

    expect(owed).toMatch(/Озвучить WinBack.*не сделано.*R36/);
    expect(met).toMatch(/Сохранить Flash.*, сделано/);
    expect(waived).toMatch(/не требуется.*Клиент бросил трубку\./);
    await expectAccessible(document.body);
  });

  it('says when there is nothing', () => {
    expect(showPart(ObligationList, { obligations: [] }).text()).toContain('Пока ничего');
  });
});
