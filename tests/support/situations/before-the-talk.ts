import type { Situation } from './situation';

const TIME = 'callbackAt=2030-04-30T14:30';
const LAST = { callNo: 5 };
const MK = { campaignKind: 'mk_task' };
const PITCH = 'winback-pitch';

/** Situations before the talk about offers: nobody, a third person, no time, two people. */
export const BEFORE_THE_TALK: readonly Situation[] = [
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
];
