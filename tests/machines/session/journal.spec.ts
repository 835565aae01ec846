import { describe, expect, it } from 'vitest';
import { createCallActor } from '@/machines/machine/call-actor';
import {} from '@/machines/machine/call-state';
import { compileScript } from '@/machines/machine/compile-script';
import { describeTrail } from '@/machines/view/describe-trail';
import { effectiveMoves, type Entry } from '@/machines/session/journal';
import { replay } from '@/machines/session/replay';
import { smallScript } from '../../support/small-script';
import { journalWith, moveOn, stepOf } from '../../support/walk';

const compiled = compileScript(smallScript());
const PREPARED: readonly Entry[] = [
  moveOn('prepare', { enter: 'cardOpened', value: true }),
  moveOn('prepare', { enter: 'plan', value: 'Простой' }),
  moveOn('prepare', { answer: 'done' }),
];

function undo(keep: number): Entry {
  return { kind: 'undo', at: 0, keep };
}

describe('the effective moves of a journal', () => {
  it('leave out notes, later words and everything that was taken back', () => {
    const entries: readonly Entry[] = [
      ...PREPARED,
      { kind: 'note', at: 0, text: 'Заметка' },
      moveOn('hello', { unlisted: '' }),
      { kind: 'said', at: 0, entry: 4, said: 'алло' },
      undo(3),
      moveOn('hello', { answer: 'listens' }),
      undo(9),
    ];
    expect(effectiveMoves(journalWith({}, entries)).map(({ index }) => index)).toEqual([0, 1, 2, 7]);
  });

  it('are found in one pass, however often was undone', () => {
    const entries: Entry[] = [];
    for (let place = 0; place < 20_000; place += 1) {
      entries.push(moveOn('hello', { unlisted: '' }), moveOn('hello', { unlisted: '' }), undo(place + 1));
    }
    expect(effectiveMoves(journalWith({}, entries))).toHaveLength(20_000);
  });
});

describe('a replay', () => {
  it('stops at the first move that can no longer be made and keeps what could', () => {
    const entries = [...PREPARED, moveOn('hello', { answer: 'gone' }), moveOn('need', { answer: 'no' })];
    const { state, refused } = replay(compiled, journalWith({}, entries));
    expect(stepOf(state)).toBe('hello');
    expect(refused.map(({ index, reason }) => [index, reason])).toEqual([
      [3, 'unknown-answer'],
      [4, 'not-reached'],
    ]);
  });

  it('refuses a personal fact, a value of another domain and a fact of another step', () => {
    const reasonOf = (entry: Entry) => replay(compiled, journalWith({}, [entry])).refused[0]?.reason;
    expect(reasonOf(moveOn('prepare', { enter: 'clientName', value: 'Демо' }))).toBe('not-here');
    expect(reasonOf(moveOn('prepare', { enter: 'fee', value: -1 }))).toBe('bad-value');
    expect(reasonOf(moveOn('prepare', { enter: 'noteSaved', value: true }))).toBe('not-here');
    expect(reasonOf(moveOn('prepare', { enter: 'nobody', value: true }))).toBe('unknown-fact');
  });
});

describe('the trail', () => {
  it('names what was answered, with the mark that takes it back', () => {
    const entries: readonly Entry[] = [
      ...PREPARED,
      moveOn('hello', { unlisted: '' }),
      { kind: 'said', at: 0, entry: 3, said: 'Кто это?' },
      moveOn('need', { objection: 'too-dear' }),
      moveOn('dear-ask', { answer: 'fine' }),
      moveOn('need', { event: 'hung-up' }),
    ];
    expect(
      describeTrail(compiled, journalWith({}, entries)).map(({ keep, stage, stepTitle, what, kind }) => [
        keep,
        stage,
        stepTitle,
        what,
        kind,
      ]),
    ).toEqual([
      [2, 'Подготовка', 'Карточка клиента', 'Готово, звоню', 'answer'],
      [3, 'Приветствие', 'Приветствие', 'Кто это?', 'unlisted'],
      [4, 'Приветствие', 'Причина', 'Дорого', 'objection'],
      [5, null, 'Сколько платит', 'Всё понятно', 'answer'],
      [6, 'Приветствие', 'Причина', 'Бросил трубку', 'event'],
    ]);
  });
});

describe('a live actor', () => {
  it('starts where a state stands, objections and their way back included', () => {
    const { state } = replay(compiled, journalWith({}, [...PREPARED, moveOn('hello', { objection: 'too-dear' })]));
    const actor = createCallActor(compiled, state, (error) => {
      throw error;
    });
    expect(stepOf(actor.state())).toBe('dear-ask');
    expect(actor.move(moveOn('dear-ask', { answer: 'fine' })).ok).toBe(true);
    expect(stepOf(actor.state())).toBe('hello');
    expect(actor.move(moveOn('hello', { answer: 'nobody' }))).toEqual({ ok: false, error: 'unknown-answer' });
    actor.stop();
  });
});
