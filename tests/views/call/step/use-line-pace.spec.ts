// A «да» to a verbatim line waits until the line could have been said: in the real screen, on the consent of the built-in script.
import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { retentionSource } from '@/scripts/retention/retention-source';
import { press, showCall } from '../show-call';
import { INTAKE, movesOf, ROADS } from '../../../support/retention-roads';
import type { ShortMove } from '../../../support/walk';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** The call where its consent is asked for. */
async function atConsent(waitsForLines: boolean) {
  const shown = await showCall({ ...INTAKE, ctn: '0000000001' }, { script: retentionSource });
  shown.settings.change({ waitsForLines });
  for (const move of movesOf(`${ROADS.agreed} matched`)) give(shown.call.commands, move);
  await flushPromises();
  expect(shown.call.view?.id).toBe('consent');
  const yes = () => shown.page.get('[data-answer="yes"]');
  return { ...shown, yes };
}

function give(commands: Awaited<ReturnType<typeof showCall>>['call']['commands'], move: ShortMove): void {
  if ('answer' in move) commands.answer(move.answer);
  if ('enter' in move) commands.enter(move.enter, move.value);
}

/** «Вы остаётесь в «Билайне», а я отменяю заявление: верно?» at 14 characters a second. */
const SECONDS = 'Вы остаётесь в «Билайне», а я отменяю заявление: верно?'.length / 14;

describe('the answer that agrees to a verbatim line', () => {
  it('opens once the line could have been said, and not before', async () => {
    const { call, yes, page } = await atConsent(true);
    expect(yes().attributes('aria-disabled')).toBe('true');
    await press('Digit1');
    expect(call.view?.id).toBe('consent');
    expect(page.get('[role="alert"]').text()).toBe('сначала дочитайте фразу');

    vi.advanceTimersByTime(SECONDS * 1_000 - 10);
    await press('Digit1');
    expect(call.view?.id).toBe('consent');

    vi.advanceTimersByTime(20);
    await flushPromises();
    expect(yes().attributes('aria-disabled')).toBe('false');
    await press('Digit1');
    expect(call.view?.id).toBe('cancel-application');
  });

  it('leaves the other answers open, and shows how long it waits', async () => {
    const { call, page, yes } = await atConsent(true);
    expect(yes().find('.pace').attributes('style')).toContain(`${SECONDS}s`);
    expect(page.get('[data-answer="thinks"]').attributes('aria-disabled')).toBe('false');
    await press('Digit3');
    expect(call.view?.id).not.toBe('consent');
  });

  it('waits for nothing where the settings say so', async () => {
    const { call, yes } = await atConsent(false);
    expect(yes().attributes('aria-disabled')).toBe('false');
    await press('Digit1');
    expect(call.view?.id).toBe('cancel-application');
  });
});
