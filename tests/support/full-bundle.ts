// A bundle that uses every leaf of the format that the built-in one does not. In: nothing. Out: its data, still to be parsed.
import { valueAt, withValues } from './edit-json';
import { smallBundle } from './small-bundle';

/** The small bundle with one example of whatever else the format has. */
export function fullBundle(): unknown {
  const bundle = smallBundle();
  return withValues(bundle, [
    ['$.$schema', './bundle.schema.json'],
    ['$.script.$schema', './script.schema.json'],
    ['$.translations.en.$schema', './translation.schema.json'],
    ['$.script.facts', [...bundle.script.facts, ...MORE_FACTS]],
    ['$.script.bindings', { ...bundle.script.bindings, ...LIST_ROLES }],
    ['$.script.facts[3].hint', 'Из задания'],
    ['$.script.facts[3].values[0].sources', ['R1']],
    ['$.script.facts[12].hint', 'Со слов клиента'],
    ['$.script.conditions', [...bundle.script.conditions, ...PRESENT]],
    [`${HELLO}.say[0].promises`, [{ task: 'saved-work/save-note' }, { tool: 'flash' }]],
    [`${HELLO}.answers[0].heldOut`, ['Слушаю внимательно']],
    [`${HELLO}.answers[0].affirmative`, true],
    [`${HELLO}.answers[1].catchAll`, true],
    [`${HELLO}.answers[0].set.fee`, 100],
    ['$.script.closing.ifEndedNow', { hungUp: true, decision: 'think', fee: 100, plan: null, offers: { add: 1 } }],
    ['$.script.notes[0].lines', NOTE_LINES],
    ['$.script.rules', [...bundle.script.rules, ...RULES]],
    [
      '$.training.personas[0].facts',
      { decision: 'stay', fee: 500, hungUp: false, plan: null, callbackAt: { inDays: 1, at: '18:30' } },
    ],
    ['$.training.firmNo', [firstTag(bundle)]],
    ['$.training.paraphrases[1].register', 'angry'],
    ['$.training.paraphrases[2].register', 'elderly'],
    ['$.training.panels[0].tabs[0].fields[0].must', { fact: 'plan' }],
    ['$.training.panels[0].tabs[0].fields[1].shows', { value: 'open' }],
    ['$.training.curriculum.focus', [firstTag(bundle)]],
  ]);
}

const HELLO = '$.script.stages[1].steps[0]';

const LIST_ROLES = { offerList: 'offerItems', correctionList: 'corrections', serviceList: 'services' };

const list = (id: string, fields: readonly (readonly [id: string, type: string])[]) => ({
  kind: 'list',
  id,
  label: id,
  from: 'intake',
  fields: fields.map(([field, type]) => ({ id: field, label: field, type })),
});

const MORE_FACTS = [
  list('offerItems', [
    ['text', 'text'],
    ['from', 'day'],
    ['to', 'day'],
    ['called', 'moment'],
  ]),
  {
    ...list('corrections', [
      ['amount', 'amount'],
      ['balance', 'text'],
      ['purpose', 'text'],
    ]),
    required: true,
    hint: 'Каждая со своей суммой',
    sources: ['R1'],
  },
  list('services', [['text', 'text']]),
  { kind: 'flag', id: 'isNew', label: 'Новый', from: 'intake', required: true, hint: 'Из анкеты', initial: true },
  {
    kind: 'amount',
    id: 'debt',
    label: 'Долг',
    from: 'intake',
    unit: 'rub',
    required: true,
    hint: 'По счёту',
    sources: ['R1'],
  },
];

const PRESENT = [{ id: 'isPast', label: 'Срок прошёл', when: { fact: 'deadline', present: 'before' } }];

const NOTE_LINES = [
  {
    id: 'note.correction',
    text: '{item.amount:money} за {item.purpose}',
    each: 'corrections',
    optional: true,
    verbatim: true,
  },
];

const rule = (id: string, pattern: object) => ({ id, title: id, severity: 'warning', sources: ['R1'], pattern });

const RULES = [
  rule('always', { kind: 'universality', of: { not: { event: 'wait' } } }),
  rule('once', { kind: 'existence', of: { step: 'hello' } }),
  rule('often', { kind: 'occurs', of: { step: 'hello' }, min: 0, max: 3 }),
  rule('amid', { kind: 'between', from: { step: 'hello' }, until: { step: 'wrap' }, never: { event: 'hung-up' } }),
  rule('can', { kind: 'possible', of: { step: 'wrap' }, within: 20, from: { step: 'hello' } }),
];

function firstTag(bundle: unknown): unknown {
  return valueAt(bundle, `${HELLO}.tags[0]`);
}
