import { describe, expect, it } from 'vitest';
import CallHeader from '@/views/call/header/CallHeader.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

const heading = {
  maskedNumber: '+7 000 ***-**-01',
  campaign: 'Вторая попытка',
  callNo: 3,
  callLimit: 5,
  startedAt: Date.now(),
  deadlineAt: null,
  isRunning: true,
  saving: 'saved',
};

describe('the head of the call screen', () => {
  it('tells whose call it is and that it is stored', async () => {
    const header = showPart(CallHeader, { heading });

    expect(header.get('h1').text()).toContain('+7 000 ***-**-01');
    expect(header.get('h1').text()).toContain('звонок 3 из 5');
    expect(header.get('.saving').text()).toBe('● сохранено');
    await expectAccessible(document.body);
  });

  it('does not hide that nothing is stored', () => {
    const header = showPart(CallHeader, { heading: { ...heading, saving: 'refused' } });

    expect(header.get('.saving').text()).toBe('● не сохраняется');
  });

  it('counts the call alone where the script knows no last one', () => {
    const header = showPart(CallHeader, { heading: { ...heading, callLimit: null, maskedNumber: '' } });

    expect(header.get('h1').text()).toContain('звонок 3');
    expect(header.get('h1').text()).not.toContain('из');
    expect(header.get('h1').text()).toContain('Номер не указан');
  });

  it('has a button for the keys, the theme, the language and the way out', async () => {
    const header = showPart(CallHeader, { heading });

    for (const button of header.findAll('button')) await button.trigger('click');

    expect(Object.keys(header.emitted())).toEqual(expect.arrayContaining(['keys', 'theme', 'language', 'leave']));
  });
});
