import type { StepView } from '@/machines/view/step-view';
import type { PlayableMove } from '@/verify/search/shortest-call';
import { answerKey } from '../call/keyboard/answer-key';
import type { KeyIntent } from '../call/keyboard/key-intent';

/** The part of a move that tells it from others on the same step. */
export type Named =
  | { readonly kind: 'answer'; readonly answer: string }
  | { readonly kind: 'event'; readonly event: string }
  | { readonly kind: 'objection'; readonly objection: string }
  | { readonly kind: 'unlisted' };

/** Whether what was pressed is the move to be made. */
export function isSame(move: PlayableMove | undefined, pressed: KeyIntent | Named): boolean {
  switch (pressed.kind) {
    case 'answer':
      return move?.kind === 'answer' && move.answer === pressed.answer;
    case 'event':
      return move?.kind === 'event' && move.event === pressed.event;
    case 'objection':
      return move?.kind === 'objection' && move.objection === pressed.objection;
    case 'unlisted':
      return move?.kind === 'unlisted';
    default:
      return false;
  }
}

/** The key that the call screen prints on a move; empty when it has none. */
export function keyOf(move: PlayableMove | undefined, view: StepView): string {
  switch (move?.kind) {
    case 'answer': {
      const answer = view.answers.find(({ id }) => id === move.answer);
      return answer === undefined ? '' : String(answerKey(answer.position).digit);
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

/** Page of digits on which the answer to be given lies. */
export function pageOf(move: PlayableMove | undefined, view: StepView): number {
  const answer = move?.kind === 'answer' ? view.answers.find(({ id }) => id === move.answer) : undefined;
  return answer === undefined ? 0 : answerKey(answer.position).page;
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
