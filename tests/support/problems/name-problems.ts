// Scripts that name what is not there, or name two things alike.
import { DEAR, HELLO, MAY_OFFER, NEED, PREPARE } from './places';
import { example, type ProblemExample } from './problem-example';

const SUBSCRIBER = { kind: 'text', id: 'ctn', label: 'Номер', from: 'intake', format: 'ctn' };

export const NAME_PROBLEMS: readonly ProblemExample[] = [
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
];

function setting(id: string) {
  return { id, label: 'Ещё', value: 1, unit: 'day', since: '2026-01-01', confidence: 'likely' };
}
