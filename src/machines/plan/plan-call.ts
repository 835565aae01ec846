// A script becomes a plan: its graph, with every name looked up and every condition compiled. In: a script. Out: a plan.
import { initialValue } from '@/scripts/language/values/fact-domain';
import type { Facts } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import { textNames } from '../view/fill-text';
import type { EventView, StageProgress } from '../view/step-view';
import { ALWAYS } from '../graph/always';
import type { CallGraph, GraphEvent, GraphObjection } from '../graph/call-graph';
import type { CallPlan, EventPlan, ObjectionPlan } from './call-plan';
import { type ConditionCompiler, conditionCompiler } from '../graph/conditions/condition-compiler';
import { flattenScript } from '../graph/flatten/flatten-script';
import { indexById } from '../graph/index-by-id';
import { planClosing } from './plan-closing';
import { planLines, planStep } from './plan-step';

/** @throws when a name is dangling or an id doubled: only on a script that the parser refuses. */
export function planCall(script: Script): CallPlan {
  const graph = flattenScript(script);
  const test = conditionCompiler(script);
  compileAll(graph, test);
  const events = new Map([...graph.events].map(([id, node]) => [id, planEvent(node)]));
  const objections = new Map([...graph.objections.values()].map(planObjection));
  const systems = indexById(script.systems, 'system');
  return {
    script,
    graph,
    test,
    facts: indexById(script.facts, 'fact'),
    initialFacts: initialFacts(script),
    steps: new Map([...graph.steps].map(([id, node]) => [id, planStep(node, { test, systems, events, objections })])),
    events,
    objections,
    closing: planClosing(graph, test),
    ifEndedNow: script.closing.ifEndedNow,
    notes: script.notes.map((note) => ({
      note,
      when: test(note.when ?? ALWAYS),
      lines: planLines(note.lines, test),
    })),
    names: textNames(script),
    progress: [...script.stages.keys(), script.stages.length].map((current) => progressAt(script, current)),
  };
}

/** A condition that cannot be compiled is found now and not in a call. */
function compileAll({ transitions, rows }: CallGraph, test: ConditionCompiler): void {
  for (const { when, unless } of [...transitions.values(), ...rows]) {
    for (const condition of [...when, ...unless]) test(condition);
  }
}

function planEvent(node: GraphEvent): EventPlan {
  const { event } = node;
  const view: EventView = {
    id: event.id,
    title: event.title,
    key: event.key ?? null,
    confirm: event.confirm ?? null,
    hint: event.hint ?? null,
  };
  return { event, node, view, endingView: { ...view, endsNow: true } };
}

/** Objections of a script that open with F1…F8. */
const FUNCTION_KEYS = 8;

function planObjection(node: GraphObjection, place: number): readonly [string, ObjectionPlan] {
  const { objection } = node;
  const { id, title, heard } = objection;
  const functionKey = place < FUNCTION_KEYS ? place + 1 : null;
  return [id, { objection, node, view: { id, title, heard, functionKey } }];
}

function progressAt({ stages }: Script, current: number): readonly StageProgress[] {
  return stages.map(({ id, title }, place) => ({
    id,
    title,
    state: place < current ? 'passed' : place === current ? 'current' : 'ahead',
  }));
}

function initialFacts(script: Script): Facts {
  const facts: Record<string, Facts[string]> = {};
  for (const fact of script.facts) if (fact.personal !== true) facts[fact.id] = initialValue(fact);
  return facts;
}
