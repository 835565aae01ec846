import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useLibraryStore } from '@/stores/authoring/library-store';
import { browserLocks } from '../../support/test-platform';
import { createCallOwnership } from '@/storage/call-ownership';
import { expectAccessible } from '../../support/expect-accessible';
import { smallBundle } from '../../support/small-bundle';
import { press } from '../call/show-call';
import { settled } from '../home/show-page';
import { authorBrowser, checked } from './authoring-page';
import { HELLO } from './show-form';

const GREETING = `[data-place='${JSON.stringify([...HELLO, 'say', 'hello.greet', 'text'])}']`;
const AT = 'at=script/stages/opening/steps/hello';

beforeEach(() => {
  vi.spyOn(Element.prototype, 'scrollIntoView').mockReturnValue();
});

/** A draft of the small script, open on its greeting. */
async function openDraft() {
  const tab = await authorBrowser();
  const first = await tab('/author');
  const begun = await useLibraryStore(first.pinia).begin(smallBundle());
  if (!begun.ok) throw new Error('The small script is refused');
  first.page.unmount();
  const address = `/author/${begun.value}?${AT}`;
  return { tab, address, ...(await tab(address)) };
}

describe('a draft', () => {
  it('keeps each word: closed and opened again it is the same, at the same place', async () => {
    const { tab, address, page } = await openDraft();
    await page.get(GREETING).setValue('Добрый день!');
    await settled();
    expect(page.get('.saving').text()).toBe('сохранено');
    page.unmount();
    const again = await tab(address);

    expect(again.page.get<HTMLTextAreaElement>(GREETING).element.value).toBe('Добрый день!');
    await expectAccessible(document.body);
  });

  it('takes back what was made, and makes it again, with the focus where it was', async () => {
    const { page } = await openDraft();
    const field = page.get<HTMLTextAreaElement>(GREETING);
    const before = field.element.value;
    await field.setValue('Добрый день!');
    field.element.focus();
    await press('KeyZ', { ctrlKey: true });
    expect(field.element.value).toBe(before);
    expect(document.activeElement).toBe(field.element);
    await press('KeyZ', { ctrlKey: true, shiftKey: true });

    expect(field.element.value).toBe('Добрый день!');
  });

  it('adds a step with its key in the outline, and leads to its first field', async () => {
    const { page, router } = await openDraft();
    page.get<HTMLElement>('[role="row"][tabindex="0"]').element.focus();
    await press('Enter');
    await settled();

    expect(router.currentRoute.value.query['at']).toMatch(/^script\/stages\/opening\/steps\/(?!hello)/);
    expect(document.activeElement?.getAttribute('data-place')).toContain('title');
  });

  it('is checked while it is written; F8 leads to what is wrong, and it is not published with it', async () => {
    const { page, button } = await openDraft();
    const label = `[data-place='${JSON.stringify([...HELLO, 'answers', 'busy', 'label'])}']`;
    await page.get(label).setValue('');
    await checked();
    expect(page.get('.summary').text()).toMatch(/Ошибок: [1-9]/);
    await press('F8');
    expect(document.activeElement?.getAttribute('data-place')).toContain('"busy","label"');
    await button('Опубликовать').trigger('click');

    expect(page.get('dialog').text()).toContain('есть что исправить');
  });

  it('is published with its verdict, author and reason, and is in force then', async () => {
    const { page, button, router, pinia } = await openDraft();
    await page.get(GREETING).setValue('Добрый день!');
    await checked();
    await button('Опубликовать').trigger('click');
    await page.get('#publish-reason').setValue('Мягче');
    await page.get('dialog form').trigger('submit');
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('library'));
    const library = useLibraryStore(pinia);

    expect(library.list.versions).toMatchObject([{ author: 'AgentDemo', reason: 'Мягче', version: '1.0.1' }]);
    expect(library.inForce?.hash).toBe(library.list.versions[0]?.hash);
  });

  it('is only read in a second tab, until that takes it over', async () => {
    const { tab, address, page } = await openDraft();
    page.unmount();
    const locks = browserLocks();
    // The first tab, whose lock is still held.
    await createCallOwnership({
      locks,
      openChannel: () => null,
      wait: () => Promise.resolve(),
      tab: 'first',
    }).claim(draftName(address), () => {});
    const second = await tab(address, { locks });

    expect(second.page.get('[role="alert"]').text()).toContain('в другой вкладке');
    expect(second.page.get(GREETING).attributes('readonly')).toBeDefined();
    await second.button('Править здесь').trigger('click');
    await settled();
    expect(second.page.get(GREETING).attributes('readonly')).toBeUndefined();
  });

  it('that is not here is said', async () => {
    const { page } = await (await authorBrowser())('/author/nothing');

    expect(page.get('[role="alert"]').text()).toContain('нет');
  });
});

function draftName(address: string): string {
  return `draft-${address.slice('/author/'.length, address.indexOf('?'))}`;
}
