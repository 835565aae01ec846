import { describe, expect, it } from 'vitest';
import SettingsView from '@/views/settings/SettingsView.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { textStorage } from '../../support/test-platform';
import { settled, showPage } from '../home/show-page';

describe('the settings page', () => {
  it('remembers what is chosen', async () => {
    const settings = textStorage();
    const { page } = await showPage(SettingsView, '/settings', { settings });
    await page.get('#agent-name').setValue('Агент Демо');
    await page.get('input[type="checkbox"]').setValue(false);
    await page.get('#retention-days').setValue('7');
    await page.get('#origins').setValue('https://crm.example\n');

    const again = await showPage(SettingsView, '/settings', { settings });
    expect(again.settings.settings).toMatchObject({
      agentName: 'Агент Демо',
      singleKeys: false,
      retentionDays: 7,
      allowedOrigins: ['https://crm.example'],
    });
  });

  it('says it when nothing will be remembered', async () => {
    const { page } = await showPage(SettingsView, '/settings', { settings: null });
    await page.get('#agent-name').setValue('Агент Демо');

    expect(page.get('[role="alert"]').text()).toContain('до закрытия вкладки');
  });

  it('erases everything after one question, and the fields show it', async () => {
    const { page, settings } = await showPage(SettingsView, '/settings', { settings: textStorage() });
    await page.get('#agent-name').setValue('Агент Демо');
    await page.get('.button-warn').trigger('click');
    expect(settings.settings.agentName).toBe('Агент Демо');
    await page.get('.button-warn').trigger('click');
    await settled();

    expect(settings.settings.agentName).toBe('');
    expect(page.get<HTMLInputElement>('#agent-name').element.value).toBe('');
    expect(page.get('[role="status"]').text()).toBe('Всё удалено.');
  });

  it('is accessible', async () => {
    await showPage(SettingsView, '/settings');

    await expectAccessible(document.body);
  });
});
