import { describe, expect, it } from 'vitest';
import { builtInOffers } from '@/desk/offers/built-in-offers';
import LadderView from '@/views/desk/offers/LadderView.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../../call/show-part';
import { context, ladderOf, plain } from '../desk-part';

function show(...offers: string[]) {
  context();
  return showPart(LadderView, { catalogue: builtInOffers(), ladder: ladderOf(...offers), language: 'ru' });
}

/** The component has several roots; its text is that of the page. */
function shownText(...offers: string[]): string {
  show(...offers);
  return document.body.textContent;
}

describe('one offer', () => {
  it('shows the golden vector in its table: every phase, then the plan again', () => {
    const rows = show('F14', 'R6a', 'D50')
      .findAll('tbody tr')
      .map((row) => row.findAll('th, td').map((cell) => plain(cell.text())));
    expect(rows).toEqual([
      ['23/04/2021 – 06/05/2021', '14', '0 ₽', '0 ₽', '0 ₽'],
      ['07/05/2021 – 02/11/2021', '180', '5 ₽', '150 ₽', '900 ₽'],
      ['03/11/2021 – 02/11/2022', '365', '25 ₽', '750 ₽', '9125 ₽'],
      ['с 03/11/2022', '', '50 ₽', '1500 ₽', ''],
    ]);
  });

  it('sums up against the fee of today, and reads back the same figures', () => {
    const shown = plain(shownText('F14', 'R6a', 'D50'));
    expect(shown).toContain('10 025 ₽ вместо 27 950 ₽, выгода 17 925 ₽');
    expect(shown).toContain('10 025 рублей вместо 27 950 рублей');
  });

  it('draws each phase with a pattern of its own, so that grey tells them apart', async () => {
    const view = show('F14', 'R6a', 'D50');
    const fills = view.findAll('rect').map((bar) => bar.attributes('fill') ?? 'plain');
    expect(new Set(fills).size).toBe(4);
    const heights = view.findAll('rect').map((bar) => Number(bar.attributes('height')));
    expect(heights[1]).toBeLessThan(heights[2] ?? 0);
    expect(view.get('svg').attributes('aria-label')).toContain('в таблице');
    await expectAccessible(document.body);
  });

  it('says that packages of unknown price are in no sum', () => {
    expect(shownText('F14', 'G20')).toContain('Цена выбранных пакетов неизвестна');
  });

  it('asks for a choice while nothing is chosen', () => {
    expect(shownText()).toContain('Выберите, что предложить');
  });
});
