import { describe, expect, it } from 'vitest';
import LostCall from '@/views/call/LostCall.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from './show-part';

const header = { callId: 'c-1', maskedNumber: '+7 000 ***-**-01', state: 'open' };
const entries = [{ kind: 'answer', at: 0, step: 'hello', answer: 'listens' }];

function button(lost: ReturnType<typeof showPart>, text: string) {
  const found = lost.findAll('button').find((one) => one.text().startsWith(text));
  if (found === undefined) throw new Error(text);
  return found;
}

describe.each(['not-found', 'damaged', 'storage'])('a call of which nothing is left: %s', (reason) => {
  it('says why, and leads back', async () => {
    const lost = showPart(LostCall, { lost: { callId: 'c-1', reason, header: null, entries: [] } });

    expect(lost.get('h1').text()).not.toBe('');
    expect(lost.findAll('button')).toHaveLength(1);
    await lost.get('button').trigger('click');
    expect(lost.emitted('leave')).toHaveLength(1);
    await expectAccessible(document.body);
  });
});

describe('a call whose script is gone', () => {
  it('can be read as it was written, and saved', async () => {
    const lost = showPart(LostCall, { lost: { callId: 'c-1', reason: 'script-gone', header, entries } });

    expect(lost.text()).toContain('1 ответ');
    expect(lost.get('details').text()).toContain('listens');
    await button(lost, 'Сохранить').trigger('click');
    expect(lost.emitted('save')).toHaveLength(1);
    await expectAccessible(document.body);
  });

  it('is closed with a word how it ended, and not without', async () => {
    const lost = showPart(LostCall, { lost: { callId: 'c-1', reason: 'script-gone', header, entries } });
    await lost.get('form').trigger('submit');

    expect(lost.emitted('close')).toBeUndefined();
    expect(lost.get('[role="alert"]').text()).toBe('Напишите, чем закончился звонок.');
    await lost.get('textarea').setValue('Клиент остался');
    await lost.get('form').trigger('submit');
    expect(lost.emitted('close')).toEqual([['Клиент остался']]);
  });

  it('is deleted after it was asked', async () => {
    const lost = showPart(LostCall, { lost: { callId: 'c-1', reason: 'script-gone', header, entries } });
    await button(lost, 'Удалить').trigger('click');
    expect(lost.emitted('erase')).toBeUndefined();
    await button(lost, 'Удалить навсегда').trigger('click');
    expect(lost.emitted('erase')).toHaveLength(1);
  });

  it('offers no closing of one that is closed', () => {
    const closed = { ...header, state: 'closed' };
    const lost = showPart(LostCall, { lost: { callId: 'c-1', reason: 'script-gone', header: closed, entries } });
    expect(lost.find('form').exists()).toBe(false);
  });
});
