import { describe, expect, it, vi } from 'vitest';
import CallClock from '@/views/call/header/CallClock.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

const now = Date.UTC(2026, 4, 1, 12);
const HOUR = 3_600_000;

describe('the clock of a call', () => {
  it('runs by the second', async () => {
    vi.useFakeTimers({ now });
    const clock = show({ startedAt: now - 5_000 });
    expect(clock.text()).toContain('00:05');

    await vi.advanceTimersByTimeAsync(2_000);

    expect(clock.text()).toContain('00:07');
  });

  it('stands still no more once the component is gone', () => {
    vi.useFakeTimers({ now });
    const clock = show({});

    clock.unmount();

    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    [52 * HOUR, 'calm', '2 дн 4 ч'],
    [3 * HOUR, 'loud', '3 ч 0 мин'],
    [-1, 'passed', 'прошёл'],
  ])('%i ms before the deadline is %s', async (left, tone, text) => {
    vi.useFakeTimers({ now });
    const clock = show({ deadlineAt: now + left });

    expect(clock.get('.deadline').classes()).toContain(tone);
    expect(clock.get('.deadline').text()).toContain(text);
    vi.useRealTimers();
    await expectAccessible(document.body);
  });

  it('says that no deadline is known', () => {
    expect(show({ deadlineAt: null }).get('.deadline').text()).toContain('не указан');
  });

  it('shows no length once the call is over', () => {
    expect(show({ isRunning: false }).find('.timer').exists()).toBe(false);
  });
});

function show(props: Record<string, unknown>) {
  return showPart(CallClock, { startedAt: now, deadlineAt: null, isRunning: true, ...props });
}
