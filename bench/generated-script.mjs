// Scripts of any size for the verification bench. In: numbers of steps and facts. Out: a script as data, the same every time.

const CHOICES = ['v0', 'v1', 'v2', 'v3'];
const FEES = [10, 15, 20];

/**
 * Steps in a row with side ways, ways back and conditions, and a gate in the middle of the row where the client is
 * identified. Twelve rules, all nine patterns, most of them about the gate; every one holds.
 * @param {number} steps
 * @param {number} facts From 3 to 6: a choice, a flag, a count, a choice, an amount, a count.
 */
export function generatedScript(steps, facts) {
  const last = steps - 1;
  const gate = Math.floor(last / 2);
  const marked = MARKED.slice(0, facts - 1);
  return {
    format: 1,
    id: 'generated',
    version: '1.0.0',
    language: 'en',
    title: 'Generated',
    description: 'For measuring.',
    settings: [],
    systems: [],
    facts: [
      ...marked.map(({ fact }) => fact),
      { kind: 'flag', id: 'identified', label: 'Identified', from: 'derived', initial: false },
    ],
    conditions: [],
    campaigns: { fact: 'plan', columns: [], rows: [] },
    stages: [
      {
        id: 'all',
        title: 'All',
        phase: 'after',
        steps: Array.from({ length: steps }, (_, n) => step(n, { last, gate, marked })),
      },
    ],
    objections: [],
    events: [],
    closing: CLOSING,
    notes: [],
    assumptions: [],
    rules: rulesAbout(`s${gate}`),
    sources: [{ id: 'R1', title: 'Rule', basis: 'deck' }],
  };
}

/**
 * A step of the row. Nobody gets past the gate without going through it.
 * @param {number} n
 * @param {{ last: number, gate: number, marked: typeof MARKED }} row
 */
function step(n, { last, gate, marked }) {
  const passes = n === gate ? { identified: true } : {};
  const far = n < gate ? Math.min(gate, n + 2) : Math.min(last, n + 2);
  const next = n === last ? '@close' : `s${n + 1}`;
  const mark = turn(n, marked);
  return {
    kind: 'work',
    id: `s${n}`,
    title: `Step ${n}`,
    tags: [...(n % 10 === 0 ? ['tenth'] : []), ...(n > gate ? ['late'] : [])],
    answers: [
      { id: 'on', label: 'On', set: passes, to: next },
      { id: 'mark', label: 'Mark', set: { [mark.fact.id]: mark.fact.write(mark.round), ...passes }, to: next },
      { id: 'skip', label: 'Skip', when: test(n + 1, marked), set: passes, to: n === last ? '@close' : `s${far}` },
      { id: 'back', label: 'Back', when: test(n + 2, marked), to: `s${Math.max(0, n - 3)}` },
    ],
  };
}

/**
 * The fact whose turn it is, and how often it was before.
 * @param {number} n
 * @param {typeof MARKED} marked
 */
function turn(n, marked) {
  const fact = marked[n % marked.length];
  if (fact === undefined) throw new RangeError('a script needs three facts');
  return { fact, round: Math.floor(n / marked.length) };
}

/**
 * @param {number} n
 * @param {typeof MARKED} marked
 */
function test(n, marked) {
  const { fact, round } = turn(n, marked);
  return fact.test(round);
}

/**
 * Twelve rules of all nine patterns.
 * @param {string} gate Id of the step in the middle.
 */
function rulesAbout(gate) {
  const identified = { holds: { fact: 'identified', is: true } };
  const lateTenth = { all: [{ tag: 'late' }, { tag: 'tenth' }] };
  const atGate = { step: gate };
  const done = { status: 'done' };
  return [
    rule('absence', { kind: 'absence', of: { all: [{ tag: 'late' }, { not: identified }] } }),
    rule('universality', { kind: 'universality', of: { any: [{ not: { tag: 'late' } }, identified] } }),
    rule('existence', { kind: 'existence', of: atGate }),
    rule('occurs', { kind: 'occurs', of: done, min: 1, max: 1 }),
    rule('precedence', { kind: 'precedence', of: lateTenth, after: [{ step: 's0' }, identified], order: 'all' }),
    rule('precedence-any', {
      kind: 'precedence',
      of: { tag: 'late' },
      after: [atGate, { holds: { fact: 'count', atLeast: 9 } }],
      order: 'any',
    }),
    rule('in-order', { kind: 'precedence', of: done, after: [{ step: 's0' }, atGate, identified], order: 'inOrder' }),
    rule('response', { kind: 'response', to: atGate, expect: { all: [done, identified] } }),
    rule('never-after', { kind: 'never-after', after: identified, never: { not: identified } }),
    rule('between', { kind: 'between', from: identified, until: done, never: { not: identified } }),
    rule('not-coexist', { kind: 'not-coexist', one: { disposition: 'first' }, other: { disposition: 'other' } }),
    rule('no-early-end', { kind: 'absence', of: { all: [done, { not: identified }] } }),
  ];
}

/**
 * @param {string} id
 * @param {object} pattern
 */
function rule(id, pattern) {
  return { id, title: id, severity: 'error', sources: ['R1'], pattern };
}

/** The facts that answers mark, with what they write and what conditions ask of them. */
const MARKED = [
  choice('plan'),
  count('count', 0, 3),
  choice('reason'),
  {
    id: 'fee',
    fact: { kind: 'amount', id: 'fee', label: 'Fee', from: 'derived', unit: 'rub' },
    write: (/** @type {number} */ n) => FEES[n % 3] ?? 0,
    test: () => ({ fact: 'fee', atLeast: 15 }),
  },
  count('call', 1, 6),
];

/** @param {string} id */
function choice(id) {
  const value = (/** @type {number} */ n) => CHOICES[n % 4] ?? '';
  return {
    id,
    fact: {
      kind: 'choice',
      id,
      label: id,
      from: 'derived',
      initial: 'v0',
      values: CHOICES.map((each) => ({ id: each, label: each })),
    },
    write: (/** @type {number} */ n) => value(n + 1),
    test: (/** @type {number} */ n) => ({ fact: id, is: [value(n), value(n + 1)] }),
  };
}

/**
 * @param {string} id
 * @param {number} min
 * @param {number} max
 */
function count(id, min, max) {
  return {
    id,
    fact: { kind: 'count', id, label: id, from: 'derived', min, max, initial: min },
    write: () => ({ add: 1 }),
    test: (/** @type {number} */ n) => ({ fact: id, atLeast: min + 1 + (n % (max - min)) }),
  };
}

/** @param {string} id */
function row(id) {
  return {
    id,
    disposition: id === 'first' ? id : 'other',
    status: 'done',
    rule: 'R1',
    because: 'So.',
    consequence: 'So.',
    obligations: [],
  };
}

/** The first value of the plan closes as the first outcome, every other as the other one. */
const CLOSING = {
  hitPolicy: 'first',
  ifEndedNow: {},
  statuses: [{ id: 'done', label: 'Done' }],
  dispositions: [
    { id: 'first', label: 'First' },
    { id: 'other', label: 'Other' },
  ],
  obligations: [],
  rows: [
    { ...row('first'), when: { fact: 'plan', is: 'v0' } },
    { ...row('other'), when: { fact: 'plan', is: CHOICES.slice(1) } },
    row('never'),
  ],
};
