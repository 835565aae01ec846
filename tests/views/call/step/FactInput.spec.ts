import { describe, expect, it } from 'vitest';
import FactInput from '@/views/call/step/FactInput.vue';
import type { Facts, FactValue } from '@/scripts/language/fact';
import { parseScript } from '@/scripts/parse/parse-script';
import { retentionSource } from '@/scripts/retention/retention-source';
import { MOMENTS } from '@/views/shared/moment-context';
import { smallScript } from '../../../support/small-script';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

const script = smallScript();

describe('the field of a fact', () => {
  it.each([
    ['plan', 'text'],
    ['fee', 'text'],
    ['callNo', 'number'],
    ['today', 'text'],
    ['callbackAt', 'text'],
    ['ctn', 'tel'],
    ['cardOpened', 'checkbox'],
  ])('%s is a %s', async (id, type) => {
    const field = show(id, null);

    expect(field.get('input').attributes('type')).toBe(type);
    await expectAccessible(document.body);
  });

  it('of a choice is a list of its values, with a way to say nothing', async () => {
    const field = show('decision', 'none');

    expect(field.findAll('option').map((option) => option.text())).toEqual([
      'не выбрано',
      'Нет',
      'Остаётся',
      'Думает',
      'Отказ',
    ]);
    await field.get('select').setValue('stay');
    expect(field.emitted('enter')).toEqual([['stay']]);
    await expectAccessible(document.body);
  });

  it('gives an amount as a number', async () => {
    const field = show('fee', null);

    await field.get('input').setValue('750,50');

    expect(field.emitted('enter')).toEqual([[750.5]]);
  });

  it('refuses what does not belong to the fact, says why and keeps what was typed', async () => {
    const field = show('fee', null);

    await field.get('input').setValue('много');

    expect(field.emitted('enter')).toBeUndefined();
    expect(field.get('[role="alert"]').text()).not.toBe('');
    expect(field.get('input').attributes('aria-invalid')).toBe('true');
    expect(field.get<HTMLInputElement>('input').element.value).toBe('много');
    await expectAccessible(document.body);
  });

  it('gives a flag the other way round', async () => {
    const field = show('cardOpened', true);

    await field.get('input').trigger('change');

    expect(field.emitted('enter')).toEqual([[false]]);
  });

  it('is done at Enter only when its value is good', async () => {
    const field = show('fee', null);

    await field.get('input').setValue('много');
    await field.get('input').trigger('keydown', { key: 'Enter' });
    expect(field.emitted('done')).toBeUndefined();

    await field.get('input').setValue('900');
    await field.get('input').trigger('keydown', { key: 'Enter' });
    expect(field.emitted('done')).toHaveLength(1);
  });

  it('follows the value of the call, e.g. after a step back', async () => {
    const field = show('plan', 'Свой круг');

    await field.setProps({ value: null });

    expect(field.get<HTMLInputElement>('input').element.value).toBe('');
  });

  it('marks what is still needed', () => {
    expect(show('plan', null).find('.required').exists()).toBe(true);
    expect(show('plan', 'Свой круг').find('.required').exists()).toBe(false);
  });
});

describe('the field of a moment', () => {
  const retention = parseScript(retentionSource);
  const retentionFacts = retention.ok ? retention.value.facts : [];
  const settings = retention.ok ? retention.value.settings : [];
  /** Noon of the agent in Moscow. */
  const now = Date.UTC(2026, 4, 2, 9);

  function showMoment(id: string, facts: Facts, value: FactValue = null) {
    const fact = retentionFacts.find((candidate) => candidate.id === id);
    if (fact === undefined) throw new Error(`no fact "${id}"`);
    const context = { present: () => ({ facts, now, offsetMinutes: 180 }), settings: () => settings };
    const props = { fact, label: fact.label, isRequired: true, value, isReadOnly: false };
    return showPart(FactInput, props, {}, { [MOMENTS]: context });
  }

  const siberian = { timeZone: 'utc7', cancelDeadline: '2026-05-04' };

  it.each([
    ['17:30', '2026-05-02T17:30'],
    ['15:30', '2026-05-03T15:30'],
    ['завтра 14:30', '2026-05-03T14:30'],
    ['04.05.2026 09:00', '2026-05-04T09:00'],
  ])('takes %s in the client’s own hours', async (text, moment) => {
    const field = showMoment('callbackAt', siberian);

    await field.get('input').setValue(text);

    expect(field.emitted('enter')).toEqual([[moment]]);
    await expectAccessible(document.body);
  });

  it.each([
    ['02.05.2026 15:59', 'уже прошло'],
    ['05.05.2026 00:00', 'срок — 04.05.2026'],
    ['вечером', 'нет'],
  ])('refuses %s and says why, in place', async (text, why) => {
    const field = showMoment('callbackAt', siberian);

    await field.get('input').setValue(text);

    expect(field.emitted('enter')).toBeUndefined();
    expect(field.get('[role="alert"]').text()).toContain(why);
    expect(field.get<HTMLInputElement>('input').element.value).toBe(text);
  });

  it('says whose hours these are, and what the agent will have then', () => {
    const field = showMoment('callbackAt', siberian, '2026-05-03T14:30');

    expect(field.get<HTMLInputElement>('input').element.value).toBe('03.05.2026 14:30');
    expect(field.text()).toContain('UTC+7');
    expect(field.text()).toContain('03.05.2026 10:30');
    expect(showMoment('callbackAt', { ...siberian, timeZone: 'utc3' }, '2026-05-03T14:30').text()).not.toContain(
      'у вас',
    );
  });

  it('offers the end of a saved Flash a year ahead: Enter takes it, leaving does not (R27)', async () => {
    const field = showMoment('flashUntil', { today: '2026-05-02' });
    const input = field.get<HTMLInputElement>('input');

    await input.trigger('focus');
    expect(input.element.value).toBe('02.05.2027');
    await input.trigger('blur');
    expect(input.element.value).toBe('');
    expect(field.emitted('enter')).toBeUndefined();

    await input.trigger('focus');
    await input.trigger('keydown', { key: 'Enter' });
    expect(field.emitted('enter')).toEqual([['2027-05-02']]);
  });
});

function show(id: string, value: FactValue) {
  const fact = script.facts.find((candidate) => candidate.id === id);
  if (fact === undefined) throw new Error(`no fact "${id}"`);
  return showPart(FactInput, { fact, label: fact.label, isRequired: true, value, isReadOnly: false });
}
