// Scripts whose format, shape or conditions are not those of the language.
import { HELLO, MAY_OFFER } from './places';
import { example, type ProblemExample } from './problem-example';

export const SHAPE_PROBLEMS: readonly ProblemExample[] = [
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
];
