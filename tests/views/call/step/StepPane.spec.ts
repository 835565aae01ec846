import { describe, expect, it } from 'vitest';
import StepPane from '@/views/call/step/StepPane.vue';
import { mount } from '@vue/test-utils';
import { i18n } from '@/install-messages';
import type { StepView } from '@/machines/view/step-view';
import { sampleCall, TO_HELLO } from '../sample-call';
import { expectAccessible } from '../../../support/expect-accessible';

describe('the step', () => {
  it('has its words, its work, its fields and its answers', async () => {
    const pane = show(sampleCall([{ enter: 'cardOpened', value: true }]).view);

    expect(pane.get('h2').text()).toBe('Карточка клиента');
    for (const part of ['.do', '.asks', '.hints', '.answers']) expect(pane.find(part).exists()).toBe(true);
    await expectAccessible(document.body);
  });

  it('is framed while an objection is walked', async () => {
    const pane = show(sampleCall([...TO_HELLO, { objection: 'too-dear' }]).view);

    expect(pane.classes()).toContain('branched');
    await pane.get('.band button').trigger('click');
    expect(pane.emitted('leave')).toHaveLength(1);
  });

  it('takes the focus on its heading, and walks it through what is to be done', () => {
    const pane = show(sampleCall().view);

    pane.vm.focus();
    expect(document.activeElement?.tagName).toBe('H2');
    pane.vm.focusNext();
    expect(document.activeElement?.matches('[data-task]')).toBe(true);
    pane.vm.focusNext();
    expect(document.activeElement?.getAttribute('data-ask')).toBe('plan');
  });

  it('finds the field of a fact, and says when there is none', () => {
    const pane = show(sampleCall().view);

    expect(pane.vm.focusFact('fee')).toBe(true);
    expect(document.activeElement?.getAttribute('data-ask')).toBe('fee');
    expect(pane.vm.focusFact('decision')).toBe(false);
  });

  it('calls out why a press was not taken', () => {
    const pane = show(sampleCall().view, 'Сначала откройте карточку.');

    expect(pane.get('[role="alert"]').text()).toBe('Сначала откройте карточку.');
  });
});

function show(view: StepView, refusal = '') {
  return mount(StepPane, {
    props: { view, page: 0, fillable: [], hasSingleKeys: true, isReadOnly: false, refusal },
    global: { plugins: [i18n] },
    attachTo: document.body,
  });
}
