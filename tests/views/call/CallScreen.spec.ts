import { flushPromises, mount } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { nextTick } from 'vue';
import { i18n } from '@/install-messages';
import { useDeskStore } from '@/stores/desk-store';
import CallScreen from '@/views/call/CallScreen.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { storesIn, testPlatform } from '../../support/test-platform';
import { useActiveCall } from '@/stores/active-call';
import { keyAgain, press } from './show-call';

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

  it('F8: does not say «сохранено» in the frame that paints a move', async () => {
    const { screen, call } = await showScreen();
    await vi.waitFor(() => expect(screen.get('.saving').text()).toContain('сохранено'));
    call.commands.enter('cardOpened', true);
    await nextTick();

    expect(screen.get('.saving').text()).toContain('сохраняю');
    await vi.waitFor(() => expect(screen.get('.saving').text()).toContain('сохранено'));
  });

  it('takes the same key pressed twice in a blink as one, and says so', async () => {
    const { screen, call } = await showScreen();
    await screen.get('[data-task]').setValue(true);
    await press('Digit2');
    await press('Backspace');
    const moved = call.journal;
    keyAgain('Backspace', 120);
    await nextTick();

    expect(call.journal).toBe(moved);
    expect(screen.get('.refusal').text()).toContain('Слишком быстро');
    await press('Digit2');
    expect(call.journal?.entries.length).toBe((moved?.entries.length ?? 0) + 1);
  });

  it('takes a double click as one, and says so', async () => {
    const { screen, call } = await showScreen();
    await screen.get('[data-task]').setValue(true);
    await screen.get('[data-answer]').trigger('click', { detail: 2 });

    expect(call.journal?.entries.map(({ kind }) => kind)).toEqual(['enter']);
    expect(screen.get('.refusal').text()).toContain('Слишком быстро');
  });

  it('asks before one step back opens a closed contact, and says aloud that it closed', async () => {
    const { screen, call } = await showScreen();
    call.commands.enter('cardOpened', true);
    call.commands.enter('plan', 'Простой');
    call.commands.answer('not-needed');
    call.commands.answer('close');
    await flushPromises();
    expect(call.view?.phase).toBe('closed');
    expect(
      screen
        .findAll('[role="status"]')
        .map((told) => told.text())
        .join(),
    ).toContain('Звонок завершён: ');

    await press('Backspace');
    expect(call.view?.phase).toBe('closed');
    await vi.waitFor(() => expect(screen.get('dialog').text()).toContain('Открыть его снова?'));
    await screen.get('dialog .button-main').trigger('click');
    expect(call.view?.phase).not.toBe('closed');
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
