// One broken script for every way in which the parser refuses one: the edit of the small script, and the problem it must give.
import type { ProblemCode } from '@/scripts/parse/problem';

/** An edit of the small script that makes exactly this its first problem. */
export interface ProblemExample {
  readonly what: string;
  readonly edits: readonly (readonly [path: string, value: unknown])[];
  readonly code: ProblemCode;
  readonly path: string;
  readonly suggestion?: string;
}

const CALLBACK = '$.facts[9]';
const HELLO = '$.stages[1].steps[0]';
const FORK = '$.stages[1].steps[1]';
const NEED = '$.stages[1].steps[2]';
const PREPARE = '$.stages[0].steps[0]';
const MAY_OFFER = '$.conditions[1].when';
const DEAR = '$.objections[0].steps[0]';
const WAIT = '$.events[1]';

const SUBSCRIBER = { kind: 'text', id: 'ctn', label: 'Номер', from: 'intake', format: 'ctn' };

export const PROBLEM_EXAMPLES: readonly ProblemExample[] = [
  // format
  example('no format', '$.format', undefined, 'format-missing'),
  example('an older format', '$.format', 0, 'format-older'),
  example('a newer format', '$.format', 3, 'format-newer'),
  example('a format that is no number', '$.format', '1', 'wrong-type'),
  // shape
  example('a list where the script should be', '$', [], 'wrong-type'),
  example('a number for a title', '$.title', 5, 'wrong-type'),
  example('an object for a list', '$.stages', {}, 'wrong-type'),
  example('a list for an object', '$.closing', [], 'wrong-type'),
  example('text for a flag', `${HELLO}.say[0].optional`, 'yes', 'wrong-type'),
  example('null for a text', '$.title', null, 'wrong-type'),
  example('a mistyped kind', `${HELLO}.kind`, 'tlak', 'wrong-value', { suggestion: 'talk' }),
  example('a kind that is missing', `${HELLO}.kind`, undefined, 'missing-field'),
  example('a language that is not spoken', '$.language', 'de', 'wrong-value'),
  example('a version that is none', '$.version', 'first', 'wrong-value'),
  example('a control character', '$.title', 'a\u0007b', 'wrong-value'),
  example('a key that is no letter', '$.events[0].key', '1', 'wrong-value'),
  example('a special target that is mistyped', `${HELLO}.fallback`, '@retrun', 'wrong-value', {
    suggestion: '@return',
  }),
  example('a title that is missing', `${HELLO}.title`, undefined, 'missing-field'),
  example('a field that no step has', `${HELLO}.colour`, 'red', 'unknown-field'),
  {
    what: 'a mistyped field',
    edits: [
      [`${HELLO}.titel`, 'x'],
      [`${HELLO}.title`, undefined],
    ],
    code: 'unknown-field',
    path: `${HELLO}.titel`,
    suggestion: 'title',
  },
  example('a text beyond its length', '$.title', 'x'.repeat(1_001), 'too-long'),
  example('an empty text', '$.title', '', 'too-short'),
  example('too few examples of an objection', '$.objections[0].heard', ['Дорого'], 'too-short'),
  example(
    'more answers than a step may have',
    `${HELLO}.answers`,
    Array.from({ length: 65 }, () => 0),
    'too-long',
  ),
  example('an id with spaces', `${HELLO}.id`, 'hello there', 'bad-id'),
  example('an id that every object has', '$.facts[0].id', 'constructor', 'bad-id'),
  example('a target that is no id', `${HELLO}.fallback`, 'Need!', 'bad-id'),
  example('a count above what counts may be', '$.facts[4].max', 5_000, 'out-of-range'),
  example('a broken number', '$.facts[4].max', 2.5, 'wrong-value'),
  // conditions
  example('a condition that is a text', MAY_OFFER, 'offers > 2', 'wrong-type'),
  example('a condition of no kind', MAY_OFFER, { whenever: 'x' }, 'bad-condition'),
  example('an empty condition', MAY_OFFER, {}, 'bad-condition'),
  example('a fact compared with nothing', MAY_OFFER, { fact: 'offers' }, 'bad-condition'),
  example('a mistyped comparison', MAY_OFFER, { fact: 'isLate', iz: true }, 'unknown-field', {
    path: `${MAY_OFFER}.iz`,
    suggestion: 'is',
  }),
  example('a mistyped connective', MAY_OFFER, { al: [{ fact: 'isLate', is: true }] }, 'unknown-field', {
    path: `${MAY_OFFER}.al`,
    suggestion: 'all',
  }),
  example('a bound that is a text', MAY_OFFER, { any: [{ not: { fact: 'offers', above: '2' } }] }, 'wrong-type', {
    path: `${MAY_OFFER}.any[0].not.above`,
  }),
  example('a connective of nothing', MAY_OFFER, { all: [] }, 'too-short', { path: `${MAY_OFFER}.all` }),
  example('a mistyped moment of a rule', '$.rules[0].pattern.of', { stpe: 'hello' }, 'unknown-field', {
    path: '$.rules[0].pattern.of.stpe',
    suggestion: 'step',
  }),
  example('a moment that is a number', '$.rules[0].pattern.after[0]', 3, 'wrong-type'),
  // names
  example('a fact twice', '$.facts[1]', SUBSCRIBER, 'duplicate-id', { path: '$.facts[1].id' }),
  example('a value twice', '$.facts[3].values[1].id', 'first', 'duplicate-id'),
  example('a setting twice', '$.settings[1]', setting('maxOffers'), 'duplicate-id', { path: '$.settings[1].id' }),
  example('a condition twice', '$.conditions[1].id', 'enough', 'duplicate-id'),
  example('a system twice', '$.systems[1].id', 'crm', 'duplicate-id'),
  example('a column twice', '$.campaigns.columns[1]', { id: 'bonus', label: 'Ещё' }, 'duplicate-id', {
    path: '$.campaigns.columns[1].id',
  }),
  example('a campaign twice', '$.campaigns.rows[1].value', 'first', 'duplicate-id'),
  example('a stage twice', '$.stages[1].id', 'ready', 'duplicate-id'),
  example('a step twice, in a branch', `${DEAR}.id`, 'hello', 'duplicate-id'),
  example('an answer twice', `${HELLO}.answers[1].id`, 'listens', 'duplicate-id'),
  example('a task twice', `${PREPARE}.tasks[1].id`, 'open-card', 'duplicate-id'),
  example('a fact asked twice', `${PREPARE}.ask[1].fact`, 'plan', 'duplicate-id'),
  example('an objection twice', '$.objections[1].id', 'too-dear', 'duplicate-id'),
  example('an event twice', '$.events[1].id', 'hung-up', 'duplicate-id'),
  example('a closing row twice', '$.closing.rows[1].id', 'kept', 'duplicate-id'),
  example('an obligation twice', '$.closing.obligations[1].id', 'save-note', 'duplicate-id'),
  example('a status twice', '$.closing.statuses[1].id', 'willBe', 'duplicate-id'),
  example('a disposition twice', '$.closing.dispositions[1].id', 'saved', 'duplicate-id'),
  example('a line twice, in a note', '$.notes[0].lines[0].id', 'hello.greet', 'duplicate-id'),
  example('a rule twice', '$.rules[1].id', 'introduced-first', 'duplicate-id'),
  example('a source twice', '$.sources[1].id', 'R1', 'duplicate-id'),
  example('a fact that is not there', MAY_OFFER, { fact: 'ofers', above: 1 }, 'unknown-fact', {
    path: `${MAY_OFFER}.fact`,
    suggestion: 'offers',
  }),
  example('an unknown fact assigned', `${HELLO}.answers[0].set`, { introducd: true }, 'unknown-fact', {
    path: `${HELLO}.answers[0].set.introducd`,
    suggestion: 'introduced',
  }),
  example('an unknown fact asked', `${PREPARE}.ask[0].fact`, 'plann', 'unknown-fact', { suggestion: 'plan' }),
  example('an unknown flag confirmed', `${PREPARE}.tasks[0].confirms`, 'cardOpen', 'unknown-fact'),
  example('an unknown fact of the campaign', '$.campaigns.fact', 'campain', 'unknown-fact', { suggestion: 'campaign' }),
  example('an unknown fact of the clock', '$.events[2].fires.reaches', 'dedline', 'unknown-fact', {
    suggestion: 'deadline',
  }),
  example('an unknown zone of the clock', '$.events[2].fires.zone', 'zonne', 'unknown-fact', { suggestion: 'zone' }),
  example('a value that the choice has not', MAY_OFFER, { fact: 'decision', is: ['stay', 'go'] }, 'unknown-value', {
    path: `${MAY_OFFER}.is[1]`,
  }),
  example('an unknown value assigned', `${NEED}.answers[2].set.decision`, 'refuze', 'unknown-value', {
    suggestion: 'refuse',
  }),
  example('an unknown first value', '$.facts[16].initial', 'nome', 'unknown-value', { suggestion: 'none' }),
  example('an unknown campaign', '$.campaigns.rows[0].value', 'third', 'unknown-value'),
  example('an unknown setting', '$.conditions[0].when.atLeast.setting', 'maxOfers', 'unknown-setting', {
    suggestion: 'maxOffers',
  }),
  example('an unknown condition', `${MAY_OFFER}.all[0].not.condition`, 'enuogh', 'unknown-condition', {
    suggestion: 'enough',
  }),
  example('an unknown column', '$.stages[2].steps[0].say[0].when.campaign', 'bonuses', 'unknown-column'),
  example('an unknown column ticked', '$.campaigns.rows[1].has[0]', 'bonos', 'unknown-column', { suggestion: 'bonus' }),
  example('an unknown system of a task', `${PREPARE}.tasks[0].system`, 'crn', 'unknown-system', { suggestion: 'crm' }),
  example('an unknown system of an obligation', '$.closing.obligations[0].system', 'x', 'unknown-system'),
  example('an unknown system of a note', '$.notes[0].system', 'flahs', 'unknown-system', { suggestion: 'flash' }),
  example('a target that names no step', `${HELLO}.answers[0].to`, 'neeed', 'unknown-target', { suggestion: 'need' }),
  example('a fallback that names no step', `${HELLO}.fallback`, 'nowhere', 'unknown-target'),
  example('a stage that leads into a branch', `${HELLO}.fallback`, 'dear-ask', 'unknown-target'),
  example('a branch that leads into another one', `${DEAR}.fallback`, 'waiting', 'unknown-target'),
  example('an unknown obligation', '$.closing.rows[0].obligations[0]', 'save-notes', 'unknown-obligation', {
    suggestion: 'save-note',
  }),
  example('an unknown status', '$.closing.rows[0].status', 'wilBe', 'unknown-status', { suggestion: 'willBe' }),
  example('an unknown status in a rule', '$.rules[1].pattern.expect.any[2].status', 'thinx', 'unknown-status'),
  example('an unknown disposition', '$.closing.rows[0].disposition', 'savd', 'unknown-disposition', {
    suggestion: 'saved',
  }),
  example('an unknown disposition in a rule', '$.rules[0].pattern.of', { disposition: 'gone' }, 'unknown-disposition', {
    path: '$.rules[0].pattern.of.disposition',
  }),
  example('an unknown source', `${PREPARE}.sources[0]`, 'R99', 'unknown-source'),
  example('an unknown source of a row', '$.closing.rows[0].rule', 'A9', 'unknown-source'),
  example('a placeholder of nothing', `${HELLO}.say[0].text`, 'Привет, {clientNam}!', 'unknown-placeholder', {
    suggestion: 'clientName',
  }),
  example('a brace alone', `${HELLO}.say[0].text`, 'Привет, {clientName', 'unknown-placeholder'),
  example('a placeholder where none is filled', `${HELLO}.title`, 'Привет, {clientName}', 'unknown-placeholder'),
  example('an unknown format', `${HELLO}.say[0].text`, 'До {deadline:dateTme}', 'unknown-format', {
    suggestion: 'dateTime',
  }),
  example('an unknown step in a rule', '$.rules[0].pattern.of', { step: 'chooze' }, 'unknown-name', {
    path: '$.rules[0].pattern.of.step',
    suggestion: 'choose',
  }),
  example('an unknown tag in a rule', '$.rules[0].pattern.after[0].tag', 'introducton', 'unknown-name', {
    suggestion: 'introduction',
  }),
  example('an unknown event in a rule', '$.rules[1].pattern.expect.any[1].event', 'hungup', 'unknown-name', {
    suggestion: 'hung-up',
  }),
  example('an unknown answer in a rule', '$.rules[0].pattern.of.answer', 'choose/stay', 'unknown-name', {
    suggestion: 'choose/stays',
  }),
  example('an answer of an unknown step in a rule', '$.rules[0].pattern.of.answer', 'chose/stays', 'unknown-name', {
    suggestion: 'choose/stays',
  }),
  example('an unknown task in a rule', '$.rules[1].pattern.expect.any[0].task', 'prepare/nothing', 'unknown-name'),
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
  // roles
  example('a role that is none', '$.bindings.callNumbr', 'callNo', 'unknown-field'),
  example('a role played by no fact', '$.bindings.plan', 'plann', 'unknown-fact', { suggestion: 'plan' }),
  example('a role played by a fact of another kind', '$.bindings.callNumber', 'fee', 'wrong-kind'),
  example('a day for a moment', '$.bindings.callbackAt', 'today', 'wrong-kind'),
  example('a role played by no setting', '$.bindings.offersPerCall', 'maxOfers', 'unknown-setting', {
    suggestion: 'maxOffers',
  }),
  example('a role played by no condition', '$.bindings.thinks', 'enogh', 'unknown-condition', { suggestion: 'enough' }),
  example('a role played by no note', '$.bindings.flashNote', 'x', 'unknown-name'),
  example('a list role played by a text', '$.bindings.offerList', 'plan', 'wrong-kind'),
  example('another campaign than that of the table', '$.bindings.campaign', 'zone', 'wrong-value'),
  // dates against the present, possibilities, promises, repeated lines
  example('a number against the present', MAY_OFFER, { fact: 'fee', present: 'today' }, 'wrong-kind', {
    path: `${MAY_OFFER}.fact`,
  }),
  example('a place in time that is none', MAY_OFFER, { fact: 'deadline', present: 'soon' }, 'wrong-value', {
    path: `${MAY_OFFER}.present`,
  }),
  example(
    'a possibility of nothing',
    '$.rules[0].pattern',
    { kind: 'possible', of: { step: 'nowhere' } },
    'unknown-name',
    {
      path: '$.rules[0].pattern.of.step',
    },
  ),
  example('a promise that no task keeps', `${HELLO}.say[0].promises`, [{ task: 'wrap/none' }], 'unknown-name', {
    path: `${HELLO}.say[0].promises[0].task`,
  }),
  example('a promise that no tool keeps', `${HELLO}.say[0].promises`, [{ tool: 'wand' }], 'wrong-value', {
    path: `${HELLO}.say[0].promises[0].tool`,
  }),
  example('a line repeated for what is no list', '$.notes[0].lines[0].each', 'plan', 'wrong-kind'),
  example('a line repeated for nothing', '$.notes[0].lines[0].each', 'plann', 'unknown-fact', { suggestion: 'plan' }),
  example('an item where nothing repeats', `${HELLO}.say[0].text`, '{item.sum}', 'unknown-placeholder'),
  {
    what: 'a field that no item has',
    edits: [
      [
        '$.facts[7]',
        {
          kind: 'list',
          id: 'plan',
          label: 'Списания',
          from: 'asked',
          fields: [{ id: 'sum', label: 'Сумма', type: 'amount' }],
        },
      ],
      ['$.bindings.plan', undefined],
      [`${NEED}.say[0].text`, 'Что нужно?'],
      ['$.notes[0].lines[0]', { id: 'note.item', text: '{item.summ}', each: 'plan' }],
    ],
    code: 'unknown-placeholder',
    path: '$.notes[0].lines[0].text',
    suggestion: 'item.sum',
  },
  example('no outcome of a disposition', '$.closing.dispositions[0].outcome', undefined, 'missing-field'),
  example('a rank that is no whole number', '$.closing.dispositions[0].rank', 1.5, 'wrong-value'),
  example('a row that takes the rest under a condition', '$.closing.rows[0].catchAll', true, 'wrong-kind'),
  {
    what: 'two main answers',
    edits: [
      [`${HELLO}.answers[0].main`, true],
      [`${HELLO}.answers[1].main`, true],
    ],
    code: 'main-twice',
    path: `${HELLO}.answers[1].main`,
  },
];

function example(
  what: string,
  path: string,
  value: unknown,
  code: ProblemCode,
  told: { readonly path?: string; readonly suggestion?: string } = {},
): ProblemExample {
  return { what, edits: [[path, value]], code, path, ...told };
}

function setting(id: string) {
  return { id, label: 'Ещё', value: 1, unit: 'day', since: '2026-01-01', confidence: 'likely' };
}

function occurs(min: number, max: number) {
  return { kind: 'occurs', of: { step: 'hello' }, min, max };
}
