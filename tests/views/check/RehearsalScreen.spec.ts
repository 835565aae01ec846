import { flushPromises } from '@vue/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Script } from '@/scripts/language/script';
import type { Finding } from '@/verify/finding';
import { findingText } from '@/verify/report/finding-text';
import type { Playable } from '@/verify/search/shortest-call';
import { rehearseCall } from '@/stores/call/rehearse-call';
import RehearsalScreen from '@/views/check/RehearsalScreen.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { smallScript } from '../../support/small-script';
import { press } from '../call/show-call';
import { showPart } from '../home/show-page';

/** Every kind of move once, on the small script. */
const PLAYABLE: Playable = {
  intake: { campaign: 'second', callNo: 2 },
  moves: [
    { kind: 'enter', step: 'prepare', fact: 'cardOpened', value: true },
    { kind: 'enter', step: 'prepare', fact: 'plan', value: 'Свой круг' },
    { kind: 'answer', step: 'prepare', answer: 'done' },
    { kind: 'objection', step: 'hello', objection: 'too-dear' },
    { kind: 'unlisted', step: 'dear-ask', said: '' },
    { kind: 'answer', step: 'hello', answer: 'listens' },
    { kind: 'event', step: 'need', event: 'hung-up' },
    { kind: 'answer', step: 'wrap', answer: 'close' },
  ],
};
const FINDING: Finding = {
  check: 'rule-broken',
  severity: 'error',
  place: '$.rules[0]',
  data: { rule: 'r', title: 'Трубку не бросают', severity: 'error' },
  playable: PLAYABLE,
  boxes: null,
};

function show(script: Script = smallScript()) {
  return showPart(RehearsalScreen, {
    call: rehearseCall(script, PLAYABLE),
    script,
    message: findingText(FINDING, 'ru').message,
    playable: PLAYABLE,
    hasSingleKeys: true,
  });
}

async function rest(presses: number): Promise<void> {
  for (let n = 0; n < presses; n += 1) await press('ArrowRight', { key: 'ArrowRight' });
}

beforeEach(() => {
  vi.spyOn(Element.prototype, 'scrollIntoView').mockReturnValue();
});

describe('the playing of an example call', () => {
  it('shows the first step in the agent’s screen, marked as no real call, with the starting facts and what to press', async () => {
    const screen = show();
    await flushPromises();

    expect(screen.get('main article h2').text()).toBe('Карточка клиента');
    expect(screen.get('.rehearsal h1').text()).toContain(
      'Проигрывание примера: Нарушается правило «Трубку не бросают»',
    );
    expect(screen.get('.next').text()).toContain('Кампания — Вторая попытка');
    expect(screen.get('.next').text()).toContain('записать «Карточка открыта»: ✓');
    expect(screen.get('[data-next]').attributes('data-task')).toBe('cardOpened');
    expect(document.activeElement?.getAttribute('data-task')).toBe('cardOpened');
    await expectAccessible(document.body);
  });

  it('marks each move where it is pressed, and ends by saying what went wrong and where', async () => {
    const screen = show();
    await flushPromises();
    const marked: string[] = [];
    for (const _move of PLAYABLE.moves) {
      const at = screen.findAll('[data-next]');
      expect(at).toHaveLength(1);
      const attributes = at[0]?.attributes() ?? {};
      const name = Object.keys(attributes).find((key) => key.startsWith('data-') && !/data-(?:next|v-)/.test(key));
      marked.push(`${name} ${attributes[name ?? '']}`.trim());
      await rest(1);
    }

    expect(marked).toEqual([
      'data-task cardOpened',
      'data-ask plan',
      'data-answer done',
      'data-objection too-dear',
      'data-unlisted',
      'data-answer listens',
      'data-event hung-up',
      'data-answer close',
    ]);
    expect(screen.find('[data-next]').exists()).toBe(false);
    expect(screen.get('.next').text()).toContain('Вот здесь: шаг «Контакт закрыт».');
    expect(screen.get('.next').text()).toContain('ответ «Закрыть контакт»');
    expect(screen.get('main .ended .closing').text()).toContain('Звонок завершён');
    await expectAccessible(document.body);
  });

  it('takes the key of the move itself, Enter and a click, and goes back with the arrow', async () => {
    const screen = show();
    await flushPromises();
    await screen.get('[data-task="cardOpened"]').setValue(true);
    await press('Enter', { key: 'Enter' });
    await press('Digit1', { key: '1' });
    expect(screen.get('main article h2').text()).toBe('Приветствие');
    await press('F1', { key: 'F1' });
    expect(screen.get('main article h2').text()).toBe('Сколько платит');
    await press('Digit0', { key: '0' });
    await screen.get('dialog .button-main').trigger('click');
    await flushPromises();
    await screen.get('[data-answer="listens"]').trigger('click');
    await flushPromises();
    expect(screen.get('main article h2').text()).toBe('Причина');
    await press('KeyH', { key: 'р' });
    await screen.get('dialog .button-main').trigger('click');
    await flushPromises();
    expect(screen.get('main article h2').text()).toBe('Завершение');
    await press('ArrowLeft', { key: 'ArrowLeft' });
    expect(screen.get('main article h2').text()).toBe('Причина');
    await press('Home', { key: 'Home' });
    expect(screen.get('.position').text()).toBe('Ход 0 из 8');
  });

  it('takes no other move, and says why', async () => {
    const screen = show();
    await flushPromises();
    await press('Digit2', { key: '2' });

    expect(screen.get('main article h2').text()).toBe('Карточка клиента');
    expect(screen.get('.refusal[role="alert"]').text()).toContain('другой ход');
    const box = screen.get<HTMLInputElement>('[data-task="cardOpened"]');
    await rest(1);
    await box.setValue(false);
    await flushPromises();
    expect(box.element.checked).toBe(true);
    await rest(8);
    expect(screen.get('.position').text()).toBe('Ход 8 из 8');
  });

  it('goes back to an answer of the trail, and leaves with Esc', async () => {
    const screen = show();
    await flushPromises();
    await rest(4);
    await screen.get('.trail .item').trigger('click');
    await flushPromises();
    // The real screen asks before several answers are taken back.
    await screen.get('dialog .button-main').trigger('click');
    await flushPromises();
    expect(screen.get('.position').text()).toBe('Ход 2 из 8');
    await press('Escape', { key: 'Escape' });
    expect(screen.emitted('leave')).toHaveLength(1);
  });
});
