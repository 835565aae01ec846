import { describe, expect, it } from 'vitest';
import { auditJournal, brokenBy, compileLiveRules, watchCall, watchMove } from '@/verify/live/live-monitor';
import { AT_START, moveOn } from '../../support/walk';
import { INTAKE, journalOf, TO_CHOOSE, withoutIntroduction } from './watched-call';

const script = withoutIntroduction();
const rules = compileLiveRules(script);
const whole = journalOf(script, [...TO_CHOOSE, { answer: 'stays' }]);

describe('an audit of a stored call', () => {
  it('names the rule and the entry that broke it, and the share that was kept', () => {
    const { broken, concerned, score } = auditJournal(rules, whole);

    expect(broken.map(({ rule, entry }) => ({ id: rule.id, entry }))).toEqual([
      { id: 'introduced-first', entry: whole.entries.length - 1 },
    ]);
    expect(concerned).toBe(2);
    expect(score).toBe(0.5);
  });

  it('does not count a rule that does not concern the call', () => {
    const first = { ...whole, intake: { ...INTAKE, campaign: 'first' } };

    expect(auditJournal(rules, first)).toMatchObject({ concerned: 1, score: 0 });
  });

  it('forgets what was taken back', () => {
    const undone = {
      ...whole,
      entries: [...whole.entries, { kind: 'undo' as const, keep: whole.entries.length - 1, at: 0 }],
    };

    expect(auditJournal(rules, undone)).toMatchObject({ broken: [], score: 1 });
  });

  it('passes over moves that the script no longer knows', () => {
    const strange = moveOn('gone', { answer: 'gone' });

    expect(auditJournal(rules, { ...whole, entries: [strange, ...whole.entries] }).broken).toMatchObject([
      { rule: { id: 'introduced-first' }, entry: whole.entries.length },
    ]);
  });
});

describe('a watched call', () => {
  it('stays what it was when it is watched further', () => {
    const begun = watchCall(rules, INTAKE, AT_START);
    const moves = whole.entries.flatMap((entry) => ('step' in entry ? [entry] : []));
    const end = moves.reduce((watched, move) => watchMove(rules, watched, move), begun);

    expect(end).not.toEqual(begun);
    expect(watchCall(rules, INTAKE, AT_START)).toEqual(begun);
  });

  it('names a rule only at the move that breaks it, not again after it', () => {
    const moves = whole.entries.flatMap((entry) => ('step' in entry ? [entry] : []));
    let watched = watchCall(rules, INTAKE, AT_START);
    const named = moves.map((move) => {
      const broken = brokenBy(rules, watched, move).map(({ id }) => id);
      watched = watchMove(rules, watched, move);
      return broken;
    });

    expect(named).toEqual([...moves.slice(1).map(() => []), ['introduced-first']]);
    expect(brokenBy(rules, watched, moveOn('read-back', { answer: 'agreed' }))).toEqual([]);
  });
});
