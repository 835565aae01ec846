import { nextTick } from 'vue';
import { useMessages } from '@/i18n/use-messages';
import type { TrailItem } from '@/machines/view/describe-trail';
import type { EventView } from '@/machines/view/step-view';
import type { CallSource, CommandOutcome } from '../call-source';
import type { CallPlaces, ScreenState } from '../keyboard/screen-state';

/** What is asked before it is done: events that decide the contact, answers that would be lost, words that had no answer. */
export function useQuestions(call: CallSource, places: CallPlaces, { overlay, done }: ScreenState) {
  const { t } = useMessages();

  function askUnlisted(): void {
    if (call.view?.hasFallback === true) overlay.value = { kind: 'unlisted' };
  }

  function askEvent(eventId: string): void {
    const event = call.view?.events.find((candidate) => candidate.id === eventId);
    if (event === undefined) return;
    if (event.confirm === null) done(call.commands.raise(eventId));
    else overlay.value = { kind: 'event', event, question: [event.confirm, ending(event)].join(' ').trim() };
  }

  /** The status that an event which ends the call would give it. */
  function ending({ endsNow }: EventView): string {
    const { closing } = call;
    if (endsNow !== true || closing === null) return '';
    const { status, rule } = closing;
    return status === null
      ? t('call.confirm.staysOpen', { rule })
      : t('call.confirm.closesAs', { status: status.label, rule });
  }

  /** Out of a field to the step; out of an objection or an event's branch to the step that was left. */
  function leaveBranch(): void {
    if (document.activeElement?.matches('input, select, textarea') === true) return places.pane.value?.focus();
    const branch = call.view?.branch;
    if (!branch) return;
    const opened = call.trail.findLast((item) => item.kind === branch.kind);
    // What was answered inside would be lost with the branch, so it is asked about first.
    if (opened) askUndo(opened);
  }

  function askUndo(item: TrailItem): void {
    const lost = call.trail.filter((later) => later.keep >= item.keep);
    if (lost.length > 1) overlay.value = { kind: 'undo', item, lost: lost.map((later) => later.what) };
    else done(call.commands.undoTo(item.keep));
  }

  /** One step back. A closed contact is not opened again by a stray key. */
  function askBack(): void {
    if (call.view?.phase === 'closed') overlay.value = { kind: 'reopen' };
    else done(call.commands.back());
  }

  /** Takes the sheet away and then does what was decided on it. */
  function decide(command: () => CommandOutcome): void {
    close();
    done(command());
  }

  function close(): void {
    overlay.value = null;
    void nextTick(() => places.pane.value?.arrive());
  }

  return { askUnlisted, askEvent, leaveBranch, askUndo, askBack, decide, close };
}
