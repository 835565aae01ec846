// Scripts of any size for the verification bench. In: numbers of steps and facts. Out: a script as data, the same every time.

/**
 * Steps in a row with side ways, ways back and conditions; twelve rules, all of which hold.
 * @param {number} steps
 * @param {number} facts Choices of four values each.
 */
export function generatedScript(steps, facts) {
  const fact = (/** @type {number} */ n) => `fact${n % facts}`;
  const value = (/** @type {number} */ n) => `v${(n * 7 + Math.floor(n / facts)) % 4}`;
  const last = steps - 1;
  const step = (/** @type {number} */ n) => ({
    kind: 'work',
    id: `s${n}`,
    title: `Step ${n}`,
    tags: n % 10 === 0 ? ['tenth'] : [],
    answers: [
      { id: 'on', label: 'On', to: n === last ? '@close' : `s${n + 1}` },
      { id: 'mark', label: 'Mark', set: { [fact(n)]: value(n + 1) }, to: n === last ? '@close' : `s${n + 1}` },
      {
        id: 'skip',
        label: 'Skip',
        when: { fact: fact(n + 1), is: [value(n), value(n + 1)] },
        to: `s${Math.min(last, n + 2)}`,
      },
      { id: 'back', label: 'Back', when: { fact: fact(n + 2), is: value(n + 3) }, to: `s${Math.max(0, n - 3)}` },
    ],
  });
  const tenth = (/** @type {number} */ share) => `s${Math.floor((last * share) / 10 / 10) * 10}`;
  const rule = (/** @type {string} */ id, /** @type {object} */ pattern) => ({
    id,
    title: id,
    severity: 'error',
    sources: ['R1'],
    pattern,
  });
  const begun = { holds: { fact: 'started', is: true } };
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
      ...Array.from({ length: facts }, (_, n) => ({
        kind: 'choice',
        id: `fact${n}`,
        label: `Fact ${n}`,
        from: 'derived',
        initial: 'v0',
        values: ['v0', 'v1', 'v2', 'v3'].map((id) => ({ id, label: id })),
      })),
      { kind: 'flag', id: 'started', label: 'Started', from: 'derived', initial: true },
    ],
    conditions: [],
    campaigns: { fact: 'fact0', columns: [], rows: [] },
    stages: [{ id: 'all', title: 'All', phase: 'after', steps: Array.from({ length: steps }, (_, n) => step(n)) }],
    objections: [],
    events: [],
    closing: {
      hitPolicy: 'first',
      ifEndedNow: {},
      statuses: [{ id: 'done', label: 'Done' }],
      dispositions: [
        { id: 'first', label: 'First' },
        { id: 'other', label: 'Other' },
      ],
      obligations: [],
      rows: [{ ...row('first'), when: { fact: 'fact0', is: 'v0' } }, row('other')],
    },
    notes: [],
    assumptions: [],
    rules: [
      rule('absence', { kind: 'absence', of: { all: [{ tag: 'tenth' }, { not: begun }] } }),
      rule('universality', { kind: 'universality', of: begun }),
      rule('existence', { kind: 'existence', of: { step: 's0' } }),
      rule('occurs', { kind: 'occurs', of: { status: 'done' }, max: 1 }),
      rule('precedence', {
        kind: 'precedence',
        of: { step: `s${last}` },
        after: [{ step: 's0' }, { tag: 'tenth' }],
        order: 'all',
      }),
      rule('precedence-any', {
        kind: 'precedence',
        of: { step: tenth(9) },
        after: [{ step: 's0' }, { step: 's1' }],
        order: 'any',
      }),
      rule('in-order', {
        kind: 'precedence',
        of: { status: 'done' },
        after: [{ step: 's0' }, begun],
        order: 'inOrder',
      }),
      rule('response', { kind: 'response', to: { step: tenth(5) }, expect: { status: 'done' } }),
      rule('never-after', { kind: 'never-after', after: { status: 'done' }, never: { tag: 'tenth' } }),
      rule('between', {
        kind: 'between',
        from: { step: tenth(3) },
        until: { step: `s${last}` },
        never: { not: begun },
      }),
      rule('not-coexist', { kind: 'not-coexist', one: { disposition: 'first' }, other: { disposition: 'other' } }),
      rule('no-false-start', { kind: 'absence', of: { all: [{ step: tenth(7) }, { not: begun }] } }),
    ],
    sources: [{ id: 'R1', title: 'Rule', basis: 'deck' }],
  };
}

/** @param {string} id */
function row(id) {
  return { id, disposition: id, status: 'done', rule: 'R1', because: 'So.', consequence: 'So.', obligations: [] };
}
