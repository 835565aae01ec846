// Note templates become texts to copy. In: a compiled script, a state and the personal facts. Out: the notes that apply.
// A note is made anew from the facts each time and never stored.
import type { Facts } from '@/scripts/language/fact';
import { type CallState, factsOf } from '../machine/call-state';
import type { CompiledScript } from '../machine/compile-script';
import { fillPrepared, plainText } from './fill-text';
import type { NoteView } from './step-view';

/** The notes whose condition holds, one line of text per line that holds. An unknown value stands as «[its label]». */
export function composeNotes({ plan }: CompiledScript, state: CallState, personal: Facts): readonly NoteView[] {
  const facts = factsOf(state);
  const shown = { ...facts, ...personal };
  return plan.notes
    .filter(({ when }) => when(facts))
    .map(({ note, lines }): NoteView => {
      const filled = lines.filter(({ when }) => when(facts)).map(({ text }) => fillPrepared(text, shown, plan.names));
      return {
        id: note.id,
        title: note.title,
        system: note.system,
        text: filled.map(plainText).join('\n'),
        missing: [...new Set(filled.flat().flatMap((segment) => (segment.kind === 'missing' ? [segment.label] : [])))],
      };
    });
}
