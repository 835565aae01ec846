import { describe, expect, it } from 'vitest';
import SourceField from '@/views/author/form/SourceField.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { HELLO, showForm } from '../show-form';

const place = [...HELLO, 'say', 'hello.again', 'when'];

describe('a part as it is written down', () => {
  it('is taken once it is whole and fits; until then the last one stands and the words are kept', async () => {
    const { part, at } = showForm(SourceField, { place, label: 'Условие' });
    const before = at(place);
    await part.get('textarea').setValue('{ "fact": ');
    expect(part.text()).toContain('не дописана');
    await part.get('textarea').setValue('{ "what": 1 }');
    expect(part.text()).toContain('быть не может');
    expect(at(place)).toEqual(before);
    expect(part.get('textarea').element.value).toBe('{ "what": 1 }');
    await part.get('textarea').setValue('{ "fact": "callNo", "atLeast": 2 }');

    expect(at(place)).toEqual({ fact: 'callNo', atLeast: 2 });
    expect(part.find('.field-problem').exists()).toBe(false);
    await expectAccessible(document.body);
  });
});
