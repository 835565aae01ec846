// A script of another trade is walked on the very screen of the agent, in either language.
import { flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Script } from '@/scripts/language/script';
import { translateScript } from '@/scripts/texts/translate-script';
import { loadedTemplate, TEMPLATE_CALLS } from '../../support/template-calls';
import { makeMove } from './make-move';
import { showApplication } from './show-call';

afterEach(() => {
  vi.useRealTimers();
});

describe.each(TEMPLATE_CALLS)('a call of the template %s', (name, intake, moves, ending) => {
  it('shows every step with its words, and ends with its status', async () => {
    // Before the visit that a reminder is about.
    vi.useFakeTimers({ now: Date.UTC(2026, 3, 23, 12), toFake: ['Date', 'setInterval', 'clearInterval'] });
    const { script, translations } = await loadedTemplate(name);
    const { ru, en } = translations;
    const told = [script, ...[ru, en].flatMap((one) => (one === undefined ? [] : [translateScript(script, one)]))];
    expect(told.map(({ language }) => language).sort()).toEqual(['en', 'ru']);
    for (const one of told) await walked(one);
  });

  async function walked(script: Script): Promise<void> {
    const shown = showApplication({ script });
    const id = await shown.call.start(intake);
    await shown.router.push(`/call/${id}`);
    await flushPromises();
    const titles = new Set<string>();
    for (const move of moves) {
      titles.add(shown.page.get('h2').text());
      makeMove(shown.call.commands, move);
      await flushPromises();
      expect(shown.page.text()).not.toMatch(/[{}]|undefined|null/);
    }
    expect(titles.size).toBeGreaterThan(2);
    const row = script.closing.rows.find(({ id: row }) => `closed:${row}` === ending);
    const status = script.closing.statuses.find(({ id: status }) => status === row?.status);
    expect(shown.page.text()).toContain(row?.because);
    if (status !== undefined) expect(shown.page.text()).toContain(status.label);
    shown.page.unmount();
  }
});
