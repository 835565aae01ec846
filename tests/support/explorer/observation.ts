// What can be seen of a call where it stands: read off the screen of the live call, and off the transition system of the checker.
// In: either. Out: the same kind of observation, to be compared.
import { factsOf } from '@/machines/machine/call-state';
import type { CompiledScript } from '@/machines/machine/compile-script';
import type { CallSession } from '@/machines/session/call-session';
import { deriveClosing } from '@/machines/view/derive-closing';
import { describeStep } from '@/machines/view/describe-step';
import type { Condition } from '@/scripts/language/condition';
import type { Edge, TransitionSystem } from '@/verify/model/transition-system';
import type { SetSpace } from '@/verify/sets/set-space';
import type { Valuation } from '@/verify/sets/valuation-sets';
import { placeOf } from './live-call';
import { keptFacts } from './model-step';

export interface Observation {
  /** Step, or row of the closing. */
  readonly place: string;
  /** Classes of the facts that the model keeps. */
  readonly facts: readonly number[];
  /** Answers that may be given. */
  readonly answers: readonly string[];
  readonly events: readonly string[];
  readonly objections: readonly string[];
  /** Facts that may be entered, personal ones apart. */
  readonly entries: readonly string[];
  /** The row that would decide now. */
  readonly closing: string;
  /** Obligations that it leaves owed. */
  readonly owed: readonly string[];
}

export function seenOnScreen(compiled: CompiledScript, model: TransitionSystem, session: CallSession): Observation {
  const { state } = session.current();
  const view = describeStep(compiled, state, {});
  const closing = deriveClosing(compiled, factsOf(state));
  const asked = view.asks.filter(({ fact }) => fact.personal !== true).map(({ fact }) => fact.id);
  return {
    place: placeOf(state),
    facts: keptFacts(model, factsOf(state)),
    answers: sorted(view.answers.filter(({ isEnabled }) => isEnabled).map(({ id }) => id)),
    events: sorted(view.events.map(({ id }) => id)),
    objections: sorted(view.objections.map(({ id }) => id)),
    entries: sorted([...asked, ...view.tasks.flatMap(({ confirms }) => confirms ?? [])]),
    closing: closing.row,
    owed: sorted(closing.obligations.filter((one) => one.state === 'owed').map(({ id }) => id)),
  };
}

export function seenInModel<S>(space: SetSpace<S>, location: number, valuation: Valuation): Observation {
  const { model, sets } = space;
  const labels = openEdges(space, location, sets.only(valuation)).map(({ label }) => label);
  const row = rowFor(space, valuation);
  return {
    place: space.at(location).id,
    facts: valuation.slice(0, model.facts.length),
    answers: sorted(labels.flatMap((label) => (label.kind === 'answer' ? [label.answer] : []))),
    events: sorted(labels.flatMap((label) => (label.kind === 'event' ? [label.event] : []))),
    objections: sorted(labels.flatMap((label) => (label.kind === 'objection' ? [label.objection] : []))),
    entries: sorted(
      labels.flatMap((label) => (label.kind === 'enter' && !isPersonal(model, label.fact) ? [label.fact] : [])),
    ),
    closing: row,
    owed: sorted(owedIn(space, valuation, row)),
  };
}

/** The edges that may be taken, what is inherited included. */
function openEdges<S>(space: SetSpace<S>, location: number, at: S): readonly Edge[] {
  return space.at(location).edges.flatMap((edge) => {
    const image = space.image(at, edge);
    if (space.sets.isNone(image)) return [];
    return edge.label.kind === 'inherit' ? openEdges(space, edge.to, image) : [edge];
  });
}

function rowFor<S>(space: SetSpace<S>, valuation: Valuation): string {
  const { model, sets } = space;
  const closing = model.locations.find(({ kind }) => kind === 'closing');
  const taken = closing?.edges.find((edge) => !sets.isNone(space.image(sets.only(valuation), edge)));
  return taken === undefined ? '' : space.at(taken.to).id;
}

function owedIn<S>(space: SetSpace<S>, valuation: Valuation, rowId: string): readonly string[] {
  const { model, sets } = space;
  const { rows, obligations } = model.script.closing;
  const holds = (condition: Condition) => !sets.isNone(space.within(sets.only(valuation), model.formulaOf(condition)));
  const asked = rows.find(({ id }) => id === rowId)?.obligations ?? [];
  return obligations
    .filter(({ id }) => asked.includes(id))
    .filter(({ when, met, waived }) => {
      const isSettled = holds(met) || (waived !== undefined && holds(waived.when));
      return !isSettled && (when === undefined || holds(when));
    })
    .map(({ id }) => id);
}

function isPersonal({ script }: TransitionSystem, id: string): boolean {
  return script.facts.some((fact) => fact.id === id && fact.personal === true);
}

function sorted(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort();
}
