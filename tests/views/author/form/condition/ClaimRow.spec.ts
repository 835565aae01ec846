import { describe, expect, it } from 'vitest';
import ClaimRow from '@/views/author/form/condition/ClaimRow.vue';
import { expectAccessible } from '../../../../support/expect-accessible';
import { HELLO, showForm } from '../../show-form';

const place = [...HELLO, 'say', 'hello.again', 'when'];
function show(claim: Record<string, unknown>, isNot = false) {
  const { part } = showForm(ClaimRow, { row: { isNot, claim }, place, joint: null, canRemove: true });
  return {
    part,
    written: () =>
      part
        .findComponent(ClaimRow)
        .emitted('change')
        ?.map(([row]) => row),
  };
}

describe('a row of a condition', () => {
  it('is about another thing when one is chosen, with a comparison that fits it', async () => {
    const { part, written } = show({ fact: 'introduced', is: true });
    await part.get('[aria-label="О чём условие"]').setValue('fact:callNo');
    await part.get('[aria-label="О чём условие"]').setValue('campaign:bonus');

    expect(written()).toEqual([
      { isNot: false, claim: { fact: 'callNo', atLeast: 1 } },
      { isNot: false, claim: { campaign: 'bonus' } },
    ]);
    await expectAccessible(document.body);
  });

  it('compares otherwise with the same number, and is denied', async () => {
    const { part, written } = show({ fact: 'callNo', atLeast: 3 });
    await part.get('[aria-label="Как сравнить"]').setValue('below');
    await part.get('input[type="checkbox"]').setValue(true);

    expect(written()).toEqual([
      { isNot: false, claim: { fact: 'callNo', below: 3 } },
      { isNot: true, claim: { fact: 'callNo', atLeast: 3 } },
    ]);
  });

  it('ticks several values, never none', async () => {
    const { part, written } = show({ fact: 'decision', is: ['none'] });
    const boxes = part.findAll('.values input');
    await boxes[0]?.trigger('change');
    expect(written()).toBeUndefined();
    await boxes[2]?.trigger('change');

    expect(written()).toEqual([{ isNot: false, claim: { fact: 'decision', is: ['none', 'think'] } }]);
  });

  it('does not offer what is personal', () => {
    const { part } = show({ fact: 'introduced', is: true });

    expect(part.text()).not.toContain('Имя клиента');
  });
});
