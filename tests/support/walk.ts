// Walks a call in tests without writing out whole journal entries. In: a compiled script, a state, short moves.
// Out: states and entries. A refused move throws, so a test names exactly the way that must be possible.
import type { Clock } from '@/machines/graph/clock';
import type { Refusal } from '@/machines/graph/decide';
import { advance, type CallState, startCall } from '@/machines/machine/call-state';
import type { CompiledScript } from '@/machines/machine/compile-script';
import type { Move } from '@/machines/graph/move';
import type { Entry, Journal } from '@/machines/session/journal';
import { fallbackOf } from '@/scripts/language/fallback-of';
import type { Fact, Facts, FactValue } from '@/scripts/language/fact';

/** A move without its step and time: those are taken from where the call stands. */
export type ShortMove =
  | { readonly answer: string }
  | { readonly enter: string; readonly value: FactValue }
  | { readonly event: string }
  | { readonly objection: string }
  | { readonly unlisted: string };

/** The clock of a call that begins at time 0. */
export const AT_START: Clock = { now: 0, offsetMinutes: 0 };

/** The entry for a short move made on `step` at time 0. */
export function moveOn(step: string, move: ShortMove): Move {
  if ('answer' in move) return { kind: 'answer', at: 0, step, answer: move.answer };
  if ('enter' in move) return { kind: 'enter', at: 0, step, fact: move.enter, value: move.value };
  if ('event' in move) return { kind: 'event', at: 0, step, event: move.event };
  if ('objection' in move) return { kind: 'objection', at: 0, step, objection: move.objection };
  return { kind: 'unlisted', at: 0, step, said: move.unlisted };
}

/** Id of the step a call stands on; of a closed call `closed:` and its row. */
export function stepOf({ place }: CallState): string {
  return place.kind === 'closed' ? `closed:${place.row.row.id}` : place.step.step.id;
}

/** The state after the moves, from the start with `intake`. @throws when one of them is refused. */
export function walk(compiled: CompiledScript, intake: Facts, moves: readonly ShortMove[]): CallState {
  return moves.reduce((state, move) => step(compiled, state, move), startCall(compiled, intake, AT_START));
}

/** The state after one more move. @throws when it is refused. */
export function step(compiled: CompiledScript, state: CallState, move: ShortMove): CallState {
  const advanced = advance(compiled, state, moveOn(stepOf(state), move));
  if (!advanced.ok) throw new Error(`${JSON.stringify(move)} on "${stepOf(state)}" was refused: ${advanced.error}`);
  return advanced.value;
}

/** Why a move is refused where the call stands; null when it can be made. */
export function refusal(compiled: CompiledScript, state: CallState, move: ShortMove): Refusal | null {
  const advanced = advance(compiled, state, moveOn(stepOf(state), move));
  return advanced.ok ? null : advanced.error;
}

/**
 * Every move that the step under a call names, possible now or not: its answers, the facts on it with each of `valuesOf`,
 * events, objections and «Нет нужного ответа». Nothing on a closed call.
 */
export function namedMoves(
  { place }: CallState,
  valuesOf: (fact: string) => readonly FactValue[],
): readonly ShortMove[] {
  if (place.kind === 'closed') return [];
  const { step: here, answers, enterable, events, objections } = place.step;
  return [
    ...[...answers.keys()].map((answer) => ({ answer })),
    ...[...enterable.keys()].flatMap((enter) => valuesOf(enter).map((value) => ({ enter, value }))),
    ...events.map(({ event }) => ({ event: event.id })),
    ...objections.map(({ objection }) => ({ objection: objection.id })),
    ...(fallbackOf(here) === undefined ? [] : [{ unlisted: '' }]),
  ];
}

/** A few values of a fact, its ends among them; the first is always one. */
export function sampleValues(fact: Fact | undefined): readonly FactValue[] {
  switch (fact?.kind) {
    case 'choice':
      return fact.values.map(({ id }) => id);
    case 'flag':
      return [true, false];
    case 'count':
      return [...new Set([fact.min, fact.max])];
    case 'amount':
      return [...new Set([fact.min ?? 0, fact.max ?? 1_000])];
    case 'text':
      return [SAMPLE_TEXTS[fact.format ?? 'line']];
    case 'list':
      return [[]];
    case undefined:
      return [];
  }
}

const SAMPLE_TEXTS = {
  line: 'Слова',
  note: 'Слова',
  date: '2026-05-02',
  dateTime: '2026-05-02T14:30',
  ctn: '0000000001',
} as const;

/** A journal of these entries. */
export function journalWith(intake: Facts, entries: readonly Entry[]): Journal {
  return {
    format: 1,
    callId: 'call-1',
    script: { id: 'small', version: '1.0.0', hash: '0'.repeat(64) },
    startedAt: 0,
    intake,
    entries,
  };
}
