import { describe, expect, it } from 'vitest';
import IntakeForm from '@/views/home/IntakeForm.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { smallScript } from '../../support/small-script';
import { showPart } from './show-page';

const fields = smallScript().facts.filter((fact) => fact.from === 'intake' && fact.autofill === undefined);

describe('the intake form', () => {
  it('has a labelled field for every intake fact, in their order, the first with the focus', () => {
    const form = showPart(IntakeForm, { fields, texts: {}, problems: [], notices: [], repeated: null });

    expect(form.findAll('label').map((label) => label.text().replace(/\s+обязательно$/, ''))).toEqual(
      fields.map((fact) => fact.label),
    );
    expect(document.activeElement?.id).toBe(`intake-${fields[0]?.id ?? ''}`);
  });

  it('tells what is typed, and asks to start on Enter', async () => {
    const form = showPart(IntakeForm, { fields, texts: {}, problems: [], notices: [], repeated: null });
    await form.get('#intake-ctn').setValue('0000000001');
    await form.get('form').trigger('submit');

    expect(form.emitted('type')).toEqual([['ctn', '0000000001']]);
    expect(form.emitted('start')).toHaveLength(1);
  });

  it('is accessible with problems and notices', async () => {
    const form = showPart(IntakeForm, {
      fields,
      texts: { ctn: 'abc' },
      problems: [{ fact: 'ctn', problem: { code: 'wrong-value', path: '$', value: 'abc', expected: 'ctn' } }],
      repeated: '+7 000 ***-**-01',
      notices: [{ kind: 'unknown', place: 'foo', value: '1' }],
    });

    expect(form.get('#intake-ctn-problem').text()).toContain('«abc»');
    await expectAccessible(document.body);
  });
});
