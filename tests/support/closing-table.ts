// The closing table of the desk, written by hand from its decision table and its review, never from the script. In: the facts of a
// call as they stand. Out: disposition, status and what must be done. Campaigns, limits and values are named literally.
import type { Facts, FactValue } from '@/scripts/language/fact';

export interface HandClosing {
  readonly disposition: string;
  readonly status: 'will' | 'will_not' | 'block' | 'no_answer' | null;
}

type Row = readonly [holds: (facts: Facts) => boolean, disposition: string, status: HandClosing['status']];

/** From the fifth call on, «неудобно» closes the contact (R15). */
const LAST_CALL = 5;

const is =
  (fact: string, ...values: readonly FactValue[]) =>
  (facts: Facts) =>
    values.includes(facts[fact] ?? null);
const flag = (fact: string) => (facts: Facts) => facts[fact] === true;
const no = (fact: string) => (facts: Facts) => facts[fact] !== true;
const all =
  (...parts: readonly ((facts: Facts) => boolean)[]) =>
  (facts: Facts) =>
    parts.every((part) => part(facts));
const isLastCall = (facts: Facts) => Number(facts['callNo']) >= LAST_CALL;
const isEarlyCall = (facts: Facts) => Number(facts['callNo']) < LAST_CALL;
const wasOffered = (facts: Facts) => Number(facts['offersVoiced']) >= 1;
const wasNotOffered = (facts: Facts) => Number(facts['offersVoiced']) === 0;

/** R9, R11: all five, and the application is cancelled. */
const isSaved = all(
  is('lpr', 'reached'),
  flag('dialogue'),
  flag('personalConsent'),
  is('identification', 'main', 'fallback'),
  is('cancellation', 'done'),
);
const notDone = is('cancellation', 'none', 'failed');
const refuses = is('decision', 'refuse');
const thinksUnoffered = all(is('decision', 'think'), wasNotOffered);
const putOff = (facts: Facts) => flag('inconvenient')(facts) || thinksUnoffered(facts);
/** Rows 11 and 12 speak of a call that ended normally: nobody hung up, no line dropped. */
const endedNormally = all(no('hungUp'), no('dropped'));

/** First match wins. What the review decides over the older table stands beside its row. */
const ROWS: readonly Row[] = [
  [is('blocker', 'ported_away'), 'ported_away', 'block'], // R23; outranks the deadline (C15)
  [is('blocker', 'self_cancelled'), 'self_cancelled', 'block'], // R22; outranks the deadline (C15)
  [is('blocker', 'already_saved'), 'already_saved', 'block'], // R21
  [all(flag('deadlinePassed'), notDone), 'deadline_passed', 'block'], // R19; a yes after it cannot be executed
  [all(is('blocker', 'stale_flash'), is('cancellation', 'none')), 'stale_flash', 'will_not'], // R14
  [is('contact', 'machine'), 'voicemail', 'block'], // R20
  [is('contact', 'no_answer'), 'no_contact', null], // A3
  [isSaved, 'saved', 'will'], // R11
  // R53, C22: the owner's «не звоните» ends the pitch, whatever was said before; a third person's is none.
  [flag('optOut'), 'opt_out', 'will_not'],
  [is('cancellation', 'failed'), 'cancel_failed', null], // the client agreed: open until it is cancelled
  // C4, C6: who is not the right party any more leaves the contact open, whatever was decided before.
  [all(is('lpr', 'absent'), isLastCall), 'no_lpr', 'will_not'], // A8
  [is('lpr', 'absent'), 'no_lpr', null], // A8
  // R18, A15: not introduced decides.
  [all(no('introduced'), (facts) => flag('hungUp')(facts) || refuses(facts)), 'refused_before_intro', 'no_answer'],
  // C5: a refusal that was spoken goes before a hang-up or a dropped line. C1: before a dialogue it has its own name.
  [all(refuses, flag('dialogue')), 'refused', 'will_not'], // R12
  [refuses, 'refused_after_intro', 'will_not'], // R12, C1
  [all(flag('hungUp'), flag('inconvenient')), 'hangup_inconvenient', 'will_not'], // R16
  [all(flag('hungUp'), no('dialogue')), 'hangup_after_intro', 'will_not'], // R17
  [all(is('decision', 'think'), wasOffered, no('inconvenient')), 'thinking', 'will_not'], // R13, C2
  [all(putOff, endedNormally, isLastCall), 'inconvenient_5th', 'will_not'], // R15, A16
  [all(putOff, endedNormally, isEarlyCall), 'callback', null], // A1, A16
  [all(is('decision', 'think'), wasOffered), 'thinking', 'will_not'], // R13
  [flag('hungUp'), 'hangup_mid', 'will_not'], // R12
  [all(is('identification', 'failed'), isLastCall), 'not_identified', 'will_not'], // A8
  [is('identification', 'failed'), 'not_identified', null], // A8
  [flag('dropped'), 'dropped', null], // A3
];

/** How the desk closes a contact with these facts; `in_progress` while nothing has come of the call. */
export function closeByHand(facts: Facts): HandClosing {
  const row = ROWS.find(([holds]) => holds(facts));
  return { disposition: row?.[1] ?? 'in_progress', status: row?.[2] ?? null };
}

/** What a closed contact still lacks: done is what its fact says, or a written reason why it could not be. */
export function lackedByHand(facts: Facts): readonly string[] {
  const { disposition } = closeByHand(facts);
  return DUTIES.filter((duty) => duty.due(disposition, facts) && !duty.done(facts)).map(({ id }) => id);
}

interface Duty {
  readonly id: string;
  readonly due: (disposition: string, facts: Facts) => boolean;
  readonly done: (facts: Facts) => boolean;
}

const OPEN_WITH_TIME = ['callback', 'inconvenient_5th', 'thinking', 'not_identified', 'no_lpr', 'cancel_failed'];
const isDone = (fact: string, down: string) => (facts: Facts) => flag(fact)(facts) || flag(down)(facts);

const DUTIES: readonly Duty[] = [
  // R36, C1: heard wherever the campaign asks for it; waived by an opt-out, a hang-up, a dropped line or a ban of such calls.
  {
    id: 'winback',
    due: (disposition, facts) =>
      ['refused', 'refused_after_intro'].includes(disposition) &&
      is('campaignKind', 'first_attempt', 'second_attempt', 'epk')(facts) &&
      all(no('hungUp'), no('dropped'), no('salesCallBan'))(facts),
    done: is('winback', 'agreed', 'declined'),
  },
  {
    id: 'flash',
    due: (disposition) => ['saved', 'thinking'].includes(disposition),
    done: isDone('flashDone', 'flashDown'),
  },
  {
    id: 'call-back',
    due: (disposition) => OPEN_WITH_TIME.includes(disposition),
    done: isDone('callbackScheduled', 'diallerDown'),
  },
  { id: 'opt-out', due: (disposition) => disposition === 'opt_out', done: flag('optOutRegistered') },
  { id: 'escalation', due: (disposition) => disposition === 'cancel_failed', done: flag('escalated') },
  {
    id: 'service',
    due: (disposition, facts) => disposition === 'saved' && flag('serviceError')(facts),
    done: flag('serviceErrorHandled'),
  },
];
