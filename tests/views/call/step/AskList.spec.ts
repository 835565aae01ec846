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

  it('folds what is over one row, but never what must be known', () => {
    const [ask] = view.asks;
    if (ask === undefined) throw new Error('The sample asks nothing');
    const many = (isRequired: boolean) =>
      Array.from({ length: 6 }, (_, n) => ({
        ...ask,
        fact: { ...ask.fact, id: `fact${String(n)}` },
        label: `Поле ${String(n)}`,
        isRequired: isRequired && n === 5,
      }));

    const folded = showPart(AskList, { asks: many(false), isReadOnly: false });
    expect(folded.get('summary').text()).toBe('Ещё: Поле 4, Поле 5');
    expect(folded.findAll('details input')).toHaveLength(2);
    const open = showPart(AskList, { asks: many(true), isReadOnly: false });
    expect(open.find('details').exists()).toBe(false);
    expect(open.findAll('input')).toHaveLength(6);
  });
});
