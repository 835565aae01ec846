import { nextTick, type Ref, type ShallowRef, shallowRef } from 'vue';
import { useMessages } from '@/i18n/use-messages';
import type { TrailItem } from '@/machines/view/describe-trail';
import type { EventView, NoteView } from '@/machines/view/step-view';
import type { Outcome } from '@/stores/active-call';
import { pageCount } from './answer-key';
import type { CallSource } from '../call-source';
import { copyText, selectText } from '../../shared/copy-text';
import type { Findable } from '../dialogs/find-heard';
import type { KeyIntent } from './key-intent';
import type { Overlay } from '../dialogs/overlay';

/** Places that the focus can be sent to. */
export interface CallPlaces {
  readonly pane: Readonly<
    Ref<{ arrive: () => void; focus: () => void; focusNext: () => void; focusFact: (fact: string) => boolean } | null>
  >;
  readonly note: Readonly<Ref<{ focus: () => void } | null>>;
}

/** What the screen itself remembers between two presses; nothing of it belongs to the call. */
export interface CallHands {
  readonly overlay: ShallowRef<Overlay | null>;
  /** Nine answers that the digits mean, from 0. */
  readonly page: ShallowRef<number>;
  /** Why the last press was not taken; empty when it was. */
  readonly refusal: ShallowRef<string>;
  /** Ids of notes that were copied. */
  readonly copied: ShallowRef<readonly string[]>;
  /** Digits that looked personal were starred in something the agent wrote. */
  readonly isMasked: ShallowRef<boolean>;
}

/** Turns what the agent presses into acts on the call, asking first where the script or a loss of answers demands it. */
export function useCallActions(call: CallSource, places: CallPlaces, toHome: () => void) {
  const { t } = useMessages();
  const hands: CallHands = {
    overlay: shallowRef(null),
    page: shallowRef(0),
    refusal: shallowRef(''),
    copied: shallowRef([]),
    isMasked: shallowRef(false),
  };
  const { overlay, page, refusal, copied, isMasked } = hands;

  /** Shows why something was not done; says whether it was. */
  function done(outcome: Outcome): boolean {
    refusal.value = outcome.ok ? '' : t(`call.refused.${outcome.reason}`);
    if (outcome.ok && outcome.masked) isMasked.value = true;
    return outcome.ok;
  }

  function act(intent: KeyIntent): void {
    switch (intent.kind) {
      case 'answer':
        return choose(intent.answer);
      case 'main':
        return chooseMain();
      case 'unlisted':
        return askUnlisted();
      case 'page':
        return turnPage();
      case 'back':
        done(call.back());
        return;
      case 'objection':
        done(call.object(intent.objection));
        return;
      case 'objections':
      case 'search':
      case 'keys':
        overlay.value = call.view?.phase === 'closed' && intent.kind !== 'keys' ? null : { kind: intent.kind };
        return;
      case 'event':
        return askEvent(intent.event);
      case 'note':
        return places.note.value?.focus();
      case 'task':
        return places.pane.value?.focusNext();
      case 'copy': {
        const note = call.notes[intent.note];
        if (note) void copy(note);
        return;
      }
      case 'leave':
        return leaveBranch();
      // The screen opens tools itself: what they show is no business of the call.
      case 'tool':
      case 'nothing':
        return;
    }
  }

  function choose(answerId: string): void {
    const answer = call.view?.answers.find((candidate) => candidate.id === answerId);
    if (answer === undefined) return;
    if (answer.owed.length > 0) {
      const owed = call.closing?.obligations.filter((obligation) => answer.owed.includes(obligation.id)) ?? [];
      overlay.value = { kind: 'owed', owed: owed.map((obligation) => obligation.label) };
      return;
    }
    const isGiven = done(call.answer(answerId));
    if (isGiven || answer.isEnabled) return;
    refusal.value = answer.blocked ?? refusal.value;
    const missing = answer.missingAsks[0];
    if (missing !== undefined) places.pane.value?.focusFact(missing);
  }

  function chooseMain(): void {
    if (call.view?.phase === 'closed') return toHome();
    const main = call.view?.answers.find((answer) => answer.isMain);
    if (main) choose(main.id);
  }

  function askUnlisted(): void {
    if (call.view?.hasFallback === true) overlay.value = { kind: 'unlisted' };
  }

  function turnPage(): void {
    page.value = (page.value + 1) % pageCount(call.view?.answers.map((answer) => answer.position) ?? []);
  }

  function askEvent(eventId: string): void {
    const event = call.view?.events.find((candidate) => candidate.id === eventId);
    if (event === undefined) return;
    if (event.confirm === null) done(call.raise(eventId));
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

  function fill(factId: string): void {
    if (places.pane.value?.focusFact(factId) !== true) overlay.value = { kind: 'fill' };
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
    else done(call.undoTo(item.keep));
  }

  function find(item: Findable): void {
    close();
    if (item.kind === 'answer') choose(item.target);
    else if (item.kind === 'objection') done(call.object(item.target));
    else askEvent(item.target);
  }

  /** Takes the sheet away and then does what was decided on it. */
  function decide(outcome: () => Outcome): void {
    close();
    done(outcome());
  }

  function close(): void {
    overlay.value = null;
    void nextTick(() => places.pane.value?.arrive());
  }

  /** A text with gaps is copied at the second press: the first says what is missing. */
  let gappy = '';
  async function copy(note: NoteView): Promise<void> {
    const gaps = note.missing.join(', ');
    if (gaps !== '' && gappy !== `${note.id}: ${gaps}`) {
      gappy = `${note.id}: ${gaps}`;
      refusal.value = t('call.wrap.gaps', { labels: gaps });
      return;
    }
    const isDone = await copyText(note.text);
    copied.value = isDone ? [...copied.value, note.id] : copied.value;
    refusal.value = isDone ? '' : t('call.wrap.notCopied');
    if (!isDone) selectText(document.querySelector(`[data-note="${note.id}"]`));
  }

  return {
    ...hands,
    done,
    act,
    choose,
    askUnlisted,
    turnPage,
    askEvent,
    fill,
    leaveBranch,
    askUndo,
    find,
    decide,
    close,
    copy,
  };
}
