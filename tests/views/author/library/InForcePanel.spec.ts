import { describe, expect, it } from 'vitest';
import InForcePanel from '@/views/author/library/InForcePanel.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { NOON } from '../../../support/test-platform';
import { showPart } from '../../call/show-part';
import { samplePublication, sampleVersion } from '../sample-versions';

function show(parts: Record<string, unknown>) {
  return showPart(InForcePanel, { publication: null, coming: [], versions: [sampleVersion()], now: NOON, ...parts });
}

describe('what calls are made with now', () => {
  it('is the built-in script until something is published', async () => {
    const panel = show({});

    expect(panel.text()).toContain('Встроенный скрипт');
    expect(panel.find('button').exists()).toBe(false);
    await expectAccessible(document.body);
  });

  it('is a version with who, why and its verdict, and goes back to the built-in one', async () => {
    const panel = show({ publication: samplePublication() });
    expect(panel.text()).toContain('Малый скрипт 1.0.1');
    expect(panel.text()).toContain('Автор: Мягче');
    expect(panel.text()).toContain('Правил соблюдено: 5 из 5');
    await panel.get('button').trigger('click');

    expect(panel.emitted('toBuiltIn')).toHaveLength(1);
  });

  it('says what will be in force later, and lets it be called off', async () => {
    const panel = show({ coming: [samplePublication({ from: NOON + 3_600_000 })] });
    expect(panel.text()).toContain('Вступит в силу');
    await panel.get('button').trigger('click');

    expect(panel.emitted('cancel')).toHaveLength(1);
  });
});
