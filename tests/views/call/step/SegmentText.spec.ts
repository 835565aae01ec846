import { describe, expect, it } from 'vitest';
import SegmentText from '@/views/call/step/SegmentText.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

const segments = [
  { kind: 'words', text: 'Здравствуйте, ' },
  { kind: 'missing', label: 'Имя клиента', fact: 'clientName' },
  { kind: 'words', text: '! Тариф ' },
  { kind: 'value', text: 'Свой круг', fact: 'plan' },
  { kind: 'words', text: '.' },
];

describe('a text with placeholders', () => {
  it('reads as one sentence, without gaps that nobody wrote', () => {
    showPart(SegmentText, { segments, fillable: [] });

    expect(document.body.textContent).toBe('Здравствуйте, Имя клиента! Тариф Свой круг.');
  });

  it('lets an unfilled placeholder be filled in where that is allowed', async () => {
    const text = showPart(SegmentText, { segments, fillable: ['clientName'] });

    await text.get('button').trigger('click');

    expect(text.emitted('fill')).toEqual([['clientName']]);
    await expectAccessible(document.body);
  });

  it('marks one that nobody can fill in here', () => {
    const text = showPart(SegmentText, { segments, fillable: [] });

    expect(text.find('button').exists()).toBe(false);
    expect(text.get('mark').text()).toBe('Имя клиента');
  });
});
