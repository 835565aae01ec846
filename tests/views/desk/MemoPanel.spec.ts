import { describe, expect, it } from 'vitest';
import MemoPanel from '@/views/desk/MemoPanel.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from '../call/show-part';
import { context, plain } from './desk-part';

async function read(text: string) {
  const panel = showPart(MemoPanel, { context: context({ askable: ['memoSummary'] }) });
  await panel.get('textarea').setValue(text);
  return panel;
}

describe('Memo', () => {
  it('tells who did what, and hands the gist to the step (R5, R6)', async () => {
    const panel = await read('12/01/2016 услуга ecare\n13/01/2016 Price Plan Change AgentDemo');
    expect(panel.findAll('li').map((line) => plain(line.get('b').text()))).toEqual([
      '12 января 2016 года: услуга — клиент сам, командой',
      '13 января 2016 года: смена тарифа — сотрудник',
    ]);
    expect(panel.text()).toContain('прежний тариф');
    await panel.get('.hand').trigger('click');
    expect(panel.emitted('enter')).toEqual([
      [
        'memoSummary',
        '12 января 2016 года: услуга — клиент сам, командой; 13 января 2016 года: смена тарифа — сотрудник',
      ],
    ]);
    await expectAccessible(document.body);
  });

  it('hands over no words of the archive itself', async () => {
    const panel = await read('12/01/2016 ecare Клиент Примерный 0000000001');
    await panel.get('.hand').trigger('click');
    expect(JSON.stringify(panel.emitted('enter'))).not.toContain('Примерный');
  });

  it('says that nobody is named where nobody is', async () => {
    const panel = await read('услуга без подписи');
    expect(panel.get('li').text()).toContain('не указано');
    expect(panel.find('.hand').exists()).toBe(false);
  });
});
