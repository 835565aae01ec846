// Whether something happened at a moment of a call. In: an atom of a rule and a moment. Out: yes or no, whatever the facts are.
import type { Happening } from '@/scripts/language/visit/fold-atom';
import type { Edge, EdgeLabel, Location } from './transition-system';

/** The arrival at a location, by an edge; without an edge the call begins; without a location the step stays. */
export interface Moment {
  readonly edge: Edge | null;
  readonly arrived: Location | null;
}

export function happens(atom: Happening, { edge, arrived }: Moment): boolean {
  if ('step' in atom) return arrived?.step?.id === atom.step;
  if ('tag' in atom) return [arrived, edge].some((place) => hasTag(place, atom.tag));
  if ('disposition' in atom || 'status' in atom) return isClosedAs(atom, arrived?.row ?? null);
  return edge !== null && isDone(atom, edge.label);
}

function hasTag(place: { readonly tags: readonly string[] } | null, tag: string): boolean {
  return place?.tags.includes(tag) === true;
}

/** A status may be null: the contact stays open. */
function isClosedAs(
  atom: Extract<Happening, { disposition: string } | { status: unknown }>,
  row: Location['row'],
): boolean {
  if (row === null) return false;
  return 'disposition' in atom ? row.disposition === atom.disposition : row.status === atom.status;
}

type Doing = Extract<Happening, { answer: string } | { task: string } | { event: string }>;

function isDone(atom: Doing, label: EdgeLabel): boolean {
  if ('answer' in atom) return label.kind === 'answer' && `${label.step}/${label.answer}` === atom.answer;
  if ('event' in atom) return label.kind === 'event' && label.event === atom.event;
  if (label.kind !== 'enter' || !label.isTick || label.task === null) return false;
  return `${label.step}/${label.task}` === atom.task;
}
