// Sixty-odd situations of the desk, each decided by hand from its rules and its review, never read from the script: where the
// call begins, what is said, which step it stands on, how the contact closes, what is owed, what the notes say.
import { describe, expect, it } from 'vitest';
import { factsOf } from '@/machines/machine/call-state';
import { composeNotes } from '@/machines/view/compose-notes';
import { deriveClosing } from '@/machines/view/derive-closing';
import type { Facts } from '@/scripts/language/fact';
import { compiledRetention, played, type ROADS } from '../../support/retention-roads';
import { stepOf } from '../../support/walk';

type Ending = readonly [step: string, disposition: string, status: string | null, owed: string];
type Situation = readonly [
  told: string,
  from: keyof typeof ROADS,
  said: string,
  ending: Ending,
  more?: { readonly intake?: Facts; readonly note?: RegExp; readonly facts?: Facts },
];

const TIME = 'callbackAt=2030-04-30T14:30';
const LAST = { callNo: 5 };
const MK = { campaignKind: 'mk_task' };
const INBOUND = { campaignKind: 'inbound' };
const PITCH = 'winback-pitch';

const SITUATIONS: readonly Situation[] = [
  // Nobody, or not the client
  ['a machine', 'prepared', 'machine', ['wrap-up', 'voicemail', 'block', '']],
  ['no answer', 'prepared', 'no-answer', ['wrap-up', 'no_contact', null, '']],
  ['a machine behind a person', 'greeted', '!machine', ['wrap-up', 'voicemail', 'block', '']],
  [
    'a third person who names a time',
    'greeted',
    `!third-person ${TIME} time done`,
    ['wrap-up', 'no_lpr', null, 'call-back'],
    { note: /ЛПР не было на месте/ },
  ],
  [
    'a third person on the last call',
    'greeted',
    `!third-person ${TIME} time done`,
    ['wrap-up', 'no_lpr', 'will_not', 'call-back'],
    { intake: LAST },
  ],
  [
    'a third person who knows no time',
    'greeted',
    '!third-person no-time done',
    ['wrap-up', 'no_lpr', null, 'call-back'],
    { note: /Времени не назвал/ },
  ],
  ['a third person who hangs up', 'greeted', '!third-person !hung-up', ['wrap-up', 'no_lpr', null, 'call-back']],
  [
    'a third person asks not to be called',
    'greeted',
    '!third-person !opt-out done',
    ['wrap-up', 'no_lpr', null, 'call-back'],
    { facts: { optOut: false, thirdPersonOptOut: true }, note: /просил не владелец/ },
  ],
  ['the phone is handed over', 'greeted', '!third-person gives-phone', ['introduction', 'in_progress', null, '']],
  ['a drop at the introduction', 'greeted', '!line-dropped', ['wrap-up', 'dropped', null, '']],
  // Refusals before the right party
  [
    'hung up before the introduction',
    'prepared',
    'person !hung-up',
    ['wrap-up', 'refused_before_intro', 'no_answer', ''],
  ],
  [
    'refused before the introduction',
    'prepared',
    'person refuses',
    ['wrap-up', 'refused_before_intro', 'no_answer', ''],
  ],
  ['refused at the introduction', 'greeted', 'refuses', [PITCH, 'refused_after_intro', 'will_not', 'winback-outcome']],
  [
    'refused at the introduction and heard WinBack',
    'greeted',
    'refuses declined done',
    ['wrap-up', 'refused_after_intro', 'will_not', 'acrm-mark'],
  ],
  [
    'refused when asked for time',
    'introduced',
    'refuses silent done',
    ['wrap-up', 'refused_after_intro', 'will_not', 'acrm-mark'],
  ],
  [
    'refused by the key on the right-party question',
    'asked',
    '!firm-refusal',
    [PITCH, 'refused_after_intro', 'will_not', 'winback-outcome'],
  ],
  [
    'refused at the introduction of an MK task',
    'greeted',
    'refuses done',
    ['wrap-up', 'refused_after_intro', 'will_not', ''],
    { intake: MK, facts: { winbackReason: 'campaign_kind' } },
  ],
  ['hung up right after the introduction', 'introduced', '!hung-up', ['wrap-up', 'hangup_after_intro', 'will_not', '']],
  [
    'hung up while being introduced, in time',
    'greeted',
    '!hung-up yes',
    ['wrap-up', 'hangup_after_intro', 'will_not', ''],
  ],
  [
    'hung up while being introduced, too soon',
    'greeted',
    '!hung-up no',
    ['wrap-up', 'refused_before_intro', 'no_answer', ''],
  ],
  [
    '“where did you get my number”',
    'introduced',
    '?where-number-from goes-on',
    ['convenience', 'in_progress', null, ''],
  ],
  [
    '“prove it”, will call back himself',
    'introduced',
    `?prove-yourself calls-himself ${TIME} time done`,
    ['wrap-up', 'callback', null, 'call-back'],
  ],
  [
    '“dear” before the right party is known',
    'introduced',
    '?too-early goes-on',
    ['convenience', 'in_progress', null, ''],
  ],
  // Inconvenient
  [
    'inconvenient on call 2',
    'greeted',
    `busy ${TIME} time done`,
    ['wrap-up', 'callback', null, 'call-back'],
    { intake: { callNo: 2 }, note: /неудобно говорить/ },
  ],
  [
    'inconvenient on call 5',
    'introduced',
    `no ${TIME} time done`,
    ['wrap-up', 'inconvenient_5th', 'will_not', 'call-back'],
    { intake: LAST },
  ],
  [
    'inconvenient on call 17',
    'introduced',
    `no ${TIME} time done`,
    ['wrap-up', 'inconvenient_5th', 'will_not', 'call-back'],
    { intake: { callNo: 17 }, facts: { callNo: 17 } },
  ],
  ['inconvenient and hung up', 'introduced', 'no !hung-up', ['wrap-up', 'hangup_inconvenient', 'will_not', '']],
  [
    'inconvenient, no time named',
    'introduced',
    'no no-time done',
    ['wrap-up', 'callback', null, 'call-back'],
    { facts: { callbackAt: null, callbackUnnamed: true } },
  ],
  [
    'inconvenient, then not at all',
    'introduced',
    'no refuses',
    [PITCH, 'refused_after_intro', 'will_not', 'winback-outcome'],
  ],
  ['inconvenient and dropped', 'introduced', 'no !line-dropped', ['wrap-up', 'dropped', null, '']],
  // Owner and decider are two people
  [
    'the owner is there, his wife decides and is near',
    'asked',
    'yes someone-else both-here',
    ['reason', 'in_progress', null, ''],
  ],
  [
    'the owner is there, his wife decides and is out',
    'asked',
    `yes someone-else absent ${TIME} time done`,
    ['wrap-up', 'no_lpr', null, 'call-back'],
  ],
  [
    'he decides, the contract is his mother’s',
    'asked',
    `not-owner absent ${TIME} time done`,
    ['wrap-up', 'no_lpr', null, 'call-back'],
  ],
  [
    'says on the offer that it is his wife’s number',
    'offered',
    '?not-the-owner spouse',
    ['o19-check', 'no_lpr', null, 'call-back'],
  ],
  [
    '… and the mistaken event leads to no offer',
    'offered',
    '?not-the-owner spouse !blocking-fact mistake',
    ['o19-check', 'no_lpr', null, 'call-back'],
  ],
  [
    'says at WinBack that it is his wife’s number',
    'talking',
    `refuses ?not-the-owner spouse seen not-here ${TIME} time done`,
    ['wrap-up', 'no_lpr', null, 'call-back'],
  ],
  // Refusals in a dialogue
  ['refuses the talk', 'talking', 'refuses declined done', ['wrap-up', 'refused', 'will_not', 'acrm-mark']],
  [
    'refuses in the first attempt',
    'talking',
    'refuses',
    [PITCH, 'refused', 'will_not', 'winback-outcome'],
    { intake: { campaignKind: 'first_attempt' } },
  ],
  [
    'refuses in EPK',
    'talking',
    '!firm-refusal',
    [PITCH, 'refused', 'will_not', 'winback-outcome'],
    { intake: { campaignKind: 'epk' } },
  ],
  ['refuses in an MK task', 'talking', 'refuses done', ['wrap-up', 'refused', 'will_not', ''], { intake: MK }],
  [
    'refuses after the ban on sales calls',
    'talking',
    '?sales-calls from-us ban recorded refuses done',
    ['wrap-up', 'refused', 'will_not', ''],
    { facts: { winbackReason: 'opt_out' } },
  ],
  [
    'hangs up in WinBack, not read out',
    'talking',
    'refuses !hung-up no',
    ['wrap-up', 'refused', 'will_not', ''],
    { facts: { winback: 'not_pitched' } },
  ],
  [
    'the line drops in WinBack, read out',
    'talking',
    'refuses !line-dropped yes',
    ['wrap-up', 'refused', 'will_not', 'acrm-mark'],
    { facts: { hungUp: false, winback: 'declined' } },
  ],
  [
    'agrees to WinBack and takes it back',
    'talking',
    'refuses agreed withdraws done',
    ['wrap-up', 'refused', 'will_not', 'acrm-mark'],
    { note: /отозвано/ },
  ],
  ['changes his mind at WinBack', 'talking', 'refuses stays', ['offer', 'in_progress', null, '']],
  ['changes his mind, never asked who he is', 'greeted', 'refuses stays', ['decision-maker', 'in_progress', null, '']],
  [
    'changes his mind after a failed check',
    'agreed',
    'failed refuses stays',
    ['identification-failed', 'not_identified', null, 'call-back'],
  ],
  ['hangs up in the middle', 'offered', '!hung-up', ['wrap-up', 'hangup_mid', 'will_not', '']],
  ['asks not to be called', 'offered', '!opt-out done', ['wrap-up', 'opt_out', 'will_not', 'opt-out-registered']],
  [
    'asks not to be called on the way out',
    'talking',
    'refuses agreed !opt-out done',
    ['wrap-up', 'opt_out', 'will_not', 'opt-out-registered acrm-mark'],
  ],
  // Offers and thinking
  [
    'thinks, as an answer',
    'offered',
    `thinks ${TIME} time done`,
    ['flash-in-work', 'thinking', 'will_not', 'flash-in-work call-back'],
  ],
  [
    'thinks, as an objection',
    'offered',
    `?let-me-think family yes time-left clear ${TIME} time done`,
    ['flash-in-work', 'thinking', 'will_not', 'flash-in-work call-back'],
  ],
  [
    'thinks before any offer',
    'talking',
    `thinks ${TIME} time done`,
    ['wrap-up', 'callback', null, 'call-back'],
    { note: /предложения ещё не было/ },
  ],
  [
    'thinks after «остаюсь и так», no offer counted',
    'talking',
    `stays offerText=как_есть thinks ${TIME} time done`,
    ['wrap-up', 'callback', null, 'call-back'],
    { facts: { offersVoiced: 0 } },
  ],
  [
    'a soft no to both offers',
    'second',
    'doubts',
    ['decision', 'in_progress', null, ''],
    { facts: { offersVoiced: 2 } },
  ],
  ['a soft no, then stays', 'second', 'doubts stays', ['read-back', 'in_progress', null, '']],
  ['asks for the first offer again', 'second', 'asks-first agrees', ['read-back', 'in_progress', null, '']],
  [
    'a third offer is not made',
    'second',
    'doubts ?price-too-high fee-high nothing-to-trim count-it',
    ['decision', 'in_progress', null, ''],
  ],
  // Saving
  [
    'saved on the first offer',
    'cancelled',
    'done done',
    ['flash-saved', 'saved', 'will', 'flash-saved actions-checked'],
  ],
  [
    'saved, a service with an error',
    'cancelled',
    'error done',
    ['flash-saved', 'saved', 'will', 'flash-saved actions-checked service-error'],
  ],
  [
    'saved, hung up on the way',
    'cancelled',
    '!hung-up',
    ['flash-saved', 'saved', 'will', 'flash-saved actions-checked'],
  ],
  [
    'saved, with another number',
    'cancelled',
    'more-numbers extraNumbers=1 done done',
    ['flash-saved', 'saved', 'will', 'flash-saved flash-extra actions-checked'],
  ],
  ['accepted and read back: not asked again', 'offered', 'agrees right', ['identification', 'in_progress', null, '']],
  [
    'a failed check on call 5',
    'agreed',
    'failed no-time done',
    ['wrap-up', 'not_identified', 'will_not', 'call-back'],
    { intake: LAST },
  ],
  [
    'the line drops after a failed check',
    'agreed',
    'failed !line-dropped',
    ['wrap-up', 'not_identified', null, 'call-back'],
  ],
  ['an unclear yes is none', 'agreed', 'matched unclear', ['consent', 'in_progress', null, '']],
  [
    'the cancelling fails',
    'consented',
    'failed no-time done',
    ['wrap-up', 'cancel_failed', null, 'escalation call-back'],
  ],
  // What blocks a call
  ['has cancelled himself', 'talking', 'no-longer self-cancelled done', ['wrap-up', 'self_cancelled', 'block', '']],
  ['has moved already', 'talking', 'no-longer ported-away done', ['wrap-up', 'ported_away', 'block', '']],
  [
    'has cancelled himself, told after the deadline',
    'talking',
    '!deadline-passed !blocking-fact-after self-cancelled',
    ['wrap-up', 'self_cancelled', 'block', ''],
  ],
  [
    'the deadline passes at the introduction',
    'greeted',
    '!deadline-passed goes-on',
    ['goodbye-void', 'deadline_passed', 'block', ''],
  ],
  ['the deadline passes in the talk', 'offered', '!deadline-passed done', ['wrap-up', 'deadline_passed', 'block', '']],
  [
    'a stale Flash and a refusal',
    'talking',
    '!blocking-fact stale refuses declined done',
    ['wrap-up', 'stale_flash', 'will_not', 'acrm-mark'],
  ],
  [
    'did not apply, owner',
    'introduced',
    '?did-not-apply nobody found owner matched yes done done done',
    ['flash-saved', 'saved', 'will', 'flash-saved actions-checked'],
  ],
  [
    'calls himself and is refused WinBack',
    'introduced',
    'yes yes refuses done',
    ['wrap-up', 'refused', 'will_not', ''],
    { intake: INBOUND },
  ],
];

