import { describe, expect, it, vi } from 'vitest';
import { h } from 'vue';
import EmbeddingView from '@/views/embedding/EmbeddingView.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { settled, showPage } from '../home/show-page';

const CRM = 'https://crm.example';

/** The frame with a page around it, which keeps what it hears. */
async function embedded() {
  const heard: { message: unknown; origin: unknown }[] = [];
  const partner = new MessageChannel().port1;
  vi.spyOn(partner, 'postMessage').mockImplementation((message: unknown, options: unknown) => {
    heard.push({ message, origin: options });
  });
  const shown = await showPage({ render: () => h(EmbeddingView, () => h('h1', 'page')) }, '/');
  shown.settings.change({ allowedOrigins: [CRM] });
  const send = async (origin: string, data: unknown) => {
    window.dispatchEvent(new MessageEvent('message', { origin, data, source: partner }));
    await settled();
  };
  return { ...shown, heard, send };
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
