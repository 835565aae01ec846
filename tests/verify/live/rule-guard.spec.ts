import { describe, expect, it } from 'vitest';
import { phaseOf } from '@/machines/machine/call-state';
import { compileScript } from '@/machines/machine/compile-script';
import { closingNow } from '@/machines/view/derive-closing';
import { describeStep } from '@/machines/view/describe-step';
import type { Rule } from '@/scripts/language/rule';
import type { Script } from '@/scripts/language/script';
import { createRuleGuard } from '@/verify/live/rule-guard';
import { smallScript } from '../../support/small-script';
import { type ShortMove, walk } from '../../support/walk';
import { INTAKE, journalOf, TO_CHOOSE, withoutIntroduction } from './watched-call';

const TITLE = 'Сначала представляемся, потом договариваемся';

describe('the rules over what the agent sees', () => {
  it('shut the answer that would break one, with its title as the reason, and no other', () => {
    const { view, guarded } = shown(withoutIntroduction(), TO_CHOOSE);
    const changed = guarded.answers.filter((answer, index) => answer !== view.answers[index]);

    expect(changed.map(({ id, isEnabled, blocked }) => ({ id, isEnabled, blocked }))).toEqual([
      { id: 'stays', isEnabled: false, blocked: TITLE },
    ]);
  });

  it('leave the very same view when nothing would be broken', () => {
    const kept = TO_CHOOSE.flatMap((move) =>
      'answer' in move && move.answer === 'done' ? [move, { answer: 'listens' }] : [move],
    );
    const { view, guarded } = shown(smallScript(), kept);

    expect(guarded).toBe(view);
  });

  it('shut nothing for a rule that only warns', () => {
    const { view, guarded } = shown(withRules(withoutIntroduction(), { severity: 'warning' }), TO_CHOOSE);

    expect(guarded).toBe(view);
  });

  it('name the rules that a move would break', () => {
    const script = withoutIntroduction();
    const guard = createRuleGuard(script);
    const would = (answer: string) =>
      guard.brokenBy(journalOf(script, TO_CHOOSE), { kind: 'answer', step: 'choose', answer }).map(({ id }) => id);

    expect(would('stays')).toEqual(['introduced-first']);
    expect(would('thinks')).toEqual([]);
  });

  it('follow a journal that was taken back, and one of another call', () => {
    const script = withoutIntroduction();
    const guard = createRuleGuard(script);
    const journal = journalOf(script, TO_CHOOSE);
    const stays = { kind: 'answer', step: 'choose', answer: 'stays' } as const;
    const undone = { ...journal, entries: [...journal.entries, { kind: 'undo' as const, keep: 3, at: 0 }] };

    expect(guard.brokenBy(journal, stays)).toHaveLength(1);
    expect(guard.brokenBy(undone, stays)).toEqual([]);
    expect(guard.brokenBy(journalOf(script, TO_CHOOSE), stays)).toHaveLength(1);
  });

  it('name what closing now would break among the obligations, once the client is reached', () => {
    const script = withRules(smallScript(), {
      id: 'read-back-follows-consent',
      title: 'После согласия условия проговорены',
      pattern: { kind: 'response', to: { answer: 'hello/listens' }, expect: { tag: 'read-back' } },
    });
    const before: ShortMove[] = [...TO_CHOOSE.slice(0, 3)];

    expect(owed(script, before)).not.toContain('После согласия условия проговорены');
    expect(owed(script, [...before, { answer: 'listens' }])).toContain('После согласия условия проговорены');
  });
});

/** The step after the moves, as it is and as the rules let it be seen. */
function shown(script: Script, moves: readonly ShortMove[]) {
  const compiled = compileScript(script);
  const view = describeStep(compiled, walk(compiled, INTAKE, moves), {});
  return { view, guarded: createRuleGuard(script).guardedStep(journalOf(script, moves), view) };
}

function owed(script: Script, moves: readonly ShortMove[]): readonly string[] {
  const compiled = compileScript(script);
  const state = walk(compiled, INTAKE, moves);
  const closing = closingNow(compiled, state);
  return createRuleGuard(script)
    .guardedClosing(journalOf(script, moves), closing, phaseOf(state))
    .obligations.flatMap(({ label, state: is }) => (is === 'owed' ? [label] : []));
}

/** The script with its first rule changed, and no other rule. */
function withRules(script: Script, change: Partial<Rule>): Script {
  return { ...script, rules: script.rules.slice(0, 1).map((rule) => ({ ...rule, sources: ['R9'], ...change })) };
}
