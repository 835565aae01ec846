import type { StepView } from '@/machines/view/step-view';
import type { PlayableMove } from '@/verify/search/shortest-call';
import { answerKey } from '../shared/answer-key';

/** The key that the call screen prints on a move; empty when it has none. */
export function keyOf(move: PlayableMove | undefined, view: StepView): string {
  switch (move?.kind) {
    case 'answer': {
      const answer = view.answers.find(({ id }) => id === move.answer);
      if (answer === undefined) return '';
      const { page, digit } = answerKey(answer.position);
      return `${'␣ '.repeat(page)}${digit}`;
    }
    case 'event':
      return view.events.find(({ id }) => id === move.event)?.key ?? '';
    case 'objection': {
      const key = view.objections.find(({ id }) => id === move.objection)?.functionKey ?? null;
      return key === null ? '' : `F${key}`;
    }
    case 'unlisted':
      return '0';
    default:
      return '';
  }
}

/** Marks what the move presses on the screen, and brings it into sight; nothing else stays marked. */
export function markMove(screen: Element, move: PlayableMove | undefined): void {
  for (const old of screen.querySelectorAll('[data-next]')) old.removeAttribute('data-next');
  const found = move === undefined ? null : screen.querySelector(selectorOf(move));
  if (found === null) return;
  found.setAttribute('data-next', '');
  const drawer = found.closest('details');
  if (drawer !== null) drawer.open = true;
  found.scrollIntoView({ block: 'nearest' });
}

function selectorOf(move: PlayableMove): string {
  switch (move.kind) {
    case 'answer':
      return `[data-answer="${move.answer}"]`;
    case 'enter':
      return `[data-task="${move.fact}"], [data-ask="${move.fact}"]`;
    case 'event':
      return `[data-event="${move.event}"]`;
    case 'objection':
      return `[data-objection="${move.objection}"], [data-objections]`;
    case 'unlisted':
      return '[data-unlisted]';
  }
}
