// Sixty-odd situations of the desk, each decided by hand from its rules and its review, never read from the script: where the
// call begins, what is said, which step it stands on, how the contact closes, what is owed, what the notes say.
import { describe, expect, it } from 'vitest';
import { factsOf, startCall } from '@/machines/machine/call-state';
import type { Move } from '@/machines/graph/move';
import { composeNotes } from '@/machines/view/compose-notes';
import { closingNow, deriveClosing } from '@/machines/view/derive-closing';
import { createRuleGuard } from '@/verify/live/rule-guard';
import { compiledRetention, INTAKE, movesOf, played, retention, ROADS } from '../../support/retention-roads';
import { BEFORE_THE_TALK } from '../../support/situations/before-the-talk';
import { IN_THE_TALK } from '../../support/situations/in-the-talk';
import { AT_START, journalWith, moveOn, step, stepOf } from '../../support/walk';

const TIME = 'callbackAt=2030-04-30T14:30';
const SITUATIONS = [...BEFORE_THE_TALK, ...IN_THE_TALK];

describe('a situation of the desk', () => {
  it('is one of sixty and more', () => {
    expect(SITUATIONS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(SITUATIONS.map(([told]) => told)).size).toBe(SITUATIONS.length);
  });

  it.each(SITUATIONS.map((situation) => ({ told: situation[0], situation })))('$told', ({ situation }) => {
    const [, from, said, [step, disposition, status, owed], more = {}] = situation;
    const state = played(from, said, more.intake);
    const { obligations, ...closing } = deriveClosing(compiledRetention, factsOf(state));
    expect({
      step: stepOf(state),
      disposition: closing.disposition.id,
      status: closing.status?.id ?? null,
      owed: obligations.flatMap(({ id, state: how }) => (how === 'owed' ? [id] : [])).sort(),
    }).toEqual({
      step,
      disposition,
      status,
      owed: owed
        .split(' ')
        .filter((id) => id !== '')
        .sort(),
    });
    if (more.facts) expect(factsOf(state)).toMatchObject(more.facts);
    if (more.note) {
      const notes = composeNotes(compiledRetention, state, {}).map(({ text }) => text);
      expect(notes.join('\n')).toMatch(more.note);
    }
  });
});

/** Words that mean the same, said as an answer, as an objection or as a key: same facts, same closing. */
const SAME: readonly (readonly [what: string, from: keyof typeof ROADS, ...ways: string[]])[] = [
  [
    'thinks over an offer',
    'offered',
    `thinks ${TIME} time done`,
    `?let-me-think numbers yes time-left clear ${TIME} time done`,
  ],
  ['thinks before an offer', 'talking', `thinks ${TIME} time done`, `?let-me-think numbers not-now ${TIME} time done`],
  ['refuses the talk', 'talking', 'refuses declined done', '!firm-refusal declined done'],
  ['refuses an offer', 'offered', 'refuses declined done', '!firm-refusal declined done'],
  ['refuses at the introduction', 'greeted', 'refuses declined done', '!firm-refusal yes declined done'],
  [
    'refuses before the right party',
    'introduced',
    'refuses declined done',
    '!firm-refusal declined done',
    '?already-decided still-leaving declined done',
  ],
  ['asks not to be called', 'talking', '!opt-out done', '?stop-calling done'],
  ['no time to talk', 'introduced', `no ${TIME} time done`, `!inconvenient ${TIME} time done`],
  ['somebody else answered', 'introduced', `!third-person ${TIME} time done`, `yes someone-else ${TIME} time done`],
  ['has cancelled himself', 'talking', 'no-longer self-cancelled done', '!blocking-fact self-cancelled done'],
  ['has moved already', 'introduced', 'already-left done', '!blocking-fact ported-away done'],
];

describe('the same words', () => {
  it.each(SAME.map((row) => ({ what: row[0], row })))(
    'close the contact alike: $what',
    ({ row: [, from, ...ways] }) => {
      const closings = ways.map((said) => {
        const closing = deriveClosing(compiledRetention, factsOf(played(from, said)));
        return {
          row: closing.row,
          owed: closing.obligations.filter(({ state }) => state === 'owed').map(({ id }) => id),
        };
      });
      for (const closing of closings) expect(closing).toEqual(closings[0]);
    },
  );
});

describe('what a hang-up now would leave', () => {
  it('is no rule that the hang-up itself keeps: its WinBack mark is part of it', () => {
    for (const road of ['introduced', 'talking', 'offered', 'agreed'] as const) {
      const state = played(road, '');
      const guarded = createRuleGuard(retention).guardedClosing(
        { ...journalWith(INTAKE, []), entries: movesMade(road) },
        closingNow(compiledRetention, state),
        'live',
      );
      expect(
        guarded.obligations.filter(({ id }) => id.startsWith('rule-')),
        road,
      ).toEqual([]);
    }
  });
});

/** The journal's entries of a named road. */
function movesMade(road: keyof typeof ROADS): readonly Move[] {
  let state = startCall(compiledRetention, INTAKE, AT_START);
  return movesOf(ROADS[road]).map((short) => {
    const move = moveOn(stepOf(state), short);
    state = step(compiledRetention, state, short);
    return move;
  });
}
