import { flushPromises, mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { i18n } from '@/install-messages';
import { useDeskStore } from '@/stores/desk-store';
import CallScreen from '@/views/call/CallScreen.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { storesIn, testPlatform } from '../../support/test-platform';
import { useActiveCall } from '@/stores/active-call';
import { press } from './show-call';

const intake = { campaign: 'second', callNo: 2, ctn: '0000000001', clientName: 'Клиент' };

describe('the screen of a call', () => {
  it('shows the call that it is given and hands it what is pressed', async () => {
    const { screen, call } = await showScreen();

    expect(screen.get('h2').text()).toBe('Карточка клиента');
    await screen.get('[data-task]').setValue(true);
    await press('Digit2');

    expect(call.journal?.entries.map(({ kind }) => kind)).toEqual(['enter', 'answer']);
    expect(screen.get('h2').text()).toBe(call.view?.title);
  });

  it('leaves to its owner what does not concern the call', async () => {
    const { screen, call } = await showScreen();

    for (const button of screen.findAll('.tools button')) await button.trigger('click');

    expect(Object.keys(screen.emitted()).filter((name) => name !== 'click')).toEqual(['theme', 'language', 'leave']);
    expect(call.status).toBe('open');
  });

  it('is accessible', async () => {
    await showScreen();

    await expectAccessible(document.body);
  });
});

async function showScreen() {
  const pinia = storesIn(testPlatform());
  const call = useActiveCall(pinia);
  await call.start(intake);
  const screen = mount(CallScreen, {
    props: { call, desk: useDeskStore(pinia), hasSingleKeys: true, waitsForLines: false, isRestored: false },
    global: { plugins: [i18n] },
    attachTo: document.body,
  });
  await flushPromises();
  return { screen, call };
}
