import { mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { defineComponent, h, shallowRef } from 'vue';
import { type DeskState, EMPTY_DESK } from '@/desk/desk-state';
import { i18n } from '@/install-messages';
import type { DeskContext } from '@/views/desk/desk-context';
import OfferPanel from '@/views/desk/offers/OfferPanel.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { context, LIMITS, plain } from '../desk-part';

/** The panel with a desk that keeps what it is told, as the store does. */
function show(more: Partial<DeskContext> = {}, first: DeskState = EMPTY_DESK) {
  const desk = shallowRef(first);
  const entered: unknown[] = [];
  const page = mount(
    defineComponent({
      setup: () => () =>
        h(OfferPanel, {
          desk: desk.value,
          context: context(more),
          limits: LIMITS,
          onChange: (next: Partial<DeskState>) => {
            desk.value = { ...desk.value, ...next };
          },
          onEnter: (...fact: unknown[]) => entered.push(fact),
        }),
    }),
    { global: { plugins: [i18n] }, attachTo: document.body },
  );
  const tick = async (text: string) => {
    const label = page.findAll('label').find((candidate) => candidate.text().includes(text));
    await label?.get('input').trigger('change');
  };
  const count = async (fee: string) => {
    await page.get('input[inputmode="decimal"]').setValue(fee);
    await page.get('form').trigger('submit');
  };
  return { page, desk, entered, tick, count };
}

describe('putting an offer together', () => {
  it('counts the golden vector click by click and hands it to the call', async () => {
    const { page, desk, entered, tick, count } = show({ askable: ['offerText'] });
    await count('50');
    await tick('100% на 14 дней');
    await tick('5 руб./сутки на 6 мес 6M5R');
    await tick('50% на 12 мес.');
    expect(plain(page.text())).toContain('10 025 ₽ вместо 27 950 ₽, выгода 17 925 ₽');
    await page.get('.hand button').trigger('click');
    expect(entered).toEqual([
      [
        'offerText',
        'с 23 апреля по 6 мая 2021 года абонентской платы нет, потом с 7 мая по 2 ноября 2021 года 5 рублей в сутки, потом с 3 ноября 2021 года по 2 ноября 2022 года 25 рублей в сутки, потом с 3 ноября 2022 года снова 50 рублей в сутки',
      ],
    ]);
    expect(desk.value.table.voiced).toEqual([0]);
    await expectAccessible(document.body);
  });

  it('hands the discount and the services with the words, for the note', async () => {
    const { page, entered, tick, count } = show({ askable: ['offerText', 'offerList', 'serviceList'] });
    await count('50');
    await tick('100% на 14 дней');
    await page.get('.hand button').trigger('click');
    expect(entered).toEqual([
      ['offerText', expect.stringContaining('абонентской платы нет')],
      ['offerList', [expect.objectContaining({ text: '2 недели 100%' })]],
      ['serviceList', []],
    ]);
  });

  it('starts from a ready ladder, says it shortly, and hands nothing on while the fee cannot be read', async () => {
    const { page, desk, count } = show({ askable: ['offerText'] });
    await count('50');
    await page.get('.ready button').trigger('click');
    expect(desk.value.table.ladders[0]?.chosen).toEqual(['D50', 'F14', 'R6a']);
    expect(page.find('.ready').exists()).toBe(false);
    expect(plain(page.get('.said').text())).toBe(
      'две недели бесплатно, потом полгода по пять рублей в сутки, потом год по 25 рублей в сутки',
    );
    expect(page.find('.hand').exists()).toBe(true);
    await count('пять');
    expect([page.find('.hand').exists(), page.find('.said').exists()]).toEqual([false, false]);
    await count('60');
    expect(page.find('.hand').exists()).toBe(true);
  });

  it('takes off what a new plan forbids and says why', async () => {
    const { page, desk, tick, count } = show();
    await count('50');
    await tick('5 руб./сутки на 6 мес 6M5R');
    await count('4,99');
    expect(desk.value.table.ladders[0]?.chosen).toEqual([]);
    expect(page.get('[role="status"]').text()).toContain('R30');
  });

  it('starts from the card of the client', () => {
    const { page } = show({}, { ...EMPTY_DESK, card: { ...EMPTY_DESK.card, feePerDay: 4_500 } });
    expect(page.get<HTMLInputElement>('input[inputmode="decimal"]').element.value).toBe('45');
  });

  it('offers to hand over only where the step asks for it', async () => {
    const { page, tick, count } = show();
    await count('50');
    await tick('50% на 12 мес.');
    expect(page.find('.hand').exists()).toBe(false);
  });

  it('lays a second offer beside the first', async () => {
    const { desk, page, tick, count } = show();
    await count('50');
    await tick('50% на 12 мес.');
    await page.get('.add').trigger('click');
    await tick('10% на 12 мес.');
    expect(desk.value.table.ladders.map(({ chosen }) => chosen)).toEqual([['D50'], ['D10']]);
  });
});
