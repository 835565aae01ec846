import { describe, expect, it } from 'vitest';
import AskList from '@/views/call/step/AskList.vue';
import { sampleCall } from '../sample-call';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

const { view } = sampleCall();

describe('what to write down', () => {
  it('has a field for each fact, and tells which one was entered', async () => {
    const list = showPart(AskList, { asks: view.asks, isReadOnly: false });
    const [plan] = list.findAll('input');

    expect(list.findAll('label').map((label) => label.text())).toEqual(['Тарифнужно', 'Абонентская плата, ₽ в месяц']);
    await plan?.setValue('Свой круг');

    expect(list.emitted('enter')).toEqual([['plan', 'Свой круг']]);
    await expectAccessible(document.body);
  });

  it('passes on that a field is finished', async () => {
    const list = showPart(AskList, { asks: view.asks, isReadOnly: false });

    await list.get('input').trigger('keydown', { key: 'Enter' });

    expect(list.emitted('done')).toHaveLength(1);
  });
});