describe('a situation of the desk', () => {
  it('is one of sixty and more', () => {
    expect(SITUATIONS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(SITUATIONS.map(([told]) => told)).size).toBe(SITUATIONS.length);
  });

  it.each(SITUATIONS.map((situation) => ({ told: situation[0], situation })))('$told', ({ situation }) => {
    const [, from, said, [step, disposition, status, owed], more = {}] = situation;
    const state = played(from, said, more.intake);
    const { obligations, ...closing } = deriveClosing(compiledRetention, factsOf(state));
    expect({
      step: stepOf(state),
      disposition: closing.disposition.id,
      status: closing.status?.id ?? null,
      owed: obligations.flatMap(({ id, state: how }) => (how === 'owed' ? [id] : [])).sort(),
    }).toEqual({
      step,
      disposition,
      status,
      owed: owed
        .split(' ')
        .filter((id) => id !== '')
        .sort(),
    });
    if (more.facts) expect(factsOf(state)).toMatchObject(more.facts);
    if (more.note) {
      const notes = composeNotes(compiledRetention, state, {}).map(({ text }) => text);
      expect(notes.join('\n')).toMatch(more.note);
    }
  });
});

/** Words that mean the same, said as an answer, as an objection or as a key: same facts, same closing. */
const SAME: readonly (readonly [what: string, from: keyof typeof ROADS, ...ways: string[]])[] = [
  [
    'thinks over an offer',
    'offered',
    `thinks ${TIME} time done`,
    `?let-me-think numbers yes time-left clear ${TIME} time done`,
  ],
  ['thinks before an offer', 'talking', `thinks ${TIME} time done`, `?let-me-think numbers not-now ${TIME} time done`],
  ['refuses the talk', 'talking', 'refuses declined done', '!firm-refusal declined done'],
  ['refuses an offer', 'offered', 'refuses declined done', '!firm-refusal declined done'],
  ['refuses at the introduction', 'greeted', 'refuses declined done', '!firm-refusal yes declined done'],
  [
    'refuses before the right party',
    'introduced',
    'refuses declined done',
    '!firm-refusal declined done',
    '?already-decided still-leaving declined done',
  ],
  ['asks not to be called', 'talking', '!opt-out done', '?stop-calling done'],
  ['no time to talk', 'introduced', `no ${TIME} time done`, `!inconvenient ${TIME} time done`],
  ['somebody else answered', 'introduced', `!third-person ${TIME} time done`, `yes someone-else ${TIME} time done`],
  ['has cancelled himself', 'talking', 'no-longer self-cancelled done', '!blocking-fact self-cancelled done'],
  ['has moved already', 'introduced', 'already-left done', '!blocking-fact ported-away done'],
];

describe('the same words', () => {
  it.each(SAME.map((row) => ({ what: row[0], row })))(
    'close the contact alike: $what',
    ({ row: [, from, ...ways] }) => {
      const closings = ways.map((said) => {
        const closing = deriveClosing(compiledRetention, factsOf(played(from, said)));
        return {
          row: closing.row,
          owed: closing.obligations.filter(({ state }) => state === 'owed').map(({ id }) => id),
        };
      });
      for (const closing of closings) expect(closing).toEqual(closings[0]);
    },
  );
});
