import type { CallSource } from '../call-source';
import type { Findable } from '../dialogs/find-heard';
import { useQuestions } from '../dialogs/use-questions';
import type { LinePace } from '../step/use-line-pace';
import { useNoteCopy } from '../wrap-up/use-note-copy';
import type { KeyIntent } from './key-intent';
import { type CallPlaces, useScreenState } from './screen-state';
import { useAnswering } from './use-answering';

/** Turns what the agent presses into commands of the call, asking first where the script or a loss of answers demands it. */
export function useCallActions(call: CallSource, places: CallPlaces, pace: LinePace, toHome: () => void) {
  const screen = useScreenState();
  const { overlay, done } = screen;
  const answering = useAnswering(call, places, screen, pace, toHome);
  const questions = useQuestions(call, places, screen);
  const { copied, copy } = useNoteCopy(screen.refusal);

  function act(intent: KeyIntent): void {
    switch (intent.kind) {
      case 'answer':
        return answering.choose(intent.answer);
      case 'main':
        return answering.chooseMain();
      case 'unlisted':
        return questions.askUnlisted();
      case 'page':
        return answering.turnPage();
      case 'back':
        return questions.askBack();
      case 'objection':
        return void done(call.commands.object(intent.objection));
      case 'objections':
      case 'search':
      case 'keys':
        return open(intent.kind);
      case 'event':
        return questions.askEvent(intent.event);
      case 'note':
        return places.note.value?.focus();
      case 'task':
        return places.pane.value?.focusNext();
      case 'copy':
        return copyNote(intent.note);
      case 'leave':
        return questions.leaveBranch();
      // The screen opens tools itself: what they show is no business of the call.
      case 'tool':
      case 'nothing':
        return;
    }
  }

  function open(kind: 'objections' | 'search' | 'keys'): void {
    overlay.value = call.view?.phase === 'closed' && kind !== 'keys' ? null : { kind };
  }

  function copyNote(index: number): void {
    const note = call.notes.texts[index];
    if (note) void copy(note);
  }

  function find(item: Findable): void {
    questions.close();
    if (item.kind === 'answer') answering.choose(item.target);
    else if (item.kind === 'objection') done(call.commands.object(item.target));
    else questions.askEvent(item.target);
  }

  return { ...screen, ...answering, ...questions, copied, act, find, copy };
}
