// What an agent or a client does in a call. Types, and the clock by which a move is judged.
import type { FactValue } from '@/scripts/language/fact';
import type { Clock } from './clock';

/** When something was recorded: milliseconds since the epoch, UTC. */
export interface At {
  readonly at: number;
}

/**
 * One thing that moves a call. `step` is where the call stood, so that a journal can be read without its script.
 *
 * - `answer`: an answer of the step was given
 * - `enter`: a fact asked by the step was entered, or a task ticked (value true) or unticked (false)
 * - `event`: a call event happened
 * - `objection`: an objection was opened
 * - `unlisted`: «Нет нужного ответа»; `said` is what the client said, may be blank
 */
export type Move = At &
  (
    | { readonly kind: 'answer'; readonly step: string; readonly answer: string }
    | {
        readonly kind: 'enter';
        readonly step: string;
        readonly fact: string;
        readonly value: FactValue;
        /** Of an entered date: minutes that the local time it means was ahead of UTC. Where it is not recorded, none. */
        readonly offsetMinutes?: number | undefined;
      }
    | { readonly kind: 'event'; readonly step: string; readonly event: string }
    | { readonly kind: 'objection'; readonly step: string; readonly objection: string }
    | { readonly kind: 'unlisted'; readonly step: string; readonly said: string }
  );

/** The clock that an entered date is compared with, as the journal recorded it. */
export function clockOfEntry({ at, offsetMinutes }: Extract<Move, { kind: 'enter' }>): Clock {
  return { now: at, offsetMinutes: offsetMinutes ?? 0 };
}
