import { describe, expect, it, vi } from 'vitest';
import NotePanel from '@/views/call/sidebar/NotePanel.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

describe('the note', () => {
  it('is kept once the hand rests, not at every key', async () => {
    vi.useFakeTimers();
    const panel = show();

    await panel.get('textarea').setValue('Жен');
    await panel.get('textarea').setValue('Жена решает');
    expect(panel.emitted('write')).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1_000);

    expect(panel.emitted('write')).toEqual([['Жена решает']]);
    vi.useRealTimers();
    await expectAccessible(document.body);
  });

  it('F10: is kept within a second while the hand does not rest', async () => {
    vi.useFakeTimers();
    const panel = show();

    for (let typed = 1; typed <= 12; typed += 1) {
      await panel.get('textarea').setValue('а'.repeat(typed));
      await vi.advanceTimersByTimeAsync(100);
    }

    expect(panel.emitted('write')).toEqual([['а'.repeat(9)]]);
    vi.useRealTimers();
  });

  it.each([
    ['put away', () => window.dispatchEvent(new Event('pagehide'))],
    ['hidden', hide],
  ])('F10: is kept at once when the page is %s', async (_, goes) => {
    const panel = show();

    await panel.get('textarea').setValue('Перезвонить жене');
    goes();

    expect(panel.emitted('write')).toEqual([['Перезвонить жене']]);
  });

  it('is kept when its screen is left', async () => {
    const written = vi.fn();
    const panel = showPart(NotePanel, { note: '', isReadOnly: false, hasSingleKeys: true, onWrite: written });

    await panel.get('textarea').setValue('Перезвонить жене');
    panel.unmount();

    expect(written.mock.calls).toEqual([['Перезвонить жене']]);
  });

  it('is kept at once when the field is left', async () => {
    const panel = show();

    await panel.get('textarea').setValue('Перезвонить жене');
    await panel.get('textarea').trigger('blur');

    expect(panel.emitted('write')).toEqual([['Перезвонить жене']]);
  });

  it('warns of digits that look like a passport', async () => {
    const panel = show();

    await panel.get('textarea').setValue('паспорт 0000 000000');

    expect(panel.get('[role="alert"]').text()).toContain('не сохраняются');
    await panel.get('textarea').setValue('скидка 30 % до 12.05.2026');
    expect(panel.find('[role="alert"]').exists()).toBe(false);
  });

  it('follows what was kept in the end', async () => {
    const panel = show();

    await panel.setProps({ note: 'номер ***' });

    expect(panel.get<HTMLTextAreaElement>('textarea').element.value).toBe('номер ***');
  });

  it('gives the focus back at Esc', async () => {
    const panel = show();

    await panel.get('textarea').trigger('keydown', { key: 'Escape' });

    expect(panel.emitted('leave')).toHaveLength(1);
  });
});

function hide(): void {
  const visible = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  visible.mockRestore();
}

function show() {
  return showPart(NotePanel, { note: '', isReadOnly: false, hasSingleKeys: true });
}
