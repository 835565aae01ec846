import { describe, expect, it } from 'vitest';
import { factsOf, isClosed, outputOf, startCall } from '@/machines/machine/call-state';
import { compileScript } from '@/machines/machine/compile-script';
import { smallScript } from '../support/small-script';
import { AT_START, refusal, type ShortMove, step, stepOf, walk } from '../support/walk';

const compiled = compileScript(smallScript());
const PREPARED: readonly ShortMove[] = [
  { enter: 'cardOpened', value: true },
  { enter: 'plan', value: 'Простой' },
  { answer: 'done' },
];
const TALKING: readonly ShortMove[] = [...PREPARED, { answer: 'listens' }];

describe('starting a call', () => {
  it('stands on the first step with the intake facts known', () => {
    const state = startCall(compiled, { campaign: 'second', callNo: 3 }, AT_START);
    expect(stepOf(state)).toBe('prepare');
    expect(factsOf(state)).toMatchObject({ campaign: 'second', callNo: 3, decision: 'none', plan: null });
  });

  it('keeps personal facts out', () => {
    const state = startCall(compiled, { ctn: '0000000001', clientName: 'Демо' }, AT_START);
    expect(factsOf(state)).not.toHaveProperty('ctn');
    expect(factsOf(state)).not.toHaveProperty('clientName');
  });

  it('does not take values of another domain, facts that are not asked at intake, or unknown facts', () => {
    const state = startCall(compiled, { campaign: 'ninth', callNo: 9, decision: 'stay', toString: 'x' }, AT_START);
    expect(factsOf(state)).toMatchObject({ campaign: null, callNo: 1, decision: 'none' });
    expect(Object.hasOwn(factsOf(state), 'toString')).toBe(false);
  });
});

describe('answering', () => {
  it('shuts an answer until its condition holds', () => {
    const state = step(compiled, startCall(compiled, {}, AT_START), { enter: 'plan', value: 'Простой' });
    expect(refusal(compiled, state, { answer: 'done' })).toBe('shut');
    expect(
      stepOf(step(compiled, step(compiled, state, { enter: 'cardOpened', value: true }), { answer: 'done' })),
    ).toBe('hello');
  });

  it('shuts an answer until the required facts are known, but not one that goes without them', () => {
    const state = step(compiled, startCall(compiled, {}, AT_START), { enter: 'cardOpened', value: true });
    expect(refusal(compiled, state, { answer: 'done' })).toBe('shut');
    expect(stepOf(step(compiled, state, { answer: 'not-needed' }))).toBe('wrap');
  });

  it('follows forks by the first route that holds', () => {
    expect(stepOf(walk(compiled, { callNo: 4 }, TALKING))).toBe('need');
    expect(stepOf(walk(compiled, { callNo: 5 }, TALKING))).toBe('wrap');
  });

  it('closes the contact by the closing table, with its row as output', () => {
    const state = walk(compiled, {}, [...PREPARED, { answer: 'busy' }, { answer: 'close' }]);
    expect(isClosed(state)).toBe(true);
    expect(outputOf(state)).toEqual({ row: 'thinking', disposition: 'undecided', status: 'thinks', rule: 'A1' });
    expect(refusal(compiled, state, { answer: 'close' })).toBe('closed');
  });

  it('takes «Нет нужного ответа» to the fallback of a working step, where it has one', () => {
    const script = smallScript();
    const here = walk(compiled, {}, []);
    expect(refusal(compiled, here, { unlisted: '' })).toBe('not-here');
    for (const stage of script.stages) {
      for (const one of stage.steps) if (one.kind === 'work' && one.id === stepOf(here)) one.fallback = 'hello';
    }
    expect(stepOf(walk(compileScript(script), {}, [{ unlisted: 'нет такого' }]))).toBe('hello');
  });

  it('takes «Нет нужного ответа» to the fallback', () => {
    expect(stepOf(walk(compiled, {}, [...PREPARED, { unlisted: 'алло' }]))).toBe('need');
  });
});

describe('objections', () => {
  it('return to exactly the step that was left, keeping the facts', () => {
    const left = walk(compiled, {}, TALKING);
    const inside = step(compiled, left, { objection: 'too-dear' });
    expect(stepOf(inside)).toBe('dear-ask');
    const back = step(compiled, inside, { answer: 'fine' });
    expect(stepOf(back)).toBe('need');
    expect(factsOf(back)).toEqual(factsOf(left));
  });

  it('return into the objection that they were opened in, and from there to the flow', () => {
    const inner = [{ objection: 'too-dear' }, { answer: 'much' }, { objection: 'not-now' }, { answer: 'fine' }];
    const back = walk(compiled, {}, [...TALKING, ...inner]);
    expect(stepOf(back)).toBe('dear-check');
    expect(stepOf(step(compiled, back, { answer: 'checked' }))).toBe('need');
  });

  it('are returned to from an event that happened inside them', () => {
    const waiting = walk(compiled, {}, [...TALKING, { objection: 'too-dear' }, { event: 'wait' }]);
    expect(stepOf(waiting)).toBe('waiting');
    const back = step(compiled, waiting, { answer: 'back' });
    expect(stepOf(back)).toBe('dear-ask');
    expect(stepOf(step(compiled, back, { answer: 'fine' }))).toBe('need');
  });

  it('opened three deep remember the one left last and the step of the flow', () => {
    const deep = [{ objection: 'too-dear' }, { objection: 'not-now' }, { objection: 'too-dear' }];
    const inside = walk(compiled, {}, [...TALKING, ...deep]);
    const back = step(compiled, inside, { answer: 'fine' });
    expect(stepOf(back)).toBe('not-now-ask');
    expect(stepOf(step(compiled, back, { answer: 'fine' }))).toBe('need');
  });

  it('that are left for the flow are not returned to from a later one', () => {
    const gone = walk(compiled, {}, [...TALKING, { objection: 'not-now' }, { objection: 'too-dear' }]);
    const hung = step(compiled, gone, { event: 'hung-up' });
    expect(hung.snapshot.context.returns).toEqual([]);
  });

  it('do not open on working steps, before the call or inside themselves', () => {
    expect(refusal(compiled, startCall(compiled, {}, AT_START), { objection: 'too-dear' })).toBe('not-here');
    const inside = walk(compiled, {}, [...TALKING, { objection: 'too-dear' }]);
    expect(refusal(compiled, inside, { objection: 'too-dear' })).toBe('not-here');
  });
});
