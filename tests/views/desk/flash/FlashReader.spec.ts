import { describe, expect, it } from 'vitest';
import FlashReader from '@/views/desk/flash/FlashReader.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../../call/show-part';
import { context } from '../desk-part';

async function read(text: string) {
  context();
  const reader = showPart(FlashReader, { today: '2021-05-01', cancelDeadline: '2021-05-10', nearlyDays: 1 });
  await reader.get('textarea').setValue(text);
  return reader;
}

const inWork = (to: string) => `ОТ: 23/04/2021 К: ${to}\nКлиент в работе в рамках MNP-PO.\nСкидка: 50% на 12 месяцев`;

describe('the Flash that hangs on the card', () => {
  it('is nearly expired when it ends tomorrow (R14, A9)', async () => {
    const reader = await read(inWork('02/05/2021'));
    expect(reader.get('[role="status"]').text()).toContain('почти истёк. Осталось мало: до 02/05/2021');
    expect(reader.text()).toContain('50% на 12 месяцев');
    await expectAccessible(document.body);
  });

  it('is wrongly dated when a date does not exist or is past the deadline', async () => {
    expect((await read(inWork('31/02/2021'))).text()).toContain('неверные даты');
    expect((await read(inWork('11/05/2021'))).text()).toContain('Конец позже срока отмены');
  });

  it('stands when its dates are right', async () => {
    expect((await read(inWork('09/05/2021'))).get('[role="status"]').text()).toContain('действует');
  });

  it('may be no Flash at all', async () => {
    expect((await read('письмо')).get('[role="alert"]').text()).toContain('Ничего не распознано');
  });
});
