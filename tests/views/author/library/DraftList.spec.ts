import { describe, expect, it } from 'vitest';
import { h } from 'vue';
import DraftList from '@/views/author/library/DraftList.vue';
import type { DraftHeader } from '@/stores/authoring/library-store';
import { expectAccessible } from '../../../support/expect-accessible';
import { NOON } from '../../../support/test-platform';
import { showPage } from '../../home/show-page';
import { sampleDraft } from '../sample-versions';

async function show(drafts: readonly DraftHeader[], deleted: DraftHeader | null = null) {
  const { page } = await showPage({ render: () => h(DraftList, { drafts, deleted, now: NOON }) }, '/author');
  return page.getComponent(DraftList);
}

describe('the drafts', () => {
  it('are opened by their names and deleted', async () => {
    const draft = sampleDraft();
    const list = await show([draft]);
    expect(list.get('a').attributes('href')).toContain('/author/draft-1');
    await list.get('[aria-label="Удалить черновик «Черновик линии»"]').trigger('click');

    expect(list.emitted('remove')).toEqual([[draft]]);
    await expectAccessible(document.body);
  });

  it('are brought back: the last one at once, each of them later', async () => {
    const gone = sampleDraft({ isArchived: true });
    const list = await show([gone], gone);
    expect(list.get('[role="status"]').text()).toContain('«Черновик линии» удалён');
    await list.get('[role="status"] button').trigger('click');
    await list.get('details button').trigger('click');

    expect(list.emitted('restore')).toEqual([[gone], [gone]]);
    expect(list.find('a').exists()).toBe(false);
  });

  it('say where there are none how to get one', async () => {
    expect((await show([])).text()).toContain('Сделайте копию действующего скрипта');
  });
});
