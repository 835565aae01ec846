import { describe, expect, it } from 'vitest';
import { builtInOffers } from '@/desk/offers/built-in-offers';
import OfferComparison from '@/views/desk/offers/OfferComparison.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../../call/show-part';
import { context, ladderOf, LIMITS, plain } from '../desk-part';

function show(more: Record<string, unknown> = {}) {
  context();
  return showPart(OfferComparison, {
    catalogue: builtInOffers(),
    table: { ladders: [ladderOf('F14'), ladderOf('D50')], voiced: [1] },
    active: 0,
    language: 'ru',
    voicedBefore: 0,
    saidNo: false,
    limits: LIMITS,
    ...more,
  });
}

describe('offers side by side', () => {
  it('show their cost over the same time and name the cheapest', async () => {
    const comparison = show();
    const rows = comparison.findAll('tbody tr').map((row) => plain(row.text()));
    expect(rows[0]).toContain('800 ₽');
    expect(rows[0]).not.toContain('дешевле всего');
    expect(rows[1]).toContain('9125 ₽');
    expect(rows[1]).toContain('дешевле всего');
    await expectAccessible(document.body);
  });

  it('are opened, voiced, removed and added', async () => {
    const comparison = show();
    const [first] = comparison.findAll('tbody tr');
    await first?.get('button[aria-pressed]').trigger('click');
    await first?.get('input').setValue(true);
    await first?.get('button[aria-label]').trigger('click');
    await comparison.get('.add').trigger('click');
    expect(comparison.emitted()).toMatchObject({ open: [[0]], voiced: [[0, true]], remove: [[0]], add: [[]] });
  });

  it('stop at as many as the desk compares, and after enough offers and a clear no', () => {
    const three = { ladders: [ladderOf(), ladderOf(), ladderOf()], voiced: [] };
    expect(show({ table: three }).get('.add').attributes('disabled')).toBeDefined();
    expect(show({ saidNo: true, voicedBefore: 2 }).text()).toContain('прозвучало: 2. Больше не предлагайте');
    const patient = { ...LIMITS, laddersAtOnce: 4, offersAfterNo: 3 };
    expect(show({ table: three, limits: patient }).get('.add').attributes('disabled')).toBeUndefined();
    expect(show({ saidNo: true, voicedBefore: 2, limits: patient }).text()).not.toContain('Больше не предлагайте');
    expect(show({ saidNo: false, voicedBefore: 2 }).text()).not.toContain('Больше не предлагайте');
  });
});
