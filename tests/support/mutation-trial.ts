// One script with all its seeded defects, each judged. In: a script without a fault. Out: what became of each mutant. Where the
// checker is silent, a naive explorer that shares no code with it tells whether silence was right.
import { parseScript } from '@/scripts/parse/parse-script';
import type { Condition } from '@/scripts/language/condition';
import type { Script } from '@/scripts/language/script';
import { conditionsOfRules } from '@/verify/model/rule-conditions';
import { verifyScript } from '@/verify/verify-script';
import { mutantsOf } from './mutations';
import { callsText, naiveFaults } from './naive-faults';
import { allCalls, type Oracle } from './oracle';

/**
 * - `refused`: the parser does not let it in
 * - `found`: the checker has a finding
 * - `same`: the checker is silent, and every call is as it was
 * - `kept`: the calls differ, but nothing that the script demands is hurt: the naive explorer finds no fault and breaks no rule
 * - `missed`: the naive explorer finds what the checker does not
 * - `unjudged`: the checker is silent and the naive explorer has met its limit
 */
export type Fate = 'refused' | 'found' | 'same' | 'kept' | 'missed' | 'unjudged';

export interface Judged {
  readonly kind: string;
  readonly place: string;
  readonly fate: Fate;
  /** Why it was missed, or what the checker has found first. */
  readonly why: string;
}

/** Most states that the naive explorer lists. */
const MOST_STATES = 20_000;

/** Judges mutants of a script that the parser has let in; `wanted` picks some by number. */
export function judgeMutants(script: Script, wanted?: (number: number) => boolean): readonly Judged[] {
  if (verifyScript(script, { withCalls: false }).findings.length > 0)
    throw new Error('the script has faults of its own');
  const original = callsOf(script);
  return [...mutantsOf(script, wanted)].map((mutant) => ({
    kind: mutant.kind,
    place: mutant.place,
    ...judge(mutant.script, original),
  }));
}

type Verdict = Pick<Judged, 'fate' | 'why'>;

/** The calls of the script before it was spoiled; null when there are too many. They are listed when first asked for. */
interface OriginalCalls {
  readonly observed: readonly Condition[];
  readonly text: () => string | null;
}

function callsOf(script: Script): OriginalCalls {
  const observed = [...conditionsOfRules(script), ...allFactsOf(script)];
  let text: string | null | undefined;
  return {
    observed,
    text: () => {
      if (text === undefined) {
        const oracle = allCalls(script, observed, MOST_STATES);
        text = oracle === null ? null : callsText(oracle);
      }
      return text;
    },
  };
}

function judge(mutant: Script, original: OriginalCalls): Verdict {
  const parsed = parseScript(mutant);
  if (!parsed.ok) return { fate: 'refused', why: parsed.error[0]?.code ?? '' };
  const [first] = verifyScript(parsed.value, { withCalls: false }).findings;
  if (first !== undefined) return { fate: UNDECIDED.has(first.check) ? 'missed' : 'found', why: first.check };
  const before = original.text();
  const after = before === null ? null : allCalls(parsed.value, original.observed, MOST_STATES);
  return before === null || after === null ? { fate: 'unjudged', why: '' } : naiveVerdict(before, after, parsed.value);
}

/** Findings that say that the checker itself did not come through. */
const UNDECIDED: ReadonlySet<string> = new Set(['check-crashed', 'inconclusive']);

function naiveVerdict(before: string, after: Oracle, script: Script): Verdict {
  // The same calls with the same tags keep the same rules.
  if (before === callsText(after)) return { fate: 'same', why: '' };
  const broken = script.rules.filter((rule) => after.decide(rule).verdict !== 'holds').map(({ id }) => id);
  const faults = [...naiveFaults(script, after), ...broken];
  return faults.length > 0 ? { fate: 'missed', why: faults.join(', ') } : { fate: 'kept', why: '' };
}

/** Conditions that read every fact, so that the explorer keeps the same facts before and after. */
function allFactsOf(script: Script): readonly Condition[] {
  const facts = script.facts.filter(({ kind, personal }) => kind !== 'text' && personal !== true);
  return facts.map(({ id }) => ({ fact: id, known: true }));
}

/** Fates by kind, as lines to print. */
export function scoreLines(judged: readonly Judged[]): readonly string[] {
  const kinds = [...new Set(judged.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = judged.filter((one) => one.kind === kind);
    const count = (fate: Fate) => own.filter((one) => one.fate === fate).length;
    const caught = count('found') + count('refused');
    const rest = FATES.flatMap((fate) => (count(fate) === 0 ? [] : [`${count(fate)} ${fate}`]));
    return `${kind}: ${caught} of ${own.length} caught${rest.length === 0 ? '' : `, ${rest.join(', ')}`}`;
  });
}

const FATES = ['same', 'kept', 'missed', 'unjudged'] as const;
