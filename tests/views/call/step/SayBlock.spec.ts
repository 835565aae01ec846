import { describe, expect, it } from 'vitest';
import SayBlock from '@/views/call/step/SayBlock.vue';
import { sampleCall, TO_HELLO } from '../sample-call';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

const { view } = sampleCall(TO_HELLO, { clientName: 'Клиент' });

describe('what to say', () => {
  it('shows every line with its values', async () => {
    const say = showPart(SayBlock, { lines: view.say, fillable: [] });

    expect(say.findAll('.line').map((line) => line.text())).toEqual([
      'дословно Здравствуйте, Клиент! Это ваш оператор.',
      '(Звоним вам снова.)',
    ]);
    await expectAccessible(document.body);
  });

  it('passes on which placeholder is to be filled in', async () => {
    const say = showPart(SayBlock, { lines: sampleCall(TO_HELLO).view.say, fillable: ['clientName'] });

    await say.get('button').trigger('click');

    expect(say.emitted('fill')).toEqual([['clientName']]);
  });

  it('shows hostile words as words', () => {
    const hostile = sampleCall(TO_HELLO, { clientName: '<img src=x onerror=alert(1)>' });
    const say = showPart(SayBlock, { lines: hostile.view.say, fillable: [] });

    expect(say.find('img').exists()).toBe(false);
    expect(say.text()).toContain('<img src=x onerror=alert(1)>');
  });
});
