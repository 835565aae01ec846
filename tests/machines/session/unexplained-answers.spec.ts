import { describe, expect, it } from 'vitest';
import { unexplainedAnswers } from '@/machines/session/unexplained-answers';
import { journalWith, moveOn } from '../../support/walk';

const BLANK = moveOn('one', { unlisted: '' });

describe('answers that the script lacked', () => {
  it('wait for words where none were written', () => {
    const journal = journalWith({}, [moveOn('one', { answer: 'yes' }), BLANK, moveOn('two', { unlisted: 'слова' })]);

    expect(unexplainedAnswers(journal)).toEqual([{ entry: 1, step: 'one' }]);
  });

  it('wait no more once they have words', () => {
    expect(unexplainedAnswers(journalWith({}, [BLANK, { kind: 'said', entry: 0, said: 'слова', at: 1 }]))).toEqual([]);
  });

  it('are forgotten when they are taken back', () => {
    expect(unexplainedAnswers(journalWith({}, [BLANK, { kind: 'undo', keep: 0, at: 1 }]))).toEqual([]);
  });
});
