import { describe, expect, it } from 'vitest';
import ServiceStatusPanel from '@/views/desk/ServiceStatusPanel.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from '../call/show-part';
import { context } from './desk-part';

describe('the status of a service (R41)', () => {
  it('asks to connect again after an error, and to make a task after the next', async () => {
    context();
    const panel = showPart(ServiceStatusPanel, {});
    const press = (words: string) =>
      panel
        .findAll('button')
        .find((button) => button.text().startsWith(words))
        ?.trigger('click');
    await press('With the error');
    expect(panel.get('[role="status"]').text()).toContain('Переподключите');
    await press('In process');
    expect(panel.get('[role="status"]').text()).toContain('Подождите');
    await press('With the error');
    expect(panel.get('[role="status"]').text()).toContain('Управление услугами/Ошибки Биллинга/None');
    await expectAccessible(document.body);
    await press('Сначала');
    expect(panel.find('[role="status"]').exists()).toBe(false);
  });
});
