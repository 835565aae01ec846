import { describe, expect, it } from 'vitest';
import AnswerList from '@/views/call/step/AnswerList.vue';
import { sampleCall, TO_HELLO } from '../sample-call';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

const { view } = sampleCall([...TO_HELLO, { answer: 'listens' }]);

describe('the answers', () => {
  it('tell which one was chosen', async () => {
    const list = showPart(AnswerList, { view, page: 0, hasSingleKeys: true });

    await list.findAll('.answer')[1]?.trigger('click');

    expect(list.emitted('choose')).toEqual([['no']]);
    await expectAccessible(document.body);
  });

  it('keep the place of their position when one between them is hidden', () => {
    const list = showPart(AnswerList, { view, page: 0, hasSingleKeys: true });
    const places = list.findAll<HTMLElement>('li').map(({ element }) => place(element));

    expect(places).toEqual(['1/1', '1/3', '2/5']);
  });

  it('put the eleventh answer into a third column and offer the next page', async () => {
    const [first] = view.answers;
    const list = showPart(AnswerList, {
      view: { ...view, answers: [first, { ...first, position: 11, id: 'late' }] },
      page: 0,
      hasSingleKeys: true,
    });

    expect(list.findAll<HTMLElement>('li').map(({ element }) => place(element))).toEqual(['1/1', '3/1', '3/5']);
    await list.get('.turn').trigger('click');
    expect(list.emitted('turn')).toHaveLength(1);
  });

  it('always offer the way on without one of them on a talking step', async () => {
    const list = showPart(AnswerList, { view, page: 0, hasSingleKeys: true });

    await list.get('.unlisted button').trigger('click');

    expect(list.get('.unlisted').text()).toBe('0Нет нужного ответа');
    expect(list.emitted('unlisted')).toHaveLength(1);
  });

  it('have no such way on a step of work', () => {
    const work = showPart(AnswerList, { view: sampleCall().view, page: 0, hasSingleKeys: true });

    expect(work.find('.unlisted').exists()).toBe(false);
    expect(work.get('.caption').text()).toBe('Что получилось');
  });
});

function place(element: HTMLElement): string {
  return `${element.style.getPropertyValue('--column')}/${element.style.getPropertyValue('--row')}`;
}
