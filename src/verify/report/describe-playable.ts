// An example call in words: the facts it starts with and the moves in order, named as the screen names them.
// In: a script and a playable call. Out: readable steps. The words around them belong to the reader's view.
import { allSteps } from '@/scripts/language/all-steps';
import type { Fact, FactValue } from '@/scripts/language/fact';
import { valueLabel } from '@/scripts/language/values/value-label';
import type { Script } from '@/scripts/language/script';
import type { Step } from '@/scripts/language/step';
import type { Playable, PlayableMove } from '../search/shortest-call';

export interface ReadableMove {
  readonly kind: PlayableMove['kind'];
  /** Title of the step on which the move is made. */
  readonly step: string;
  /** Label of the answer, title of the event or objection, or the entered fact; empty for what is not in the script. */
  readonly what: string;
  /** Label of an entered value; null for other moves. */
  readonly value: string | null;
}

export interface ReadableCall {
  /** Starting facts that are known, each with its label. */
  readonly intake: readonly { readonly label: string; readonly value: string }[];
  readonly moves: readonly ReadableMove[];
}

/** Names that the script lacks are shown as they are. */
export function describePlayable(script: Script, playable: Playable): ReadableCall {
  const steps = new Map(allSteps(script).map(({ step }) => [step.id, step]));
  const facts = new Map(script.facts.map((fact) => [fact.id, fact]));
  const intake = Object.entries(playable.intake).flatMap(([id, value]) =>
    value === null ? [] : [{ label: facts.get(id)?.label ?? id, value: shownValue(facts.get(id), value) }],
  );
  return { intake, moves: playable.moves.map((move) => readable(script, steps, facts, move)) };
}

function readable(
  script: Script,
  steps: ReadonlyMap<string, Step>,
  facts: ReadonlyMap<string, Fact>,
  move: PlayableMove,
): ReadableMove {
  const here = steps.get(move.step);
  const step = here?.title ?? move.step;
  switch (move.kind) {
    case 'answer': {
      const answers = here === undefined || here.kind === 'fork' ? [] : here.answers;
      return {
        kind: move.kind,
        step,
        what: answers.find(({ id }) => id === move.answer)?.label ?? move.answer,
        value: null,
      };
    }
    case 'enter': {
      const fact = facts.get(move.fact);
      return { kind: move.kind, step, what: fact?.label ?? move.fact, value: shownValue(fact, move.value) };
    }
    case 'event':
      return { kind: move.kind, step, what: titleOf(script.events, move.event), value: null };
    case 'objection':
      return { kind: move.kind, step, what: titleOf(script.objections, move.objection), value: null };
    case 'unlisted':
      return { kind: move.kind, step, what: move.said, value: null };
  }
}

function titleOf(items: readonly { readonly id: string; readonly title: string }[], id: string): string {
  return items.find((item) => item.id === id)?.title ?? id;
}

/** A tick and an unknown value have signs of their own. */
function shownValue(fact: Fact | undefined, value: FactValue): string {
  if (value === null) return '—';
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  return valueLabel(fact, value);
}
