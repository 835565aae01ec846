import { describe, expect, it } from 'vitest';
import { callBack } from '@/views/call/wrap-up/call-back';
import { callHeading } from '@/views/call/header/call-heading';
import { clientFacts } from '@/views/call/sidebar/client-facts';
import { spokenStep } from '@/views/call/step/spoken-step';
import { smallScript } from '../../support/small-script';
import { sampleCall, TO_HELLO } from './sample-call';

const call = { maskedNumber: '', startedAt: null, deadlineAt: null, isRunning: true, saving: 'saved' } as const;

describe('the facts beside the talk', () => {
  it('are those that are known, with their labels', () => {
    const facts = clientFacts(smallScript(), { clientName: 'Клиент', plan: 'Свой круг' });

    expect(facts.map(({ label, text }) => [label, text])).toEqual([
      ['Имя клиента', 'Клиент'],
      ['Тариф', 'Свой круг'],
    ]);
  });

  it('leave out what is unknown or empty', () => {
    expect(clientFacts(smallScript(), { clientName: null, plan: '' })).toEqual([]);
  });
});

describe('the head of a call', () => {
  it('names the campaign and the number of the call', () => {
    expect(callHeading(smallScript(), { campaign: 'second', callNo: 2 }, call)).toMatchObject({
      campaign: 'Вторая попытка',
      callNo: 2,
      callLimit: null,
    });
  });

  it('knows the last call where the script sets one', () => {
    const small = smallScript();
    const script = { ...small, bindings: { ...small.bindings, callLimit: 'callLimit' } };
    script.settings.push({
      id: 'callLimit',
      label: 'Всего звонков',
      value: 5,
      unit: 'call',
      since: '2026-01-01',
      confidence: 'certain',
    });

    expect(callHeading(script, {}, call)).toMatchObject({ campaign: null, callNo: null, callLimit: 5 });
  });
});

describe('an agreed call-back', () => {
  it('is told in words of the script', () => {
    expect(callBack(smallScript(), { callbackAt: '2026-05-02T14:30' }, 180)).toEqual({
      at: Date.UTC(2026, 4, 2, 11, 30),
      text: '2 мая, 14:30',
      own: null,
    });
  });

  it('is the hour of the client, and the agent is told his own', () => {
    const script = smallScript();
    script.facts = script.facts.map((fact) =>
      fact.kind === 'text' && fact.id === 'callbackAt' ? { ...fact, zone: 'zone' } : fact,
    );
    expect(callBack(script, { callbackAt: '2026-05-02T14:30', zone: 'utc7' }, 180)).toEqual({
      at: Date.UTC(2026, 4, 2, 7, 30),
      text: '2 мая, 14:30',
      own: '02.05.2026 10:30',
    });
  });

  it('is nothing until a time is known', () => {
    expect(callBack(smallScript(), { callbackAt: null }, 180)).toBeNull();
    expect(callBack(smallScript(), {}, 180)).toBeNull();
  });
});

describe('what a screen reader is told of a step', () => {
  it('is the stage and the words to say, placeholders named', () => {
    expect(spokenStep(sampleCall(TO_HELLO).view)).toBe(
      'Приветствие. Здравствуйте, Имя клиента! Это ваш оператор. Звоним вам снова.',
    );
  });

  it('is the objection while one is walked', () => {
    expect(spokenStep(sampleCall([...TO_HELLO, { objection: 'too-dear' }]).view)).toBe(
      'Дорого. Сколько выходит в месяц?',
    );
  });
});
