import { describe, expect, it } from 'vitest';
import { compileScript } from '@/machines/machine/compile-script';
import { composeNotes } from '@/machines/view/compose-notes';
import { closingNow } from '@/machines/view/derive-closing';
import { describeStep } from '@/machines/view/describe-step';
import { startCall } from '@/machines/machine/call-state';
import { smallScript } from '../../support/small-script';
import { AT_START, type ShortMove, step, stepOf, walk } from '../../support/walk';

const compiled = compileScript(smallScript());
const PREPARED: readonly ShortMove[] = [
  { enter: 'cardOpened', value: true },
  { enter: 'plan', value: 'Простой' },
  { answer: 'done' },
];
const TALKING: readonly ShortMove[] = [...PREPARED, { answer: 'listens' }];
const PERSONAL = { clientName: 'Демо', ctn: '0000000001' };

describe('the first step', () => {
  const view = describeStep(compiled, startCall(compiled, {}, AT_START), PERSONAL);

  it('shows its tasks with the system, and hides those whose condition does not hold', () => {
    expect(view.tasks).toEqual([
      {
        id: 'open-card',
        system: { id: 'crm', name: 'CRM' },
        segments: [
          { kind: 'words', text: 'Откройте карточку номера ' },
          { kind: 'value', text: '+7 000 ***-**-01', fact: 'ctn' },
          { kind: 'words', text: '.' },
        ],
        tool: null,
        confirms: 'cardOpened',
        isDone: false,
        sources: [],
      },
    ]);
  });

  it('shows a shut answer with the words of its author, in its own place', () => {
    expect(
      view.answers.map(({ id, position, isEnabled, blocked, isMain }) => [id, position, isEnabled, blocked, isMain]),
    ).toEqual([
      ['done', 1, false, 'Сначала откройте карточку.', true],
      ['not-needed', 2, true, null, false],
    ]);
  });

  it('says which facts are still to be entered', () => {
    const opened = describeStep(compiled, walk(compiled, {}, PREPARED.slice(0, 1)), {});
    expect(opened.answers[0]).toMatchObject({ isEnabled: false, blocked: 'Тариф', missingAsks: ['plan'] });
    expect(opened.asks.map(({ fact, isRequired, value }) => [fact.id, isRequired, value])).toEqual([
      ['plan', true, null],
      ['fee', false, null],
    ]);
    expect(opened.tasks.map(({ id, isDone }) => [id, isDone])).toEqual([
      ['open-card', true],
      ['look', false],
    ]);
  });

  it('stands before the call: no objections, no fallback, its stage first', () => {
    expect(view).toMatchObject({ phase: 'before', objections: [], hasFallback: false, branch: null });
    expect(view.stages.map(({ state }) => state)).toEqual(['current', 'ahead', 'ahead', 'ahead']);
    expect(view.events.map(({ id }) => id)).toEqual(['late']);
  });
});

describe('a talking step', () => {
  it('fills the lines with personal facts and leaves out lines that do not hold', () => {
    const view = describeStep(compiled, walk(compiled, { campaign: 'first' }, PREPARED), PERSONAL);
    expect(view.say.map(({ id, verbatim }) => [id, verbatim])).toEqual([['hello.greet', true]]);
    expect(view.say[0]?.segments[1]).toEqual({ kind: 'value', text: 'Демо', fact: 'clientName' });
    const again = describeStep(compiled, walk(compiled, { campaign: 'second' }, PREPARED), PERSONAL);
    expect(again.say.map(({ id }) => id)).toEqual(['hello.greet', 'hello.again']);
  });

  it('keeps the key of an answer when another one is hidden', () => {
    const view = describeStep(compiled, walk(compiled, {}, TALKING), {});
    expect(view.answers.map(({ id, position }) => [id, position])).toEqual([
      ['price', 1],
      ['no', 3],
    ]);
  });

  it('offers objections with their function keys while they hold', () => {
    const view = describeStep(compiled, walk(compiled, {}, TALKING), {});
    expect(view.objections.map(({ id, functionKey }) => [id, functionKey])).toEqual([
      ['too-dear', 1],
      ['not-now', 2],
    ]);
    const decided = walk(compiled, {}, [
      ...TALKING,
      { answer: 'price' },
      { answer: 'interested' },
      { answer: 'stays' },
    ]);
    expect(describeStep(compiled, decided, {}).objections.map(({ id, functionKey }) => [id, functionKey])).toEqual([
      ['too-dear', 1],
    ]);
  });
});

describe('a branch', () => {
  it('shows what must never be said, and the stage and phase of the step that was left', () => {
    const view = describeStep(compiled, walk(compiled, {}, [...TALKING, { objection: 'too-dear' }]), {});
    expect(view).toMatchObject({
      id: 'dear-ask',
      phase: 'live',
      stage: { id: 'opening' },
      branch: { kind: 'objection', id: 'too-dear', title: 'Дорого', never: ['Не спорьте о цене.'] },
    });
    expect(view.objections.map(({ id }) => id)).toEqual(['not-now']);
  });

  it('of an event returns to the step where it happened, and hears only events of all its phases', () => {
    const inside = walk(compiled, {}, [...TALKING, { event: 'wait' }]);
    const view = describeStep(compiled, inside, {});
    expect(view).toMatchObject({ id: 'waiting', phase: 'live', branch: { kind: 'event', id: 'wait' }, objections: [] });
    expect(view.events.map(({ id }) => id)).toEqual(['wait', 'late']);
    expect(stepOf(step(compiled, inside, { answer: 'back' }))).toBe('need');
  });
});

