import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCallActor, REMEMBERED } from '@/machines/machine/call-actor';
import {
  advance,
  type CallState,
  eventOf,
  factsOf,
  isClosed,
  outputOf,
  startCall,
} from '@/machines/machine/call-state';
import { type CompiledScript, compileScript } from '@/machines/machine/compile-script';
import { closingNow, deriveClosing } from '@/machines/view/derive-closing';
import { describeStep } from '@/machines/view/describe-step';
import { describeTrail } from '@/machines/view/describe-trail';
import { composeNotes } from '@/machines/view/compose-notes';
import { appendEntry, type Entry, effectiveMoves } from '@/machines/session/journal';
import { replay } from '@/machines/session/replay';
import { replayLive } from '@/machines/session/replay-live';
import type { FactValue } from '@/scripts/language/fact';
import { anyScript, randomCall, sameState } from '../support/random-call';
import { smallScript } from '../support/small-script';
import { AT_START, moveOn, namedMoves, refusal, sampleValues, stepOf } from '../support/walk';

const RUNS = 120;

describe('a call walked by chance', () => {
  it('is the same live and replayed, after every move', () => {
    fc.assert(
      fc.property(randomCall, ({ compiled, journal }) => {
        const actor = createCallActor(compiled, startCall(compiled, journal.intake, AT_START), raise);
        journal.entries.forEach((entry, place) => {
          if ('step' in entry) expect(actor.move(entry).ok).toBe(true);
          const replayed = replay(compiled, { ...journal, entries: journal.entries.slice(0, place + 1) });
          expect(replayed.refused).toEqual([]);
          sameState(replayed.state, actor.state());
        });
        actor.stop();
      }),
      { numRuns: RUNS },
    );
  });

  it('is remembered: the states before its last moves, so that going back walks nothing', () => {
    fc.assert(
      fc.property(randomCall, ({ compiled, journal, states }) => {
        const { call, refused } = replayLive(compiled, journal, raise);
        const before = states.slice(0, -1).slice(-REMEMBERED);

        expect(refused).toEqual([]);
        expect(call.past()).toHaveLength(before.length);
        call.past().forEach((state, place) => sameState(state, before[place] ?? states[0]));
        call.stop();
      }),
      { numRuns: RUNS },
    );
  });

  it('stops live at the move where a replay stops', () => {
    fc.assert(
      fc.property(randomCall, fc.nat(), ({ compiled, journal, states }, at) => {
        const { entries } = journal;
        const place = entries.length === 0 ? 0 : at % entries.length;
        const strange: Entry = { kind: 'answer', step: 'nowhere', answer: 'none', at: 0 };
        const broken = { ...journal, entries: [...entries.slice(0, place), strange, ...entries.slice(place)] };
        const { call, refused } = replayLive(compiled, broken, raise);

        expect(refused).toEqual(replay(compiled, broken).refused);
        sameState(call.state(), states[place] ?? states[0]);
        call.stop();
      }),
      { numRuns: RUNS },
    );
  });

  it('stands after a step back where it stood before the last move', () => {
    fc.assert(
      fc.property(randomCall, ({ compiled, journal, states }) => {
        const back = appendEntry(journal, { kind: 'undo', at: 0, keep: Math.max(0, journal.entries.length - 1) });
        sameState(replay(compiled, back).state, states[Math.max(0, states.length - 2)] ?? states[0]);
      }),
      { numRuns: RUNS },
    );
  });

  it('forgets what an undo mark takes back, however often', () => {
    fc.assert(
      fc.property(
        randomCall,
        fc.array(fc.nat({ max: 40 }), { maxLength: 4 }),
        ({ compiled, journal, states }, keeps) => {
          const undone = keeps.reduce((known, keep) => appendEntry(known, { kind: 'undo', at: 0, keep }), journal);
          const left = Math.min(journal.entries.length, ...keeps);
          expect(effectiveMoves(undone)).toHaveLength(left);
          sameState(replay(compiled, undone).state, states[left] ?? states[0]);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('can always be described, with answers open exactly when they can be given', () => {
    fc.assert(
      fc.property(randomCall, ({ compiled, journal, states }) => {
        for (const state of states) {
          const view = describeStep(compiled, state, {});
          for (const answer of view.answers) {
            expect(refusal(compiled, state, { answer: answer.id }) === null).toBe(answer.isEnabled);
          }
          for (const { id } of view.events) expect(refusal(compiled, state, { event: id })).toBeNull();
          for (const { id } of view.objections) expect(refusal(compiled, state, { objection: id })).toBeNull();
          expect(view.kind === 'closed').toBe(isClosed(state));
          expect(composeNotes(compiled, state, {}).every(({ text }) => text !== 'undefined')).toBe(true);
        }
        expect(describeTrail(compiled, journal)).toHaveLength(
          journal.entries.filter(({ kind }) => kind !== 'enter').length,
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('is moved by XState exactly when we say that it can be', () => {
    fc.assert(
      fc.property(randomCall, ({ compiled, states }) => {
        for (const state of states) {
          const step = stepOf(state);
          for (const move of namedMoves(state, (fact) => sampleValues(compiled.plan.facts.get(fact)))) {
            const advanced = advance(compiled, state, moveOn(step, move));
            expect(state.snapshot.can(eventOf(compiled.plan, moveOn(step, move)))).toBe(advanced.ok);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('closes with nothing owed, and with the row that its facts decide', () => {
    fc.assert(
      fc.property(randomCall, ({ compiled, states }) => {
        const last = states[states.length - 1] ?? states[0];
        fc.pre(isClosed(last) && states.length > 1);
        const closing = deriveClosing(compiled, factsOf(last));
        expect(closing.obligations.filter((obligation) => obligation.state === 'owed')).toEqual([]);
        expect(outputOf(last)).toEqual({
          row: closing.row,
          disposition: closing.disposition.id,
          status: closing.status?.id ?? null,
          rule: closing.rule,
        });
        expect(last.snapshot.value).toBe(`closed-${closing.row}`);
      }),
      { numRuns: RUNS },
    );
  });

  it('returns from an objection to exactly the step that was left', () => {
    fc.assert(
      fc.property(randomCall, ({ compiled, states }) => {
        for (const state of states) {
          const { place } = state;
          if (place.kind === 'closed') continue;
          for (const { objection } of place.step.objections) {
            const opened = advance(compiled, state, moveOn(stepOf(state), { objection: objection.id }));
            if (opened.ok) expectWaysBack(compiled, opened.value, objection.id, place);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe('any move whatever', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'prepare',
      'hello',
      'done',
      'listens',
      'wrap',
      'close',
      'plan',
      'fee',
      'hung-up',
      'too-dear',
      's0-0',
      'a0',
      'f0',
    ),
    fc.constantFrom('__proto__', 'constructor', 'toString', '', '*', '@close', 'objection.*', 'xstate.init'),
    fc.string(),
  );
  const value: fc.Arbitrary<FactValue> = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null));
  const anyMove = fc.oneof(
    fc.record({ answer: word }),
    fc.record({ enter: word, value }),
    fc.record({ event: word }),
    fc.record({ objection: word }),
    fc.record({ unlisted: word }),
  );

  it('is made or refused, and never throws', () => {
    fc.assert(
      fc.property(randomCall, anyMove, word, fc.boolean(), ({ compiled, states }, move, elsewhere, isHere) => {
        const last = states[states.length - 1] ?? states[0];
        const advanced = advance(compiled, last, moveOn(isHere ? stepOf(last) : elsewhere, move));
        if (advanced.ok) expect(describeStep(compiled, advanced.value, {}).id).not.toBe('');
        else expect(advanced.error).toMatch(/^(closed|not-here|unknown-|shut|owed|bad-value)/);
      }),
      { numRuns: 600 },
    );
  });

  it('is refused when it was recorded on another step', () => {
    const compiled = compileScript(smallScript());
    expect(advance(compiled, startCall(compiled, {}, AT_START), moveOn('hello', { answer: 'listens' }))).toEqual({
      ok: false,
      error: 'not-here',
    });
  });
});

describe('the closing table', () => {
  it('decides for any facts whatever, missing and senseless ones too', () => {
    const value: fc.Arbitrary<FactValue> = fc.oneof(
      fc.constantFrom('stay', 'v0', 'v1'),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(
        anyScript,
        fc.dictionary(fc.constantFrom('f0', 'f1', 'f2', 'f3', 'decision', 'isLate', 'introduced'), value),
        (script, facts) => {
          const closing = deriveClosing(compileScript(script), facts);
          const row = script.closing.rows.find(({ id }) => id === closing.row);
          expect(closing.disposition.id).toBe(row?.disposition);
          expect(closing.status?.id ?? null).toBe(row?.status);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('answers "if the call ended now" at every moment', () => {
    fc.assert(
      fc.property(randomCall, ({ compiled, states }) => {
        for (const state of states)
          expect([...compiled.plan.closing.keys()]).toContain(closingNow(compiled, state).row);
      }),
      { numRuns: RUNS },
    );
  });
});

type OnStep = Extract<CallState['place'], { kind: 'step' }>;

/** Every way back of the branch that was opened leads to where the call was. */
function expectWaysBack(compiled: CompiledScript, opened: CallState, objection: string, from: OnStep): void {
  const inside = opened.place;
  // A branch that begins with a fork may lead elsewhere at once.
  if (inside.kind === 'closed' || inside.step.home.kind !== 'objection') return;
  if (inside.step.home.objection.id !== objection) return;
  expect(inside.returnsTo).toBe(from.step);
  expect(inside.left).toBe(from.left ?? from.step);
  for (const { answer } of inside.step.answers.values()) {
    if (answer.to !== '@return') continue;
    const back = advance(compiled, opened, moveOn(stepOf(opened), { answer: answer.id }));
    if (back.ok) expect(stepOf(back.value)).toBe(from.step.step.id);
  }
}

function raise(error: unknown): never {
  throw error;
}
