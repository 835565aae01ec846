// The rules of a script laid over what the agent sees: an answer that would break one is shut with its title, and what
// closing now would break stands among the obligations. In: a script, journals, views. Out: views. Keeps only a cache.
import type { Move } from '@/machines/graph/move';
import { clockAtStart, effectiveMoves, type Journal } from '@/machines/session/journal';
import type { ClosingView, ObligationView, StepView } from '@/machines/view/step-view';
import type { Rule } from '@/scripts/language/rule';
import type { Script } from '@/scripts/language/script';
import { brokenBy, compileLiveRules, owedNow, type Watched, watchCall, watchMove } from './live-monitor';
import type { WalkedMove } from '../search/concrete-walk';

/** Watches one call at a time; another journal is simply watched from its beginning. */
export interface RuleGuard {
  /** The step with the answers shut that would break a rule. */
  guardedStep(journal: Journal, view: StepView): StepView;
  /** The closing with the rules that it would break, unless an obligation already asks for the same. */
  guardedClosing(journal: Journal, closing: ClosingView, phase: StepView['phase']): ClosingView;
  /** The rules that a move would break, but for those that only warn. */
  brokenBy(journal: Journal, move: WalkedMove): readonly Rule[];
}

/** Throws only on a script that the door would refuse. Takes tens of milliseconds; a key press then takes less than one. */
export function createRuleGuard(script: Script): RuleGuard {
  const rules = compileLiveRules(script);
  let known: {
    readonly intake: Journal['intake'];
    readonly moves: readonly Move[];
    readonly stages: Watched[];
  } | null = null;

  /** What was watched of a shorter journal of the same call is kept: a key press watches one move more. */
  function watchedOf(journal: Journal): Watched {
    const moves = effectiveMoves(journal).map(({ move }) => move);
    const same = known?.intake === journal.intake ? known : null;
    const shared = same === null ? 0 : moves.findIndex((move, index) => same.moves[index] !== move);
    const length = shared === -1 ? moves.length : shared;
    const stages =
      same === null ? [watchCall(rules, journal.intake, clockAtStart(journal))] : same.stages.slice(0, length + 1);
    let last = stages.at(-1) ?? watchCall(rules, journal.intake, clockAtStart(journal));
    for (const move of moves.slice(stages.length - 1)) {
      last = watchMove(rules, last, move);
      stages.push(last);
    }
    known = { intake: journal.intake, moves, stages };
    return last;
  }

  return {
    guardedStep: (journal, view) => {
      if (view.kind === 'closed') return view;
      const watched = watchedOf(journal);
      const answers = view.answers.map((answer) => {
        if (!answer.isEnabled) return answer;
        // A rule that only warns is the author's matter; it must not stand between the agent and the client.
        const rule = brokenBy(rules, watched, { kind: 'answer', step: view.id, answer: answer.id }).find(isBinding);
        return rule === undefined ? answer : { ...answer, isEnabled: false, blocked: rule.title };
      });
      return answers.some((answer, index) => answer !== view.answers[index]) ? { ...view, answers } : view;
    },
    guardedClosing: (journal, closing, phase) => {
      // Before anybody is reached nothing is owed yet, and a closed contact owes nothing more.
      if (phase === 'before' || phase === 'closed') return closing;
      const asked = new Set(
        closing.obligations.filter(({ state }) => state === 'owed').flatMap(({ sources }) => sources),
      );
      const open = owedNow(rules, watchedOf(journal), phase === 'live').filter(
        (rule) => isBinding(rule) && !rule.sources.some((source) => asked.has(source)),
      );
      return open.length === 0 ? closing : { ...closing, obligations: [...closing.obligations, ...open.map(asOwed)] };
    },
    brokenBy: (journal, move) => brokenBy(rules, watchedOf(journal), move).filter(isBinding),
  };
}

function isBinding({ severity }: Rule): boolean {
  return severity === 'error';
}

function asOwed({ id, title, sources }: Rule): ObligationView {
  return { id: `rule-${id}`, label: title, state: 'owed', reason: null, system: null, sources };
}
