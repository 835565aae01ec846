import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import HomeView from '@/views/home/HomeView.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { settled, showPage } from './show-page';

const saved: { name: string; text: Promise<string> }[] = [];

beforeEach(() => {
  saved.length = 0;
  let blob: Blob | null = null;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
    blob = given instanceof Blob ? given : null;
    return 'blob:x';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push({ name: this.download, text: blob?.text() ?? Promise.resolve('') });
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

type Shown = Awaited<ReturnType<typeof showPage>>;

const field = ({ page }: Shown, fact: string) => page.get<HTMLInputElement>(`#intake-${fact}`);

async function storedCall(factory: IDBFactory, ending: 'open' | 'closed' | 'callback'): Promise<string> {
  const { page, call } = await showPage(HomeView, '/', { factory });
  const id = await call.start({ ctn: '0000000001', campaign: 'second', callNo: 2 });
  call.commands.enter('cardOpened', true);
  call.commands.enter('plan', 'Простой');
  if (ending === 'closed') {
    call.commands.answer('not-needed');
    call.commands.writeNote('Просил вечером');
    call.commands.answer('close');
  }
  if (ending === 'callback') {
    for (const answer of ['done', 'listens', 'price', 'interested', 'thinks']) call.commands.answer(answer);
    call.commands.enter('callbackAt', '2026-05-02T11:00');
  }
  await settled();
  page.unmount();
  return id;
}

describe('the home page', () => {
  it('starts a call from the keyboard: focus in the first field, Enter starts', async () => {
    const shown = await showPage(HomeView, '/');
    expect(document.activeElement?.id).toBe('intake-ctn');
    await field(shown, 'ctn').setValue('+7 000 000-00-01');
    await field(shown, 'campaign').setValue('second');
    await shown.page.get('form').trigger('submit');
    await settled();

    expect(shown.router.currentRoute.value.name).toBe('call');
    expect(shown.call.facts).toMatchObject({ ctn: '0000000001', campaign: 'second', callNo: 1 });
  });

  it('starts nothing while a field is wrong, says what and where, and goes there', async () => {
    const shown = await showPage(HomeView, '/');
    await field(shown, 'ctn').setValue('0000000001');
    await field(shown, 'campaign').setValue('second');
    await field(shown, 'deadline').setValue('31.02.2026 10:00');
    await shown.page.get('form').trigger('submit');
    await settled();

    expect(shown.call.status).toBe('idle');
    expect(shown.page.get('#intake-deadline-problem').text()).toContain('31.02.2026 10:00');
    expect(field(shown, 'deadline').attributes('aria-describedby')).toContain('intake-deadline-problem');
    expect(document.activeElement?.id).toBe('intake-deadline');
    expect(shown.page.get('form [role="alert"]').text()).toContain('1 поле');
  });

  it('is filled by the address, which is then cleaned of the number', async () => {
    const shown = await showPage(HomeView, '/call?ctn=0000000001&callNo=4&foo=%3Cscript%3E');

    expect(field(shown, 'ctn').element.value).toBe('0000000001');
    expect(field(shown, 'callNo').element.value).toBe('4');
    expect(shown.page.get('form [role="alert"]').text()).toContain('«foo»');
    expect(shown.page.find('script').exists()).toBe(false);
    expect(shown.router.currentRoute.value.fullPath).toBe('/call');
    expect(shown.call.status).toBe('idle');
  });

  it('leads back into an unfinished call', async () => {
    const factory = new IDBFactory();
    const id = await storedCall(factory, 'open');
    const { page, router } = await showPage(HomeView, '/', { factory });
    await page.get('[aria-labelledby="unfinished-title"] button').trigger('click');
    await settled();

    expect(router.currentRoute.value.params.id).toBe(id);
  });

  it('shows how a closed call ended, its way, and saves it to a file without the number', async () => {
    const factory = new IDBFactory();
    await storedCall(factory, 'closed');
    const { page } = await showPage(HomeView, '/', { factory });
    const list = page.get('[aria-labelledby="closed-title"]');
    expect(list.text()).toMatch(/R\d+/);
    expect(list.text()).toContain('Вторая попытка');
    list.get<HTMLDetailsElement>('details').element.open = true;
    await list.get('details').trigger('toggle');
    await settled();
    expect(list.get('ol').text()).toContain('Звонок не нужен');
    expect(list.text()).toContain('Просил вечером');

    await list.get('.actions button').trigger('click');
    await settled();
    expect(saved[0]?.name).toMatch(/^call-.*\.json$/);
    const text = (await saved[0]?.text) ?? '';
    expect(JSON.parse(text)).toMatchObject({ header: { state: 'closed' }, entries: expect.any(Array) });
    expect(text).not.toContain('0000000001');
  });

  it('erases a closed call after one question', async () => {
    const factory = new IDBFactory();
    await storedCall(factory, 'closed');
    const { page, calls } = await showPage(HomeView, '/', { factory });
    await page.get('.button-warn').trigger('click');
    expect(calls.closed).toHaveLength(1);
    await page.get('.button-warn').trigger('click');
    await settled();

    expect(calls.closed).toEqual([]);
    expect(page.find('[aria-labelledby="closed-title"]').exists()).toBe(false);
  });

  it('gives a call-back as a calendar file, and fills the form for the next call', async () => {
    const factory = new IDBFactory();
    await storedCall(factory, 'callback');
    const shown = await showPage(HomeView, '/', { factory });
    const list = shown.page.get('[aria-labelledby="callbacks-title"]');
    expect(list.get('.due').text()).toBe('пора');
    await list.findAll('button')[1]?.trigger('click');
    const text = (await saved[0]?.text) ?? '';
    expect(text).toContain('DTSTART:20260502T080000Z');
    expect(text).not.toMatch(/0000000001|\*\*\*/);

    await list.findAll('button')[0]?.trigger('click');
    await settled();
    expect(field(shown, 'campaign').element.value).toBe('second');
    expect(field(shown, 'callNo').element.value).toBe('3');
    expect(field(shown, 'ctn').element.value).toBe('');
    expect(document.activeElement?.id).toBe('intake-ctn');
    expect(shown.page.get('form [role="status"]').text()).toContain('+7 000 ***-**-01');

    await shown.router.push('/call?ctn=0000000002');
    await settled();
    expect(shown.page.find('form [role="status"]').exists()).toBe(false);
  });

  it('tells of damaged records, keeps them in a file, and shows the rest', async () => {
    const factory = new IDBFactory();
    await storedCall(factory, 'closed');
    globalThis.indexedDB = factory;
    const database = await openDB('sufler');
    await database.put('calls', { odd: 'raw words' }, 'broken');
    database.close();
    const { page } = await showPage(HomeView, '/', { factory });
    const told = page.get('[aria-labelledby="damaged-title"]');

    expect(told.text()).toContain('1 повреждённая запись');
    expect(page.find('[aria-labelledby="closed-title"]').exists()).toBe(true);
    await told.get('button').trigger('click');
    expect(await saved[0]?.text).toContain('raw words');
    await told.get('.button-warn').trigger('click');
    await told.get('.button-warn').trigger('click');
    await settled();
    expect(page.find('[aria-labelledby="damaged-title"]').exists()).toBe(false);
  });

  it('says it when the browser stores nothing, and lets the call be made', async () => {
    const shown = await showPage(HomeView, '/', { factory: null });

    expect(shown.page.get('main > [role="alert"]').text()).toContain('частный режим');
    await field(shown, 'ctn').setValue('0000000001');
    await field(shown, 'campaign').setValue('first');
    await shown.page.get('form').trigger('submit');
    await settled();
    expect(shown.call.status).toBe('open');
  });

  it('says it when the application was built without a script, and keeps the lists', async () => {
    const factory = new IDBFactory();
    await storedCall(factory, 'closed');
    const { page } = await showPage(HomeView, '/', { factory, script: null });

    expect(page.get('main > [role="alert"]').text()).toContain('нет скрипта');
    expect(page.find('form').exists()).toBe(false);
    expect(page.find('[aria-labelledby="closed-title"]').exists()).toBe(true);
  });

  it('is accessible with everything on it', async () => {
    const factory = new IDBFactory();
    for (const ending of ['open', 'closed', 'callback'] as const) await storedCall(factory, ending);
    await showPage(HomeView, '/call?ctn=abc&foo=1', { factory });

    await expectAccessible(document.body);
  });
});
