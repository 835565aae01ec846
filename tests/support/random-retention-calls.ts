// Calls of the built-in script walked at random from a fixed seed. In: how many. Out: their states, move by move, each drawn anew.
import fc from 'fast-check';
import { advance, type CallState, factsOf, startCall } from '@/machines/machine/call-state';
import type { CompiledScript } from '@/machines/machine/compile-script';
import type { Fact, Facts, FactValue } from '@/scripts/language/fact';
import { compiledRetention, retention } from './retention-roads';
import { AT_START, moveOn, namedMoves, sampleValues, type ShortMove, stepOf } from './walk';

/** One call: every state it stood in, and the move that was made there; the last state has none. */
export interface RandomCall {
  readonly intake: Facts;
  readonly states: readonly { readonly state: CallState; readonly move: ShortMove | null }[];
}

type Pick = <T>(items: readonly T[]) => T | undefined;

const CAMPAIGNS = ['first_attempt', 'second_attempt', 'epk', 'mk_task', 'inbound'];
const TEXTS: Readonly<Record<string, FactValue>> = {
  date: '2030-05-01',
  dateTime: '2030-04-30T14:30',
  note: 'две недели бесплатно, потом пять рублей в сутки',
  line: 'три года',
};
/** Ends of a call are drawn less often, or most calls would be over before they began. */
const ENDS = new Set(
  [
    'hung-up line-dropped machine opt-out stop-calling third-person firm-refusal blocking-fact inconvenient already-left',
    'deadline-passed deadline-passed-before deadline-passed-after passed no-answer saved-before ported-away self-cancelled',
    'refuses still-leaving someone-else absent not-owner failed thinks cancelled no-longer',
  ].flatMap((line) => line.split(' ')),
);

/** Walks this many calls from the seed, each at most 120 moves long, and hands over each. */
export function walkRandomCalls(count: number, seed: number, see: (call: RandomCall) => void): void {
  fc.assert(
    fc.property(fc.noBias(fc.infiniteStream(fc.nat())), (choices) => {
      const pick: Pick = (items) => items[(choices.next().value ?? 0) % Math.max(1, items.length)];
      see(randomCall(compiledRetention, pick));
    }),
    { numRuns: count, seed, endOnFailure: true },
  );
}

function randomCall(compiled: CompiledScript, pick: Pick): RandomCall {
  const intake = randomIntake(pick);
  const calm = pick([3, 10, 40]) ?? 10;
  const states: { state: CallState; move: ShortMove | null }[] = [];
  let state = startCall(compiled, intake, AT_START);
  for (let n = 0; n < 120 && state.place.kind === 'step'; n += 1) {
    const drawn = drawMove(compiled, state, pick, calm);
    if (drawn === null) break;
    states.push({ state, move: drawn.move });
    state = drawn.next;
  }
  states.push({ state, move: null });
  return { intake, states };
}

/** Starting facts; what the desk may lack is there in one call of two. */
function randomIntake(pick: Pick): Facts {
  const drawn: readonly (readonly [string, readonly FactValue[]])[] = [
    ['campaignKind', CAMPAIGNS],
    ['callNo', [1, 2, 4, 5, 6]],
    ['timeZone', ['utc3']],
    ['cancelDeadline', ['2030-05-02', '2030-05-02', '2030-05-02', null]],
    ['today', ['2030-04-28']],
    ['operator', ['Другой', null]],
    ['plan', ['Близкие люди 3', null]],
    ['campaignId', ['5413300', null]],
    ['region', ['Москва', null]],
  ];
  return Object.fromEntries(drawn.map(([id, values]) => [id, pick(values) ?? null]));
}

/**
 * A move that is open: mostly an answer or what the step still wants, sometimes an event, an objection or a correction. Once in
 * `calm` tries it is an end of the call; the same for what nobody waits for.
 */
function drawMove(
  compiled: CompiledScript,
  state: CallState,
  pick: Pick,
  calm: number,
): { move: ShortMove; next: CallState } | null {
  const moves = namedMoves(state, valuesOf);
  const facts = factsOf(state);
  const wanted = moves.filter(
    (move) => 'answer' in move || ('enter' in move && move.value !== false && !facts[move.enter]),
  );
  const once = (times: number) => pick(Array.from({ length: times }, (_, n) => n)) === 0;
  for (let n = 0; n < 60; n += 1) {
    const move = pick(once(calm) ? moves : wanted);
    if (move === undefined || (isEnd(move) && !once(calm))) continue;
    const advanced = advance(compiled, state, moveOn(stepOf(state), move));
    if (advanced.ok) return { move, next: advanced.value };
  }
  return null;
}

function isEnd(move: ShortMove): boolean {
  if ('event' in move) return ENDS.has(move.event);
  if ('objection' in move) return ENDS.has(move.objection);
  return 'answer' in move && ENDS.has(move.answer);
}

const valuesOfFact = new Map(retention.facts.map((fact) => [fact.id, someValues(fact)]));

function valuesOf(id: string): readonly FactValue[] {
  return valuesOfFact.get(id) ?? [];
}

function someValues(fact: Fact): readonly FactValue[] {
  if (fact.kind === 'text') return [TEXTS[fact.format ?? 'line'] ?? 'слова'];
  return fact.kind === 'count' ? [fact.min, fact.min + 1] : sampleValues(fact);
}
