import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IDBFactory } from 'fake-indexeddb';
import { showLanguage } from '@/install-messages';
import { expectAccessible } from '../../support/expect-accessible';
import { settled } from '../home/show-page';
import { answerAll, BUNDLE, predict, showTraining } from './show-training';

beforeEach(() => {
  vi.spyOn(Element.prototype, 'scrollIntoView').mockReturnValue();
});
afterEach(() => showLanguage('ru'));

const LINK = `/train?persona=remembers&seed=5&bundle=${BUNDLE}`;

async function begun(factory = new IDBFactory()) {
  const shown = await showTraining(LINK, factory);
  await shown.page.get('.button-main').trigger('click');
  await settled();
  return shown;
}

describe('a whole practice call', () => {
  it.each([
    ['ru', 'Звонок проведён верно по существу', 'Ошибок нет.'],
    ['en', '', ''],
  ] as const)('that goes well ends in a debrief without a mistake: %s', async (language, verdict, none) => {
    await showLanguage(language);
    const { page } = await begun();
    await answerAll(page, ['person', 'me', 'yes', 'end', 'close']);
    await expectAccessible(document.body);
    await predict(page, 'ok');
    await expectAccessible(document.body);
    await page.get('.button-main').trigger('click');
    await settled();

    expect(page.findAll('[data-kind]')).toEqual([]);
    expect(page.get('main').text()).toContain(verdict);
    expect(page.get('main').text()).toContain(none);
    await expectAccessible(document.body);
  });

  it('that fails is told by rule and step, and the better ending is played on the screen', async () => {
    const { page } = await begun();
    await answerAll(page, ['person', 'me', 'no', 'end', 'close']);
    await predict(page, 'free');
    await page.get('.button-main').trigger('click');
    await settled();
    const mistake = page.get(
      '[data-kind="missed-consent"], [data-kind="invented-refusal"], [data-kind="wrong-answer"]',
    );
    expect(mistake.text()).toMatch(/Критично[\s\S]*R1/);
    expect(page.get('h1').text()).toBe('Звонок не зачтён: есть критическая ошибка');
    await page.get('.earlier button').trigger('click');
    await settled();

    expect(page.get('.rehearsal').text()).toContain('Одним ответом раньше');
    expect(page.get('[data-next]').attributes('data-answer')).toBe('yes');
  });

  it('goes on after a reload where it was left, and lies in no list of live calls', async () => {
    const factory = new IDBFactory();
    const first = await begun(factory);
    await answerAll(first.page, ['person', 'me']);
    const address = first.router.currentRoute.value.fullPath;
    const step = first.page.get('main article h2').text();
    expect(await first.platform.records.list()).toMatchObject({ calls: [] });
    first.page.unmount();
    const { page } = await showTraining(address, factory);

    expect(page.get('main article h2').text()).toBe(step);
  });

  it('that is not here is said to be elsewhere', async () => {
    const { page } = await showTraining('/train/nowhere');

    expect(page.text()).toContain('Эту попытку здесь не открыть');
    await expectAccessible(document.body);
  });
});
