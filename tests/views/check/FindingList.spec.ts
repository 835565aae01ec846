import { describe, expect, it } from 'vitest';
import { checkSource } from '@/verify/check-source';
import FindingList from '@/views/check/FindingList.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from '../home/show-page';
import { brokenSource } from './broken-source';

describe('the list of findings', () => {
  it('shows errors first and offers to play those with a call', async () => {
    const checked = checkSource(brokenSource());
    if (!checked.ok) throw new Error('refused');
    const { findings } = checked.report;
    const list = showPart(FindingList, { findings });

    expect(list.get('h3').text()).toBe('Ошибки · 1');
    expect(list.findAll('li')).toHaveLength(findings.length);
    expect(list.findAll('button')).toHaveLength(findings.filter(({ playable }) => playable !== null).length);
    await list.get('.error button').trigger('click');
    expect(list.emitted('play')).toEqual([[findings.find(({ severity }) => severity === 'error')]]);
    await expectAccessible(document.body);
  });
});
