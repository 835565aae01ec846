// Note templates become texts to copy. In: a compiled script, a state and the personal facts. Out: the notes that apply.
// A note is made anew from the facts each time and never stored.
import type { Facts } from '@/scripts/language/fact';
import { isList } from '@/scripts/language/lists/list-domain';
import type { NoteLine } from '@/scripts/language/step';
import { type CallState, factsOf } from '../machine/call-state';
import type { CompiledScript } from '../machine/compile-script';
import type { CallPlan, NotePlan } from '../plan/call-plan';
import { fillPrepared, isFilled, type ListPlace, plainText, type TextNames } from './fill-text';
import type { NoteView, Segment } from './step-view';

/**
 * The notes whose condition holds, one line of text per line that holds. A line with `each` stands once for every item of its
 * list. An unknown value stands as «[its label]»; a line that is `optional` is left out instead, and what it lacks is still told.
 */
export function composeNotes({ plan }: CompiledScript, state: CallState, personal: Facts): readonly NoteView[] {
  const facts = factsOf(state);
  return plan.notes.filter(({ when }) => when(facts)).map((note) => filledNote(plan, note, facts, personal));
}

/** One note of a script from facts alone, whether its condition holds or not; null when the script has no such note. */
export function composeNote(plan: CallPlan, id: string, facts: Facts): NoteView | null {
  const planned = plan.notes.find(({ note }) => note.id === id);
  return planned === undefined ? null : filledNote(plan, planned, facts, {});
}

function filledNote({ names }: CallPlan, { note, lines }: NotePlan, facts: Facts, personal: Facts): NoteView {
  const shown = { ...facts, ...personal };
  const filled = lines.flatMap(({ text, when }, index) =>
    when(facts)
      ? placesOf(note.lines[index], shown, names).map((place) => ({
          segments: fillPrepared(text, shown, names, place),
          isOptional: note.lines[index]?.optional === true,
        }))
      : [],
  );
  return {
    id: note.id,
    title: note.title,
    system: note.system,
    text: filled
      .filter(({ segments, isOptional }) => !isOptional || isFilled(segments))
      .map(({ segments }) => plainText(segments))
      .join('\n'),
    missing: [...new Set(filled.flatMap(({ segments }) => segments.flatMap(missingLabel)))],
  };
}

function missingLabel(segment: Segment): readonly string[] {
  return segment.kind === 'missing' ? [segment.label] : [];
}

/** Where a line stands: once, or once for each item of its list. */
function placesOf(line: NoteLine | undefined, facts: Facts, names: TextNames): readonly (ListPlace | null)[] {
  if (line?.each === undefined) return [null];
  const fact = names.facts.get(line.each);
  const items = facts[line.each] ?? null;
  if (fact?.kind !== 'list' || !isList(items)) return [];
  return items.map((item) => ({ fact, item }));
}
