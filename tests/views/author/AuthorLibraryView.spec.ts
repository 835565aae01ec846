import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../../support/expect-accessible';
import { smallBundle } from '../../support/small-bundle';
import { settled } from '../home/show-page';
import { authorBrowser } from './authoring-page';

async function dropFile(target: Element, text: string): Promise<void> {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { files: [new File([text], 'script.json')] } });
  target.dispatchEvent(event);
  await settled();
}

describe('the scripts of a browser', () => {
  it('begin with the built-in one, no version and no draft, each said in words', async () => {
    const { page } = await (await authorBrowser())('/author');

    expect(page.text()).toContain('Встроенный скрипт');
    expect(page.text()).toContain('Черновиков нет');
    expect(page.text()).toContain('Версий пока нет');
    await expectAccessible(document.body);
  });

  it('make a draft of a file, which is deleted and brought back', async () => {
    const tab = await authorBrowser();
    const { page, router } = await tab('/author');
    await dropFile(page.get('.new').element, JSON.stringify(smallBundle()));
    expect(router.currentRoute.value.name).toBe('author');
    await router.push('/author');
    await settled();
    await page.get('.drafts li button').trigger('click');
    await settled();
    expect(page.find('.drafts > ul a').exists()).toBe(false);
    await page.get('.deleted button').trigger('click');
    await settled();

    expect(page.get('.drafts > ul a').text()).toBe('Малый скрипт');
  });

  it('refuse a bad file with the place of what is wrong, and lose nothing', async () => {
    const { page, router } = await (await authorBrowser())('/author');
    await dropFile(page.get('.new').element, JSON.stringify({ ...smallBundle().script, stages: 7 }));

    expect(page.get('[role="alert"]').text()).toContain('stages');
    expect(router.currentRoute.value.name).toBe('library');
  });

  it('say it where the browser keeps nothing', async () => {
    const { page } = await (await authorBrowser())('/author', { openLibrary: null });

    expect(page.get('[role="alert"]').text()).toContain('отказывается хранить');
  });
});
