import { describe, expect, it } from 'vitest';
import { h } from 'vue';
import { checkSource } from '@/verify/check-source';
import CheckView from '@/views/check/CheckView.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { settled, showPage } from '../home/show-page';
import { brokenSource } from './broken-source';

const check = (text: string) => Promise.resolve(checkSource(text));
const View = { render: () => h(CheckView, { check }) };

async function drop(main: Element, text: string): Promise<void> {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { files: [new File([text], 'script.json')] } });
  main.dispatchEvent(event);
  await settled();
}

describe('the check page', () => {
  it('proves the built-in script when it opens', async () => {
    const { page } = await showPage(View, '/');
    await settled();

    expect(page.get('h2').text()).toContain('1.0.0');
    expect(page.text()).toContain('Правил соблюдено:');
    await expectAccessible(document.body);
  });

  it('proves a dropped file and plays what it finds, with the arrow keys', async () => {
    const { page } = await showPage(View, '/');
    await settled();
    await drop(page.get('main').element, brokenSource());
    expect(page.text()).toContain('Нарушается правило «До потребности не доходят»');

    await page.get('.error button').trigger('click');
    const playback = page.get('.playback');
    expect(playback.text()).toContain('Шаг 1 из');
    await playback.trigger('keydown', { key: 'ArrowRight' });
    expect(playback.text()).toContain('Шаг 2 из');
    await playback.trigger('keydown', { key: 'End' });
    expect(playback.text()).toContain('Вот здесь.');
    await expectAccessible(document.body);
    await playback.trigger('keydown', { key: 'Escape' });
    expect(page.find('.playback').exists()).toBe(false);
  });

  it('says what is wrong with a file that is no script', async () => {
    const { page } = await showPage(View, '/');
    await settled();
    await drop(page.get('main').element, '{');

    expect(page.get('.problems').text()).toContain('Это не JSON');
    await expectAccessible(document.body);
  });

  it('says it when the check could not be done', async () => {
    const failing = { render: () => h(CheckView, { check: () => Promise.reject(new Error('gone')) }) };
    const { page } = await showPage(failing, '/');
    await settled();

    expect(page.get('[role="alert"]').text()).toContain('Проверка не выполнена');
  });
});
