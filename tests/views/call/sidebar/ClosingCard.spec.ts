import { describe, expect, it } from 'vitest';
import ClosingCard from '@/views/call/sidebar/ClosingCard.vue';
import { sampleCall, TO_HELLO } from '../sample-call';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

const { closing } = sampleCall([...TO_HELLO, { answer: 'listens' }, { answer: 'no' }]);

describe('the status', () => {
  it('comes with the rule and the reason that give it', async () => {
    const card = showPart(ClosingCard, { closing, tense: 'ifNow' });

    expect(card.text()).toContain('Если закончить сейчас');
    expect(card.get('.status').text()).toBe('«Не будет»R3');
    expect(card.get('.because').text()).toBe('Клиент отказался.');
    expect(card.find('.consequence').exists()).toBe(false);
    await expectAccessible(document.body);
  });

  it('tells its consequence once the client has gone', () => {
    const card = showPart(ClosingCard, { closing, tense: 'atEnd' });

    expect(card.get('.consequence').text()).toBe('Больше не звоним.');
  });

  it('says that there is none where the contact stays open', () => {
    const card = showPart(ClosingCard, { closing: sampleCall().closing, tense: 'ifNow' });

    expect(card.get('.status').text()).toContain('Без статуса');
  });

  it('does not call a contact closed that stays open', () => {
    const card = showPart(ClosingCard, { closing: sampleCall().closing, tense: 'closed' });

    expect(card.get('.caption').text()).toBe('Звонок завершён');
    expect(showPart(ClosingCard, { closing, tense: 'closed' }).get('.caption').text()).toBe('Контакт закрыт');
  });
});
