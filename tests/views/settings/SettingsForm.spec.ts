import { describe, expect, it } from 'vitest';
import { readSettings } from '@/storage/settings';
import SettingsForm from '@/views/settings/SettingsForm.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from '../home/show-page';

function shown() {
  return showPart(SettingsForm, { settings: readSettings(null), limits: { min: 1, max: 365 } });
}

describe('the settings', () => {
  it.each([
    ['input[value="en"]', { language: 'en' }],
    ['input[value="dark"]', { theme: 'dark' }],
    ['fieldset:nth-of-type(2) input[value="ru"]', { scriptLanguage: 'ru' }],
    ['input[type="checkbox"]', { singleKeys: false }],
  ])('hold at once: %s', async (selector, choice) => {
    const form = shown();
    await form.get(selector).trigger('change');

    expect(form.emitted('change')).toEqual([[choice]]);
  });

  it.each(['0', '366', '1.5', '-1', 'много', ''])(
    'of days that cannot be ("%s") are not taken, and told',
    async (text) => {
      const form = shown();
      await form.get('#retention-days').setValue(text);

      expect(form.emitted('change')).toBeUndefined();
      expect(form.get('#retention-hint').text()).toContain('пока остаётся 30');
      expect(form.get('#retention-days').attributes('aria-invalid')).toBe('true');
    },
  );

  it('are accessible', async () => {
    shown();

    await expectAccessible(document.body);
  });
});
