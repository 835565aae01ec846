// Scripts with wrong roles, dates, promises, lists or answer marks.
import { HELLO, MAY_OFFER, NEED } from './places';
import { example, type ProblemExample } from './problem-example';

export const ROLE_PROBLEMS: readonly ProblemExample[] = [
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
