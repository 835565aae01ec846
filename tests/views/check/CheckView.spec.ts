import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defineComponent, h } from 'vue';
import { checkSource } from '@/verify/check-source';
import CheckView from '@/views/check/CheckView.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { press } from '../call/show-call';
import { settled, showPage } from '../home/show-page';
import { brokenSource } from './broken-source';

const check = (text: string) => Promise.resolve(checkSource(text));
const View = defineComponent({
  props: { source: { type: String, default: '' }, finding: { type: String, default: '' } },
  setup: (address) => () => h(CheckView, { source: address.source, finding: address.finding, check }),
});

async function drop(target: Element, text: string): Promise<void> {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { files: [new File([text], 'script.json')] } });
  target.dispatchEvent(event);
  await settled();
}

beforeEach(() => {
  vi.spyOn(Element.prototype, 'scrollIntoView').mockReturnValue();
});

describe('the check page', () => {
  it('proves the built-in script when it opens', async () => {
    const { page } = await showPage(View, '/check');
    await settled();

    expect(page.get('h2').text()).toContain('1.0.0');
    expect(page.text()).toContain('Правил соблюдено:');
    await expectAccessible(document.body);
  });

  it('says that a file is gone at once, not when the built-in script has been proved', async () => {
    const endless = defineComponent({
      props: { source: { type: String, default: '' }, finding: { type: String, default: '' } },
      setup: (address) => () =>
        h(CheckView, { source: address.source, finding: address.finding, check: () => new Promise<never>(() => {}) }),
    });
    const { page } = await showPage(endless, '/check/file/0');
    await settled();

    expect(page.get('[role="alert"]').text()).toContain('выберите файл ещё раз');
  });

  it('proves a dropped file, and plays what it finds in the agent’s screen and back to the finding', async () => {
    const { page, router } = await showPage(View, '/check');
    await settled();
    await drop(page.get('main').element, brokenSource());
    expect(page.text()).toContain('Нарушается правило «До потребности не доходят»');

    await page.get('.error button').trigger('click');
    await settled();
    expect(router.currentRoute.value.fullPath).toMatch(/^\/check\/file\/\d+$/);
    expect(page.get('main article h2').text()).toBe('Карточка клиента');
    await press('End', { key: 'End' });
    expect(page.get('.rehearsal h1').text()).toContain('Нарушается правило «До потребности не доходят»');
    expect(page.get('.rehearsal').text()).toContain('Вот здесь: шаг «Причина»');
    await expectAccessible(document.body);
    await press('Escape', { key: 'Escape' });
    await settled();
    expect(router.currentRoute.value.fullPath).toBe('/check');
    expect(document.activeElement).toBe(page.get('.error button').element);
  });

  it('finds a call of the built-in script again by its address', async () => {
    const script = JSON.parse(brokenSource());
    const checked = checkSource(brokenSource());
    const index = checked.ok ? checked.value.report.findings.findIndex(({ severity }) => severity === 'error') : -1;
    const { page } = await showPage(View, `/check/script/${index}`, { script });
    await settled();

    expect(page.get('.rehearsal').text()).toContain('До потребности не доходят');
  });

  it('says that a file is not kept, and that a finding is gone', async () => {
    const { page, router } = await showPage(View, '/check/file/0');
    await settled();
    expect(page.get('[role="alert"]').text()).toContain('выберите файл ещё раз');
    await router.push('/check/script/999');
    await settled();
    expect(page.get('[role="alert"]').text()).toContain('Такого замечания больше нет');
    await expectAccessible(document.body);
  });

  it('says what is wrong with a file that is no script', async () => {
    const { page } = await showPage(View, '/check');
    await settled();
    await drop(page.get('main').element, '{');

    expect(page.get('.problems').text()).toContain('Это не JSON');
    await expectAccessible(document.body);
  });

  it('says it when the check could not be done', async () => {
    const failing = { render: () => h(CheckView, { check: () => Promise.reject(new Error('gone')) }) };
    const { page } = await showPage(failing, '/check');
    await settled();

    expect(page.get('[role="alert"]').text()).toContain('Проверка не выполнена');
  });
});
