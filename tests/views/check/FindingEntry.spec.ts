import { describe, expect, it } from 'vitest';
import { h } from 'vue';
import type { Finding } from '@/verify/finding';
import FindingEntry from '@/views/check/FindingEntry.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from '../home/show-page';

const FINDING: Finding = {
  check: 'dead-end',
  severity: 'error',
  place: '$.stages[1].steps[0]',
  data: { step: 'need', title: 'Причина' },
  playable: { intake: {}, moves: [{ kind: 'answer', step: 'need', answer: 'no' }] },
  boxes: {
    boxes: [
      [
        {
          fact: 'fee',
          label: 'Плата',
          values: [],
          isExcept: false,
          ranges: [{ from: 15, to: null, isAboveFrom: false, isBelowTo: false }],
          isUnknown: false,
        },
      ],
    ],
    rest: 2,
  },
};

describe('one finding', () => {
  it('says what, where, for which facts and how many more, and offers its call', async () => {
    const entry = showPart(FindingEntry, { finding: FINDING, index: 7 });

    expect(entry.text()).toContain('С шага «Причина»');
    expect(entry.get('code').text()).toBe('$.stages[1].steps[0]');
    expect(entry.findAll('.when li').map((line) => line.text())).toEqual([
      'Когда: Плата ≥ 15',
      'и ещё сочетаний фактов: 2',
    ]);
    await entry.get('[data-finding="7"]').trigger('click');
    expect(entry.emitted('play')).toHaveLength(1);
  });

  it('is accessible in its list', async () => {
    showPart({ render: () => h('ul', [h(FindingEntry, { finding: FINDING, index: 7 })]) }, {});
    await expectAccessible(document.body);
  });

  it('offers no call where there is none', () => {
    const entry = showPart(FindingEntry, { finding: { ...FINDING, playable: null, boxes: null }, index: 0 });

    expect(entry.find('button').exists()).toBe(false);
    expect(entry.find('.when').exists()).toBe(false);
  });
});
