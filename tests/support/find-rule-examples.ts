// Looks for the examples of every rule of a script. In: the script. Out: a wrong and a right call for each rule. Takes a minute; the
// examples are kept as fixtures.
import type { Atom, Rule } from '@/scripts/language/rule';
import type { Script } from '@/scripts/language/script';
import { shortestViolation } from '@/verify/rules/violations';
import { freeCalls } from '@/verify/search/free-calls';
import { explore } from '@/verify/search/explore';
import { buildTransitionSystem } from '@/verify/model/build-transition-system';
import { compileMonitor } from '@/verify/rules/monitor';
import { RuleProver } from '@/verify/rules/prove-rule';
import { conditionsOfRules } from '@/verify/model/rule-conditions';
import { type SetSpace, withSetSpace } from '@/verify/sets/set-space';
import type { Playable } from '@/verify/search/shortest-call';
import { loosened, loosenings } from './loosened-scripts';
import type { RuleExamples } from './rule-page';

/** A search for examples may take more memory than a proof on a page. */
const NODES = 24_000_000;

export function findRuleExamples(
  script: Script,
  wanted: readonly string[] = script.rules.map(({ id }) => id),
): ReadonlyMap<string, RuleExamples> {
  const right = rightCalls(script);
  const found = new Map<string, RuleExamples>();
  for (const name of loosenings(script)) {
    const loose = loosened(script, name);
    const left = loose.rules.filter(({ id }) => wanted.includes(id) && !found.has(id));
    if (left.length === 0) break;
    withSetSpace(
      buildTransitionSystem(loose, conditionsOfRules(loose)),
      {
        over: (space) => {
          const prover = new RuleProver(space, explore(space));
          for (const rule of left) {
            const monitor = compileMonitor(rule);
            if (prover.prove(monitor) !== 'broken') continue;
            const wrong = shortestViolation(space, monitor);
            const good = right.get(rule.id);
            if (wrong !== null && good !== undefined) found.set(rule.id, { loosened: name, wrong, right: good });
          }
        },
      },
      NODES,
    );
  }
  return found;
}

/** The shortest closed call that the rule is about; where nothing closed is, the shortest closed call that starts so. */
function rightCalls(script: Script): ReadonlyMap<string, Playable> {
  return withSetSpace(
    buildTransitionSystem(script, conditionsOfRules(script)),
    {
      over: <S>(space: SetSpace<S>) => {
        const calls = freeCalls(space);
        const found = new Map<string, Playable>();
        for (const rule of script.rules) {
          const wanted = concerned(space, rule);
          const to = (set: S) =>
            calls.to((location, _state, here) =>
              space.at(location).kind === 'closed' ? space.sets.both(here, set) : space.sets.none,
            );
          const call = to(wanted) ?? to(space.sets.all);
          if (call !== null) found.set(rule.id, call);
        }
        return found;
      },
    },
    NODES,
  );
}

function concerned<S>(space: SetSpace<S>, { pattern, when }: Rule): S {
  const { sets, model } = space;
  const start = when === undefined ? sets.all : space.setOf(model.formulaOf(when));
  const atoms: readonly Atom[] =
    pattern.kind === 'absence' ? [pattern.of] : pattern.kind === 'precedence' ? pattern.after : [];
  const conditions = atoms.flatMap((atom) => ('all' in atom ? atom.all : [atom]));
  return conditions.reduce(
    (set, atom) => ('holds' in atom ? space.within(set, model.formulaOf(atom.holds)) : set),
    start,
  );
}
