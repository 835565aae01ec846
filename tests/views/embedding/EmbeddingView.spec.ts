import { describe, expect, it, vi } from 'vitest';
import { h } from 'vue';
import { useIntakeStore } from '@/stores/intake/intake-store';
import EmbeddingView from '@/views/embedding/EmbeddingView.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { settled, showPage } from '../home/show-page';

const CRM = 'https://crm.example';
const OTHER = 'https://other.example';

/** The frame with a page around it, which keeps what it hears. */
async function embedded() {
  const heard: { message: unknown; origin: unknown }[] = [];
  const partner = new MessageChannel().port1;
  vi.spyOn(partner, 'postMessage').mockImplementation((message: unknown, options: unknown) => {
    heard.push({ message, origin: options });
  });
  const shown = await showPage({ render: () => h(EmbeddingView, () => h('h1', 'page')) }, '/');
  shown.settings.change({ allowedOrigins: [CRM, OTHER] });
  const intake = useIntakeStore(shown.pinia);
  /** Another page beside the first, which hears for itself. */
  const sendFrom = async (origin: string, data: unknown, hears: unknown[]) => {
    const source = new MessageChannel().port1;
    vi.spyOn(source, 'postMessage').mockImplementation((message: unknown) => void hears.push(message));
    window.dispatchEvent(new MessageEvent('message', { origin, data, source }));
    await settled();
  };
  const send = async (origin: string, data: unknown) => {
    window.dispatchEvent(new MessageEvent('message', { origin, data, source: partner }));
    await settled();
  };
  return {
    ...shown,
    heard,
    send,
    sendFrom,
    intakeText: (fact: string) => intake.texts[fact],
    notices: () => intake.notices,
  };
}

describe('a page that embeds us', () => {
  it('opens the filled form and hears of the closing, once', async () => {
    const { call, router, heard, send } = await embedded();
    await send(CRM, { type: 'sufler:start', version: 1, ctn: '0000000001' });
    expect(router.currentRoute.value.name).toBe('intake');

    await call.start({ ctn: '0000000001', campaign: 'second', callNo: 2 });
    call.commands.enter('cardOpened', true);
    call.commands.answer('not-needed');
    await settled();
    expect(heard).toEqual([]);
    call.commands.answer('close');
    await settled();
    call.commands.setPersonal('clientName', 'Пример');
    await settled();
    expect(heard).toEqual([
      {
        message: expect.objectContaining({ type: 'sufler:closed', callId: call.callId }),
        origin: { targetOrigin: CRM },
      },
    ]);
  });

  it('leaves a call alone that goes on: the new client waits, and the closing goes to who started the call', async () => {
    const { page, call, router, intakeText, heard, send, sendFrom } = await embedded();
    await send(CRM, { type: 'sufler:start', version: 1, ctn: '0000000001' });
    await call.start({ ctn: '0000000001', campaign: 'second', callNo: 2 });
    await router.push({ name: 'home' });
    const other: unknown[] = [];
    await sendFrom(OTHER, { type: 'sufler:start', version: 1, ctn: '0000000002' }, other);

    expect(router.currentRoute.value.name).toBe('home');
    expect(page.get('.waiting').text()).toContain('Внешняя система прислала нового клиента');
    call.commands.enter('cardOpened', true);
    call.commands.answer('not-needed');
    call.commands.answer('close');
    await settled();
    expect(heard).toHaveLength(1);
    expect(other).toEqual([]);

    await page.get('.waiting button').trigger('click');
    await settled();
    expect(router.currentRoute.value.name).toBe('intake');
    expect(intakeText('ctn')).toBe('0000000002');
    expect(page.get('.waiting').text()).toBe('');
  });

  it('that floods us with unknown fields fills no screen with notices', async () => {
    const { notices, send } = await embedded();
    const fields = Object.fromEntries(Array.from({ length: 5_000 }, (_, place) => [`field${place}`, '1']));
    await send(CRM, { type: 'sufler:start', version: 1, ...fields });
    for (let time = 0; time < 20; time += 1) await send(CRM, { type: 'sufler:start', version: 9 });
    expect(notices().length).toBeGreaterThan(0);
    expect(notices().length).toBeLessThanOrEqual(8);
  });

  it('is told what it got wrong', async () => {
    const { heard, send } = await embedded();
    await send(CRM, { type: 'sufler:start', version: 9 });

    expect(heard).toEqual([
      {
        message: { type: 'sufler:refused', version: 1, problems: [{ place: 'version', problem: 'wrong-value' }] },
        origin: { targetOrigin: CRM },
      },
    ]);
  });

  it('of a foreign origin moves nothing and hears nothing', async () => {
    const { router, heard, send } = await embedded();
    await send('https://evil.example', { type: 'sufler:start', version: 1, ctn: '0000000001' });
    await send('https://evil.example', { type: 'sufler:start', version: 9 });

    expect(router.currentRoute.value.name).toBe('home');
    expect(heard).toEqual([]);
  });

  it('hears nothing of a closed call that is only looked at', async () => {
    const { call, heard, send } = await embedded();
    await send(CRM, { type: 'sufler:start', version: 1 });
    const id = await call.start({ ctn: '0000000001', campaign: 'second', callNo: 2 });
    call.commands.enter('cardOpened', true);
    call.commands.answer('not-needed');
    call.commands.answer('close');
    await settled();
    heard.length = 0;
    call.leave();
    await settled();
    await call.open(id);
    await settled();

    expect(call.view?.phase).toBe('closed');
    expect(heard).toEqual([]);
  });

  it('finds the page inside unchanged and accessible', async () => {
    const { page } = await embedded();

    expect(page.text()).toBe('page');
    await expectAccessible(document.body);
  });
});
