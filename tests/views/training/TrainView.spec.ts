import { describe, expect, it } from 'vitest';
import { IDBFactory } from 'fake-indexeddb';
import type { Attempt } from '@/training/attempt/attempt';
import { expectAccessible } from '../../support/expect-accessible';
import { lessonOf } from '../../support/training-lesson';
import { emptyAttempt } from '../../support/play-attempt';
import { openAttemptRecords } from '@/storage/training/attempt-records';
import { settled } from '../home/show-page';
import { BUNDLE, showTraining } from './show-training';

describe('the page of training', () => {
  it('offers the next call and every client', async () => {
    const { page, training } = await showTraining('/train');

    expect(page.findAll('[data-persona]')).toHaveLength(training.personas.length);
    expect(page.find('[role="alert"]').exists()).toBe(false);
    await expectAccessible(document.body);
  });

  it('opens the very call of a trainer’s link', async () => {
    const { page, training } = await showTraining(`/train?persona=busy-parent&seed=12&bundle=${BUNDLE}`);
    expect(page.text()).toContain('вариант 12');
    await page.get('.button-main').trigger('click');
    await settled();

    expect(training.attempts).toMatchObject([{ persona: 'busy-parent', seed: '12', bundle: BUNDLE }]);
  });

  it('opens a link that is pasted while the page is open', async () => {
    const { page, router } = await showTraining('/train');
    await router.push(`/train?persona=busy-parent&seed=12&bundle=${BUNDLE}`);
    await settled();

    expect(page.text()).toContain('вариант 12');
    expect(document.activeElement?.textContent).toContain('Начать учебный звонок');
  });

  it.each([
    [`persona=remembers&seed=1&bundle=${'d'.repeat(64)}`, 'dddddddddddd'],
    [`persona=nobody&seed=1&bundle=${BUNDLE}`, '«nobody»'],
    [`persona=remembers&bundle=${BUNDLE}`, '«seed»'],
    ['persona=remembers&seed=&bundle=x', '«seed»'],
  ])('says what is missing from a link: %s', async (query, words) => {
    const { page, training } = await showTraining(`/train?${query}`);

    expect(page.get('[role="alert"]').text()).toContain(words);
    expect(training.attempts).toEqual([]);
    // The other clients can still be called.
    expect(page.findAll('[data-persona]').length).toBeGreaterThan(0);
    await expectAccessible(document.body);
  });

  it('says that a record could not be read, and leaves it as it is', async () => {
    const factory = new IDBFactory();
    const stranger: Attempt = { ...emptyAttempt(await lessonOf('clinic', 'remembers')), attemptId: '' };
    await openAttemptRecords(factory).write(stranger);
    const { page, attempts } = await showTraining('/train', factory);

    expect(page.get('.unreadable').text()).toContain('1 попытку прочитать не удалось');
    await page.get('.button-main').trigger('click');
    await settled();
    expect((await attempts.list()).unreadable).toEqual([stranger]);
  });
});
