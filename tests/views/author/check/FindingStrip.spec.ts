import { describe, expect, it } from 'vitest';
import type { DraftFinding } from '@/views/author/check/draft-findings';
import FindingStrip from '@/views/author/check/FindingStrip.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../../call/show-part';
import { HELLO } from '../show-form';

function finding(n: number, severity: DraftFinding['severity'] = 'error'): DraftFinding {
  return {
    key: `f${n}`,
    severity,
    text: `Замечание ${n}`,
    where: 'Приветствие',
    advice: '',
    place: HELLO,
    source: null,
  };
}

function show(findings: readonly DraftFinding[], parts: Record<string, unknown> = {}) {
  return showPart(FindingStrip, { findings, isBusy: false, hasFailed: false, isVerified: false, ...parts });
}

describe('the strip of findings', () => {
  it('counts what was found, and leads to the place of one', async () => {
    const found = [finding(1), finding(2, 'warning')];
    const strip = show(found);
    expect(strip.get('[role="status"]').text()).toBe('Ошибок: 1, предупреждений: 1');
    await strip.get('.text').trigger('click');

    expect(strip.emitted('show')).toEqual([[found[0]]]);
    expect(strip.get('.text').text()).toContain('Приветствие: Замечание 1');
    await expectAccessible(document.body);
  });

  it('keeps the last verdict readable while the next is on its way', () => {
    const strip = show([finding(1)], { isBusy: true });

    expect(strip.text()).toContain('Ошибок: 1');
    expect(strip.text()).toContain('проверяется');
  });

  it('says clean only of what was proved, and says it when the check broke off', () => {
    expect(show([]).text()).toContain('Ещё не проверено');
    expect(show([], { isVerified: true }).text()).toContain('Проверено, ошибок нет');
    expect(show([], { hasFailed: true }).text()).toContain('Проверить не удалось');
  });

  it('shows fifty at most, and says how many more there are', () => {
    const strip = show(Array.from({ length: 60 }, (_, i) => finding(i)));

    expect(strip.findAll('.text')).toHaveLength(50);
    expect(strip.text()).toContain('И ещё 10');
  });
});
