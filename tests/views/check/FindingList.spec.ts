import { describe, expect, it } from 'vitest';
import { checkSource } from '@/verify/check-source';
import type { Finding } from '@/verify/finding';
import FindingList from '@/views/check/FindingList.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from '../home/show-page';
import { brokenSource } from './broken-source';

describe('the list of findings', () => {
  it('shows errors first and offers to play those with a call', async () => {
    const checked = checkSource(brokenSource());
    if (!checked.ok) throw new Error('refused');
    const { findings } = checked.value.report;
    const list = showPart(FindingList, { findings });

    expect(list.get('h3').text()).toBe('Ошибки · 1');
    expect(list.findAll('.message')).toHaveLength(findings.length);
    expect(list.findAll('button')).toHaveLength(findings.filter(({ playable }) => playable !== null).length);
    await list.get('.error button').trigger('click');
    expect(list.emitted('play')).toEqual([[findings.find(({ severity }) => severity === 'error')]]);
    await expectAccessible(document.body);
  });

  it('puts what can be played before what cannot, and folds what is much the same', async () => {
    const unreachable = (step: number): Finding => ({
      check: 'step-unreachable',
      severity: 'error',
      place: `$.stages[0].steps[${step}]`,
      data: { step: `s${step}`, title: `Шаг ${step}` },
      playable: null,
      boxes: null,
    });
    const deadEnd: Finding = {
      ...unreachable(9),
      check: 'dead-end',
      playable: { intake: {}, moves: [] },
    };
    const list = showPart(FindingList, { findings: [...Array.from({ length: 9 }, (_, n) => unreachable(n)), deadEnd] });

    expect(list.get('.message').text()).toContain('нельзя закрыть контакт');
    expect(list.get('summary').text()).toBe('Ещё такие же: 5');
    expect(list.get('[data-finding]').attributes('data-finding')).toBe('9');
    await expectAccessible(document.body);
  });
});
