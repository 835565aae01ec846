import { describe, expect, it } from 'vitest';
import { builtInOffers } from '@/desk/offers/built-in-offers';
import { offerable } from '@/desk/offers/offerable';
import TilePicker from '@/views/desk/offers/TilePicker.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../../call/show-part';
import { context, ladderOf } from '../desk-part';

const catalogue = builtInOffers();

function show(offers: string[], change: Partial<ReturnType<typeof ladderOf>> = {}) {
  context();
  const states = offerable(catalogue, { ...ladderOf(...offers), ...change });
  return showPart(TilePicker, { states, bans: catalogue.bans, setBans: [], language: 'ru' });
}

function tile(picker: ReturnType<typeof show>, text: string) {
  const label = picker.findAll('label').find((candidate) => candidate.text().includes(text));
  if (!label) throw new Error(`no tile ${text}`);
  return label;
}

describe('the tiles', () => {
  it('say by which rule they may not be offered, and cannot be ticked then', async () => {
    const picker = show(['R6d']);
    const shut = tile(picker, '40% на 12 мес.');
    expect(shut.get('input').attributes('disabled')).toBeDefined();
    expect(shut.text()).toContain('не больше 35%');
    expect(shut.text()).toContain('R31');
    expect(tile(picker, '35% на 12 мес.').get('input').attributes('disabled')).toBeUndefined();
    await expectAccessible(document.body);
  });

  it('are taken, replaced and dropped by a click', async () => {
    const picker = show(['D50']);
    await tile(picker, '45% на 12 мес.').get('input').trigger('change');
    await tile(picker, 'Безлимитный интернет').get('input').trigger('change');
    await picker.findAll('fieldset')[2]?.get('input').trigger('change');
    await tile(picker, 'Запрет звонков').get('input').trigger('change');
    expect(picker.emitted('choose')).toEqual([
      [{ kind: 'take', offer: 'D45' }],
      [{ kind: 'take', offer: 'GUN' }],
      [{ kind: 'drop', offer: 'D50' }],
      [{ kind: 'ban', ban: 'salesCalls', on: true }],
    ]);
  });

  it('warn where the campaign or the line is not confirmed (R28, R34)', () => {
    const picker = show([], { campaign: 'first_attempt', role: 'line1' });
    expect(picker.text()).toContain('R28');
    expect(picker.text()).toContain('R34');
    expect(show([]).text()).not.toContain('R28');
  });
});
