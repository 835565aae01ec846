// Scripts of the right shape that make no sense.
import { CALLBACK, DEAR, FORK, HELLO, MAY_OFFER, NEED, PREPARE, WAIT } from './places';
import { example, type ProblemExample } from './problem-example';

export const SENSE_PROBLEMS: readonly ProblemExample[] = [
  // sense
  example('a comparison of a choice', MAY_OFFER, { fact: 'decision', above: 1 }, 'wrong-kind', {
    path: `${MAY_OFFER}.fact`,
  }),
  example('a choice that is true', MAY_OFFER, { fact: 'decision', is: true }, 'wrong-kind', {
    path: `${MAY_OFFER}.is`,
  }),
  example('a flag that is a value', MAY_OFFER, { fact: 'isLate', is: 'yes' }, 'wrong-kind', {
    path: `${MAY_OFFER}.is`,
  }),
  example('a count that is a value', MAY_OFFER, { fact: 'offers', is: 'two' }, 'wrong-kind', {
    path: `${MAY_OFFER}.is`,
  }),
  example('a flag that may be unknown', MAY_OFFER, { fact: 'isLate', known: true }, 'wrong-kind', {
    path: `${MAY_OFFER}.known`,
  }),
  example('adding to a flag', `${NEED}.answers[0].set`, { isLate: { add: 1 } }, 'wrong-kind', {
    path: `${NEED}.answers[0].set.isLate.add`,
  }),
  example('a flag set to a number', `${HELLO}.answers[0].set.introduced`, 1, 'wrong-kind'),
  example('a choice set to true', `${HELLO}.answers[1].set.decision`, true, 'wrong-kind'),
  example('a count set to nothing', '$.closing.ifEndedNow', { offers: null }, 'wrong-kind', {
    path: '$.closing.ifEndedNow.offers',
  }),
  example('a personal fact written by the script', `${HELLO}.answers[0].set`, { clientName: 'Кто-то' }, 'wrong-kind', {
    path: `${HELLO}.answers[0].set.clientName`,
  }),
  example('a date set to no date', `${HELLO}.answers[0].set`, { callbackAt: '2026-02-31T10:00' }, 'wrong-value', {
    path: `${HELLO}.answers[0].set.callbackAt`,
  }),
  example('a task that confirms a count', `${PREPARE}.tasks[0].confirms`, 'offers', 'wrong-kind'),
  example('a personal fact that shuts answers', `${PREPARE}.ask[0].fact`, 'clientName', 'wrong-kind', {
    path: `${PREPARE}.ask[0].required`,
  }),
  example('a required fact that is not of the intake', '$.facts[7].required', true, 'wrong-kind'),
  example('an autofilled fact that is not of the intake', '$.facts[7].autofill', 'agentName', 'wrong-kind'),
  example('today in a text that is no date', '$.facts[1].autofill', 'today', 'wrong-kind'),
  example('a personal fact that is no text', '$.facts[4].personal', true, 'wrong-kind'),
  example('a campaign told by a count', '$.campaigns.fact', 'callNo', 'wrong-kind'),
  example('the clock reaching a count', '$.events[2].fires.reaches', 'callNo', 'wrong-kind'),
  example('a zone that is a campaign', '$.events[2].fires.zone', 'campaign', 'wrong-kind'),
  example('a moment in the time of a campaign', `${CALLBACK}.zone`, 'campaign', 'wrong-kind'),
  example('a moment not after a count', `${CALLBACK}.notAfter`, 'callNo', 'wrong-kind'),
  example('a moment not after an unknown date', `${CALLBACK}.notAfter`, 'deadlin', 'unknown-fact', {
    suggestion: 'deadline',
  }),
  example('a name that must lie ahead', '$.facts[1].future', true, 'wrong-kind'),
  example('a suggestion for a time', `${CALLBACK}.suggest`, { from: 'today', months: 1 }, 'wrong-kind'),
  example(
    'a suggestion after an unknown setting',
    '$.facts[2].suggest',
    { from: 'today', months: { setting: 'x' } },
    'unknown-setting',
    {
      path: '$.facts[2].suggest.months.setting',
    },
  ),
  example(
    'a rule for calls that begins in their middle',
    '$.rules[1].when',
    { fact: 'offers', above: 1 },
    'wrong-kind',
  ),
  example('an assumption through a named condition', '$.assumptions[0].holds', { condition: 'enough' }, 'wrong-kind'),
  example('a rule about a task without a tick', '$.rules[1].pattern.expect.any[0].task', 'prepare/look', 'wrong-kind'),
  example('money of a date', `${HELLO}.say[0].text`, 'До {deadline:money}', 'wrong-kind'),
  example('a mask of a name', `${HELLO}.say[0].text`, '{clientName:mask}', 'wrong-kind'),
  example('a day of February that never comes', '$.settings[0].since', '2026-02-30', 'wrong-value'),
  example('a first value outside its count', '$.facts[4].initial', 9, 'out-of-range'),
  example('a value outside its count', '$.closing.ifEndedNow', { offers: 4 }, 'out-of-range', {
    path: '$.closing.ifEndedNow.offers',
  }),
  example('an amount above its limit', '$.closing.ifEndedNow', { fee: 200_000 }, 'out-of-range', {
    path: '$.closing.ifEndedNow.fee',
  }),
  example('a least above the most', '$.facts[4].min', 6, 'out-of-range'),
  example('a rule that wants more than it allows', '$.rules[0].pattern', occurs(3, 2), 'out-of-range', {
    path: '$.rules[0].pattern.min',
  }),
  example('conditions in a circle', '$.conditions[0].when', { condition: 'mayOffer' }, 'circular-condition'),
  example('a condition of itself', '$.conditions[0].when', { not: { condition: 'enough' } }, 'circular-condition'),
  example('a fork that leads to itself', `${FORK}.routes[0].to`, 'greeting-fork', 'circular-fork'),
  {
    what: 'forks in a circle, over the end of a stage',
    edits: [
      [`${FORK}.routes[1].to`, '@stage-end'],
      ['$.stages[2].steps[0]', { kind: 'fork', id: 'choose', routes: [{ to: 'greeting-fork' }] }],
    ],
    code: 'circular-fork',
    path: '$.stages[2].steps[0].routes[0].to',
  },
  example('a fork that stays', `${FORK}.routes[0].to`, '@stay', 'circular-fork'),
  example('a return from a stage', `${HELLO}.fallback`, '@return', 'return-outside-branch'),
  example('a return from a route of an event', `${WAIT}.routes[0].to`, '@return', 'return-outside-branch'),
  example('the end of the last stage', '$.stages[3].steps[1].answers[0].to', '@stage-end', 'stage-end-outside-stage'),
  example('the end of a stage in a branch', `${DEAR}.fallback`, '@stage-end', 'stage-end-outside-stage'),
  example('the end of a stage in an event', `${WAIT}.routes[0].to`, '@stage-end', 'stage-end-outside-stage'),
  example(
    'a fork that may find no way',
    `${FORK}.routes[1].when`,
    { fact: 'isLate', is: true },
    'last-route-conditional',
  ),
  example(
    'a table that may find no row',
    '$.closing.rows[3].when',
    { fact: 'isLate', is: true },
    'last-route-conditional',
  ),
  example('a route that is never tried', `${FORK}.routes[0].when`, undefined, 'route-after-last', {
    path: `${FORK}.routes[1]`,
  }),
  example('a row that is never tried', '$.closing.rows[1].when', undefined, 'route-after-last', {
    path: '$.closing.rows[2]',
  }),
  example('a personal fact in a condition', MAY_OFFER, { fact: 'clientName', known: true }, 'personal-in-condition', {
    path: `${MAY_OFFER}.fact`,
  }),
  example('a text in a condition', MAY_OFFER, { fact: 'plan', known: true }, 'text-in-condition', {
    path: `${MAY_OFFER}.fact`,
  }),
  example('the key of the note', '$.events[0].key', 'N', 'key-taken'),
  example('a key twice', '$.events[1].key', 'H', 'key-taken'),
  {
    what: 'two answers that take the rest',
    edits: [
      [`${HELLO}.answers[0].catchAll`, true],
      [`${HELLO}.answers[1].catchAll`, true],
    ],
    code: 'catch-all-twice',
    path: `${HELLO}.answers[1].catchAll`,
  },
];

function occurs(min: number, max: number) {
  return { kind: 'occurs', of: { step: 'hello' }, min, max };
}
