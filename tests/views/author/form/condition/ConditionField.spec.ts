import { describe, expect, it } from 'vitest';
import ConditionField from '@/views/author/form/condition/ConditionField.vue';
import { expectAccessible } from '../../../../support/expect-accessible';
import { parsedBundle } from '../../../../support/bundle-leaves';
import { withValues } from '../../../../support/edit-json';
import { smallBundle } from '../../../../support/small-bundle';
import { HELLO, showForm } from '../../show-form';

const place = [...HELLO, 'say', 'hello.again', 'when'];

describe('a condition', () => {
  it('is a sentence: rows are joined by «и», blocks by «или если»', async () => {
    const { part, at } = showForm(ConditionField, { place, label: 'Говорить, если' });
    const add = (text: string) => part.findAll('button').find((button) => button.text() === text);
    await add('+ и')?.trigger('click');
    expect(at(place)).toMatchObject({ all: [{ fact: 'campaign', is: ['second'] }, {}] });
    await add('+ или если')?.trigger('click');

    expect(at(place)).toMatchObject({ any: [{ all: [{}, {}] }, {}] });
    expect(part.findAll('.claim')).toHaveLength(3);
    await expectAccessible(document.body);
  });

  it('is shown as it is written where it is nested deeper', () => {
    const deep = {
      all: [
        {
          any: [
            { fact: 'isLate', is: true },
            { fact: 'hungUp', is: true },
          ],
        },
        { fact: 'introduced', is: true },
      ],
    };
    const bundle = parsedBundle(withValues(smallBundle(), [['$.script.stages[1].steps[0].say[1].when', deep]]));
    const { part } = showForm(ConditionField, { place, label: 'Говорить, если' }, { bundle });

    expect(part.find('.claim').exists()).toBe(false);
    expect(part.get('textarea').element.value).toContain('"any"');
  });
});