describe('a close', () => {
  const stays: readonly ShortMove[] = [...TALKING, { answer: 'price' }, { answer: 'interested' }, { answer: 'stays' }];
  const wrapped = walk(compiled, {}, [...stays, { answer: 'agreed' }, { answer: 'next' }]);

  it('is refused with the list of what is owed', () => {
    expect(describeStep(compiled, wrapped, {}).answers).toMatchObject([
      { id: 'close', isEnabled: false, blocked: null, owed: ['save-note'] },
    ]);
    expect(closingNow(compiled, wrapped).obligations.map(({ id, state }) => [id, state])).toEqual([
      ['save-note', 'owed'],
      ['open-card', 'met'],
    ]);
  });

  it('opens when everything owed is met', () => {
    const met = step(compiled, wrapped, { enter: 'noteSaved', value: true });
    expect(describeStep(compiled, met, {}).answers).toMatchObject([{ id: 'close', isEnabled: true, owed: [] }]);
    const closed = describeStep(compiled, step(compiled, met, { answer: 'close' }), {});
    expect(closed).toMatchObject({
      phase: 'closed',
      kind: 'closed',
      id: 'kept',
      title: 'Сохранён',
      answers: [],
      events: [],
    });
    expect(closed.stages.every(({ state }) => state === 'passed')).toBe(true);
  });

  it('waives an obligation with its honest reason', () => {
    const script = smallScript();
    const [row] = script.closing.rows;
    if (row) delete row.when;
    const always = compileScript(script);
    const late = walk(always, {}, [{ event: 'late' }, { answer: 'not-needed' }]);
    expect(closingNow(always, late).obligations).toMatchObject([
      { id: 'save-note', state: 'waived', reason: 'Срок прошёл, заметка не нужна.' },
    ]);
    expect(stepOf(step(always, late, { answer: 'close' }))).toBe('closed:kept');
  });
});

describe('"if the call ended now"', () => {
  it('assumes while the client is on the line what the script says, in branches too, and nothing otherwise', () => {
    const script = smallScript();
    script.closing.ifEndedNow = { decision: 'refuse' };
    const assuming = compileScript(script);
    const rowAt = (moves: readonly ShortMove[]): string => closingNow(assuming, walk(assuming, {}, moves)).row;
    expect(rowAt([])).toBe('open');
    expect(rowAt(PREPARED)).toBe('refused');
    expect(rowAt([...TALKING, { objection: 'too-dear' }])).toBe('refused');
    expect(rowAt([...PREPARED, { answer: 'busy' }])).toBe('thinking');
  });
});

describe('a note', () => {
  it('is there only while it holds, with its lines that hold and marks for what is unknown', () => {
    expect(composeNotes(compiled, walk(compiled, {}, TALKING), {})).toEqual([]);
    const stays: readonly ShortMove[] = [
      ...TALKING,
      { answer: 'price' },
      { answer: 'interested' },
      { answer: 'stays' },
    ];
    expect(composeNotes(compiled, walk(compiled, { today: '2026-05-02' }, stays), {})).toEqual([
      {
        id: 'agreement',
        title: 'Договорённость',
        system: 'flash',
        text: '02/05/2026 Остаётся на тарифе Простой.',
        missing: [],
      },
    ]);
    const withFee = walk(compiled, {}, [{ enter: 'fee', value: 300 }, ...stays]);
    expect(composeNotes(compiled, withFee, {})[0]).toMatchObject({
      text: '[Сегодня] Остаётся на тарифе Простой.\nПлата 300.',
      missing: ['Сегодня'],
    });
  });
});

describe('the price of a step', () => {
  it('does not depend on the other steps: none of them is looked at', () => {
    const script = smallScript();
    let looks = 0;
    const [, live] = script.stages;
    for (let place = 0; place < 200; place += 1) {
      const far = {
        kind: 'work' as const,
        id: `far-${place}`,
        title: 'Далеко',
        answers: [{ id: 'on', label: 'Дальше', to: '@stay' as const }],
      };
      live?.steps.push(
        new Proxy(far, {
          get: (target, key) => {
            looks += 1;
            const value: unknown = Reflect.get(target, key);
            return value;
          },
        }),
      );
    }
    const wide = compileScript(script);
    let state = startCall(wide, {}, AT_START);
    expect(looks).toBeGreaterThan(0);
    looks = 0;
    for (const move of [...TALKING, { objection: 'too-dear' }, { answer: 'fine' }, { event: 'hung-up' }]) {
      state = step(wide, state, move);
      describeStep(wide, state, PERSONAL);
      closingNow(wide, state);
      composeNotes(wide, state, PERSONAL);
    }
    expect(stepOf(state)).toBe('wrap');
    expect(looks).toBe(0);
  });
});
