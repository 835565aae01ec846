// The checked model and the walked machine side by side, on random walks. In: a script. Out: what they disagree on.
import fc from 'fast-check';
import { advance, type CallState, factsOf, startCall } from '@/machines/machine/call-state';
import { compileScript } from '@/machines/machine/compile-script';
import type { Move } from '@/machines/graph/move';
import { allSteps } from '@/scripts/language/all-steps';
import { initialValue } from '@/scripts/language/values/fact-domain';
import type { FactValue } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import { DecisionDiagrams } from '@/verify/sets/decision-diagrams';
import { buildTransitionSystem } from '@/verify/model/build-transition-system';
import type { TransitionSystem } from '@/verify/model/transition-system';
import { layoutOf, SetSpace } from '@/verify/sets/set-space';
import type { Valuation } from '@/verify/sets/valuation-sets';
import type { ModelFact } from '@/verify/model/facts/abstract-facts';
import { PLAYED_AT, PRESENT_SAMPLES } from '@/verify/model/facts/present-samples';
import { keptFacts, moveInModel, settleInModel } from './explorer/model-step';

/** Walks both at random; returns what they disagree on. */
export function disagreements(script: Script, walks: number, length: number, seed = 1): readonly string[] {
  const found: string[] = [];
  const compiled = compileScript(script);
  const model = buildTransitionSystem(script);
  const movesAt = new Map<string, readonly Move[]>();
  const space = new SetSpace(model, new DecisionDiagrams(layoutOf(model)));
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (choices) => {
      const pick = <T>(items: readonly T[]): T | undefined => items[(choices.next().value ?? 0) % items.length];
      const intake = intakeOf(model, script, pick);
      let state = startCall(compiled, intake, PLAYED_AT);
      let node = model.start;
      let valuation: Valuation = [
        // The machine has already gone through the forks at the beginning.
        ...model.facts.map((kept) =>
          kept.classOf(Object.hasOwn(intake, kept.id) ? (intake[kept.id] ?? null) : initialValue(kept.fact)),
        ),
        ...model.radices.slice(model.facts.length).map(() => 0),
      ];
      [node, valuation] = settleInModel(space, node, valuation);
      for (let n = 0; n < length && state.place.kind === 'step'; n += 1) {
        const here = state.place.step.step.id;
        const moves = movesAt.get(here) ?? everyMove(script, here);
        movesAt.set(here, moves);
        for (const move of moves) compare(move);
        const open = moves.filter((move) => advance(compiled, state, move).ok);
        const chosen = pick(open);
        if (chosen === undefined) break;
        const advanced = advance(compiled, state, chosen);
        const modelled = moveInModel(space, node, valuation, chosen);
        if (!advanced.ok || modelled === null) break;
        state = advanced.value;
        [node, valuation] = modelled;
      }
      function compare(move: Move): void {
        const walked = advance(compiled, state, move);
        const modelled = moveInModel(space, node, valuation, move);
        const left = walked.ok
          ? `${placeOf(walked.value)} ${keptFacts(model, factsOf(walked.value)).join()}`
          : 'refused';
        const right =
          modelled === null
            ? 'refused'
            : `${space.at(modelled[0]).id} ${modelled[1].slice(0, model.facts.length).join()}`;
        if (left !== right) found.push(`${JSON.stringify(move)}: machine ${left}, model ${right}`);
      }
    }),
    { numRuns: walks, seed },
  );
  return [...new Set(found)];
}

function placeOf(state: CallState): string {
  return state.place.kind === 'closed' ? state.place.row.row.id : state.place.step.step.id;
}

function intakeOf(model: TransitionSystem, script: Script, pick: <T>(items: readonly T[]) => T | undefined) {
  return Object.fromEntries(
    script.facts
      .filter((fact) => fact.from === 'intake' && fact.personal !== true)
      .map((fact) => {
        const kept = model.facts.find((candidate) => candidate.id === fact.id);
        const classes = (kept?.classes ?? []).filter((_members, index) => kept?.initial[index] === true);
        return [fact.id, pick((pick(classes)?.values ?? [null]).filter((value) => !isSideless(kept, value))) ?? null];
      }),
  );
}

/** Nobody can enter a date that stands on no side of the present. */
function isSideless(kept: ModelFact | undefined, value: FactValue): boolean {
  return typeof value === 'string' && kept?.sideless.includes(value) === true;
}

/** Every move that anybody could try on a step, sensible or not. */
function everyMove(script: Script, here: string): readonly Move[] {
  const at = PLAYED_AT.now;
  const step = allSteps(script).find((placed) => placed.step.id === here)?.step;
  if (step === undefined || step.kind === 'fork') return [];
  const enterable = new Set([
    ...(step.ask ?? []).map((ask) => ask.fact),
    ...(step.tasks ?? []).flatMap((task) => (task.confirms === undefined ? [] : [task.confirms])),
  ]);
  return [
    ...step.answers.map((answer): Move => ({ kind: 'answer', at, step: here, answer: answer.id })),
    ...script.facts
      .filter((fact) => enterable.has(fact.id) && fact.personal !== true)
      .flatMap((fact) =>
        valuesOf(fact).map((value): Move => ({ kind: 'enter', at, step: here, fact: fact.id, value })),
      ),
    ...script.events.map((event): Move => ({ kind: 'event', at, step: here, event: event.id })),
    ...script.objections.map((objection): Move => ({ kind: 'objection', at, step: here, objection: objection.id })),
    { kind: 'unlisted', at, step: here, said: '' },
  ];
}

function valuesOf(fact: Script['facts'][number]): readonly FactValue[] {
  if (fact.kind === 'flag') return [true, false];
  if (fact.kind === 'choice') return [...fact.values.map((value) => value.id), null];
  if (fact.kind === 'count') return [fact.min, fact.max];
  if (fact.kind === 'amount') return [fact.min ?? 0, null];
  if (fact.kind === 'list') return [[], null];
  return valuesOfText(fact);
}

function valuesOfText({ format }: Extract<Script['facts'][number], { kind: 'text' }>): readonly FactValue[] {
  if (format === 'date') return [...Object.values(PRESENT_SAMPLES), null];
  return format === undefined || format === 'line' || format === 'note' ? ['слово', null] : [null];
}
