// How a call with a simulated client can end, decided by the checker: the transition system, narrowed to what the client means, and
// explored. In: a script's system, a persona. Out: rows of the closing table. The agent stays free in all that is entered and ticked.
import type { Persona } from '@/scripts/language/training/persona';
import type { Step } from '@/scripts/language/step';
import type { FactValue } from '@/scripts/language/fact';
import { allOf, type Formula } from '../model/formula';
import type { Edge, Location, TransitionSystem } from '../model/transition-system';
import { explore } from '../search/explore';
import { type SetSpace, withSetSpace } from '../sets/set-space';

/** The ids of the rows that some call with this client is closed with, in the order of the table. */
export function personaEndings(model: TransitionSystem, persona: Persona): readonly string[] {
  const narrowed = narrow(model, persona);
  return withSetSpace(narrowed, { over: (space) => closedRows(space, persona) });
}

/** The best of some rows: that with the highest rank of its disposition; null of none. */
export function bestEnding({ script }: TransitionSystem, rows: readonly string[]): string | null {
  const { closing } = script;
  const rankOf = (row: string) => {
    const disposition = closing.rows.find(({ id }) => id === row)?.disposition;
    return closing.dispositions.find(({ id }) => id === disposition)?.rank ?? -Infinity;
  };
  return rows.reduce<string | null>((best, row) => (best === null || rankOf(row) > rankOf(best) ? row : best), null);
}

function closedRows<S>(space: SetSpace<S>, persona: Persona): readonly string[] {
  const start = space.setOf(allOf([space.model.initial, ...intakeOf(space.model, persona)]));
  const reached = explore(space, start);
  return space.model.locations.flatMap(({ kind, id }, index) => {
    const set = reached[index];
    return kind === 'closed' && set !== undefined && space.sets.size(set) > 0 ? [id] : [];
  });
}

function intakeOf({ facts }: TransitionSystem, persona: Persona): readonly Formula[] {
  return facts.flatMap((fact, index): readonly Formula[] => {
    const value = persona.facts[fact.id];
    const isKnown = fact.fact.from === 'intake' && value !== undefined && (value === null || typeof value !== 'object');
    if (!isKnown) return [];
    const wanted = fact.classOf(value satisfies FactValue);
    return [{ kind: 'has', fact: index, values: fact.classes.map((_class, place) => place === wanted) }];
  });
}

function narrow(model: TransitionSystem, persona: Persona): TransitionSystem {
  const locations = model.locations.map((location): Location => {
    return { ...location, edges: location.edges.filter((edge) => isAllowed(persona, location, edge)) };
  });
  const incoming = locations.map((): Edge[] => []);
  for (const { edges } of locations) for (const edge of edges) incoming[edge.to]?.push(edge);
  return { ...model, locations, incoming };
}

function isAllowed(persona: Persona, { step, id, branch }: Location, { label }: Edge): boolean {
  switch (label.kind) {
    case 'answer':
      return step === null || meantAnswers(persona, step).has(label.answer);
    case 'event':
      return persona.events.some(({ event }) => event === label.event);
    case 'objection':
      return persona.objections.some(({ objection }) => objection === label.objection);
    case 'inherit':
      return persona.events.some(({ at }) => at === id) || (branch === null && raisesAt(persona, id, step));
    case 'unlisted':
      return false;
    case 'enter':
      // Out of order: what the desk cannot do today is no matter of the client.
      return !label.isTick || label.task === null || persona.facts[label.fact] !== false;
    case 'pass':
      return true;
  }
}

/** Ids of the answers that the client may mean at a step, whatever was said before. */
function meantAnswers(persona: Persona, step: Step): ReadonlySet<string> {
  if (step.kind === 'fork') return new Set();
  const own = persona.answers
    .filter((path) => path.startsWith(`${step.id}/`))
    .map((path) => path.slice(step.id.length + 1));
  if (own.length > 0) return new Set(own);
  // Where something else happens first, what is answered after it has to be said by the persona.
  const isTaken = [...persona.events, ...persona.objections].some(({ at }) => at === step.id);
  if (isTaken) return new Set();
  const fitting = step.answers.filter(({ set = {} }) => {
    const known = Object.entries(set).filter(([fact]) => Object.hasOwn(persona.facts, fact));
    return known.length > 0 && known.every(([fact, value]) => persona.facts[fact] === value);
  });
  if (fitting.length > 0) return new Set(fitting.slice(0, 1).map(({ id }) => id));
  const leading = step.answers.filter(({ to, catchAll }) => to !== '@stay' && catchAll !== true);
  const main = leading.find(({ main }) => main === true) ?? leading[0] ?? step.answers[0];
  // A main answer that may be shut gives way to those that are open.
  const meant = main?.when === undefined ? [main] : leading;
  return new Set(meant.flatMap((answer) => answer?.id ?? []));
}

function raisesAt({ objections }: Persona, id: string, step: Step | null): boolean {
  return step?.kind === 'talk' && objections.some(({ at }) => at === undefined || at === id);
}
