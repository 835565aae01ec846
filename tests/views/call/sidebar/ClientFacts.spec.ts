import { describe, expect, it } from 'vitest';
import ClientFacts from '@/views/call/sidebar/ClientFacts.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

describe('the facts of the client', () => {
  it('stand with their labels', async () => {
    const facts = showPart(ClientFacts, { facts: [{ id: 'plan', label: 'Тариф', text: 'Свой круг' }] });

    expect(facts.get('dt').text()).toBe('Тариф');
    expect(facts.get('dd').text()).toBe('Свой круг');
    await expectAccessible(document.body);
  });

  it('may be none yet', () => {
    expect(showPart(ClientFacts, { facts: [] }).text()).toContain('Пока ничего не записано');
  });
});
