import { expect } from 'vitest';
import type { ShortMove } from '../../support/walk';
import type { showApplication } from './show-call';

/** Makes a move as the screen's handlers do. Fails when it is refused. */
export function makeMove(commands: ReturnType<typeof showApplication>['call']['commands'], move: ShortMove): void {
  const made =
    'answer' in move
      ? commands.answer(move.answer)
      : 'enter' in move
        ? commands.enter(move.enter, move.value)
        : 'event' in move
          ? commands.raise(move.event)
          : 'objection' in move
            ? commands.object(move.objection)
            : commands.unlisted(move.unlisted);
  expect([move, made.ok]).toEqual([move, true]);
}
