import { describe, expect, it } from 'vitest';
import { EMPTY_DESK } from '@/desk/desk-state';
import { DeskTool } from '@/scripts/language/step';
import DeskToolPanel from '@/views/desk/DeskToolPanel.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from '../call/show-part';
import { context } from './desk-part';

describe('a tool of the desk', () => {
  it.each(DeskTool.options)('%s opens on an empty desk and is accessible', async (tool) => {
    const panel = showPart(DeskToolPanel, { tool, desk: EMPTY_DESK, context: context() });
    expect(panel.text().length).toBeGreaterThan(20);
    await expectAccessible(document.body);
  });

  it('is another one for every name', () => {
    const texts = DeskTool.options.map((tool) =>
      showPart(DeskToolPanel, { tool, desk: EMPTY_DESK, context: context() }).text(),
    );
    expect(new Set(texts).size).toBe(DeskTool.options.length);
  });

  it('measures by the settings of the script', async () => {
    const setting = (id: string, value: number) => ({
      id,
      label: id,
      value,
      unit: 'rub' as const,
      since: '2021-04-23',
      confidence: 'likely' as const,
      sources: [],
    });
    const settings = [setting('beelineSubscriptionBelow', 25), setting('partnerSubscriptionFrom', 30)];
    const panel = showPart(DeskToolPanel, {
      tool: 'subscriptions',
      desk: EMPTY_DESK,
      context: context({ settings }),
    });
    await panel.get('input[inputmode="decimal"]').setValue('24');
    expect(panel.text()).toContain('до 25 ₽');
  });
});
