// What is wrong with the flow of a small script, told from the list of all its calls as plainly as possible. In: an oracle that
// has walked a script. Out: faults by name. Shares no code with the checker; it settles whether a silence of the checker is right.
import type { Script } from '@/scripts/language/script';
import type { Oracle, OracleState } from './oracle';

/** Faults of the flow and of the closing table. */
export function naiveFaults(script: Script, oracle: Oracle): readonly string[] {
  const states = oracle.visited;
  const done = new Set(states.flatMap(({ taken }) => taken.map(({ what }) => what)));
  const entered = new Set([
    ...states.map(({ step }) => step),
    ...states.flatMap(({ taken }) => taken.flatMap(({ happenings }) => happenings.map(({ step }) => step))),
    script.stages[0]?.steps[0]?.id,
  ]);
  const branches = [...script.objections, ...script.events].flatMap(({ steps }) => steps ?? []);
  const steps = [...script.stages.flatMap((stage) => stage.steps), ...branches];
  const rows = new Set(states.map(({ row }) => row));
  return [
    ...steps.flatMap(({ id }) => (entered.has(id) ? [] : [`no call reaches ${id}`])),
    ...steps.flatMap((step) =>
      step.kind === 'fork' || !entered.has(step.id)
        ? []
        : step.answers.flatMap(({ id }) => (done.has(`answer ${step.id}/${id}`) ? [] : [`never ${step.id}/${id}`])),
    ),
    ...script.events.flatMap(({ id }) => (done.has(`event ${id}`) ? [] : [`never event ${id}`])),
    ...script.objections.flatMap(({ id }) => (done.has(`objection ${id}`) ? [] : [`never objection ${id}`])),
    ...script.closing.rows.flatMap(({ id, when }) =>
      rows.has(id) === (when !== undefined) ? [] : [`row ${id} decides ${rows.has(id) ? 'a gap' : 'nothing'}`],
    ),
    ...trapped(
      states,
      (what) => !what.startsWith('event '),
      ({ step }) => step === null,
    ).map((step) => `trapped on ${step}`),
    ...trapped(states, (what) => what.startsWith('enter '), isOpen).map((step) => `no answer on ${step}`),
  ];
}

/** Whether an answer is open, or the call is over. */
function isOpen({ step, taken }: OracleState): boolean {
  return step === null || taken.some(({ what }) => what.startsWith('answer ') || what === 'unlisted');
}

/** Steps with a state from which no goal is reached by the moves that count. */
function trapped(
  states: readonly OracleState[],
  counts: (what: string) => boolean,
  isGoal: (state: OracleState) => boolean,
): readonly string[] {
  const sources = new Map<string, OracleState[]>();
  for (const state of states) {
    for (const { what, to } of state.taken) {
      if (counts(what)) sources.set(to, [...(sources.get(to) ?? []), state]);
    }
  }
  const free = new Set<string>();
  const waiting = states.filter(isGoal);
  for (const { key } of waiting) free.add(key);
  for (const { key } of waiting) {
    for (const source of sources.get(key) ?? []) {
      if (free.has(source.key)) continue;
      free.add(source.key);
      waiting.push(source);
    }
  }
  return [...new Set(states.filter(({ key }) => !free.has(key)).map(({ step }) => step ?? ''))];
}

/** The calls of a script as one text, with their tags and how they close: equal texts, equal calls. */
export function callsText(oracle: Oracle): string {
  const { rows } = oracle.script.closing;
  const lines = oracle.visited.map(({ key, row, taken }) => {
    const closed = rows.find(({ id }) => id === row);
    const end = closed === undefined ? '' : `${closed.disposition} ${closed.status ?? '-'}`;
    return `${key} ${end}: ${taken.map((one) => `${one.what} -> ${one.to} ${tagsOf(one)}`).join('; ')}`;
  });
  return [[...oracle.begins].sort().join(' '), ...lines.sort()].join('\n');
}

function tagsOf({ happenings }: OracleState['taken'][number]): string {
  return happenings.map(({ step, tags }) => `${step ?? ''}[${tags.join()}]`).join();
}
