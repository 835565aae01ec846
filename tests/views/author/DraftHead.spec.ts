import { describe, expect, it } from 'vitest';
import { h } from 'vue';
import type { DraftStatus } from '@/stores/authoring/draft-session';
import type { DraftSaving } from '@/stores/authoring/draft-writer';
import DraftHead from '@/views/author/DraftHead.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPage } from '../home/show-page';

interface Props {
  readonly title: string;
  readonly status: DraftStatus;
  readonly saving: DraftSaving;
  readonly isStopped: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly said: string;
}

const OPEN: Props = {
  title: 'Линия',
  status: 'open',
  saving: 'saved',
  isStopped: false,
  canUndo: true,
  canRedo: false,
  said: '',
};

async function show(props: Partial<Props> = {}) {
  const { page } = await showPage({ render: () => h(DraftHead, { ...OPEN, ...props }) }, '/author');
  const head = page.getComponent(DraftHead);
  const button = (words: string) => {
    const found = head.findAll('button').find((each) => each.text().includes(words));
    if (found === undefined) throw new Error(words);
    return found;
  };
  return { page, head, button };
}

describe('the bar over a draft', () => {
  it('says that all is saved, and offers the ways that there are', async () => {
    const { page, head, button } = await show();
    expect(page.get('[role="status"]').text()).toBe('сохранено');
    expect(button('Вернуть').attributes('disabled')).toBeDefined();
    await button('Отменить').trigger('click');
    await button('Опубликовать').trigger('click');

    expect(head.emitted('undo')).toHaveLength(1);
    expect(head.emitted('publish')).toHaveLength(1);
    await expectAccessible(document.body);
  });

  it('says it where the browser refused to save', async () => {
    const { page } = await show({ saving: 'refused' });

    expect(page.get('.refused').text()).toContain('браузер отказал');
  });

  it('tells the second tab that the draft is open elsewhere, and takes it over', async () => {
    const { page, head, button } = await show({ status: 'other-tab' });
    expect(page.get('[role="alert"]').text()).toContain('в другой вкладке');
    await button('Править здесь').trigger('click');

    expect(head.emitted('takeOver')).toHaveLength(1);
  });

  it.each([
    ['gone', 'нет'],
    ['base-gone', 'Версии, с которой начат черновик'],
    ['refused', 'отказывается хранить'],
  ] as const)('says why a draft cannot be shown: %s', async (status, words) => {
    const { page } = await show({ status });

    expect(page.get('[role="alert"]').text()).toContain(words);
  });

  it('says where another build has written on, and lets nothing be published', async () => {
    const { page, button } = await show({ isStopped: true });

    expect(page.get('[role="alert"]').text()).toContain('другой версией');
    expect(button('Опубликовать').attributes('disabled')).toBeDefined();
  });
});
