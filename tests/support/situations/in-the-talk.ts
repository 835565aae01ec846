import type { Situation } from './situation';

const TIME = 'callbackAt=2030-04-30T14:30';
const LAST = { callNo: 5 };
const MK = { campaignKind: 'mk_task' };
const INBOUND = { campaignKind: 'inbound' };
const PITCH = 'winback-pitch';

/** Situations of the talk: refusals, offers, thinking, saving, what blocks a call. */
export const IN_THE_TALK: readonly Situation[] = [
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
    `stays thinks ${TIME} time done`,
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
    'inbound',
    'yes yes refuses done',
    ['wrap-up', 'refused', 'will_not', ''],
    { intake: INBOUND },
  ],
];
