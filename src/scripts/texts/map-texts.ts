// Walks every translatable text of a script and rebuilds the script around what the visitor gives back. In: a script and a
// visitor. Out: the script with those texts. It knows the ids of texts; nothing else does.
import type { Fact } from '../language/fact';
import type { CallEvent, Objection, Stage } from '../language/flow';
import type { Script } from '../language/script';
import type { Answer, Line, Step, Task } from '../language/step';

/** What a text is for. `line`, `task` and `waiver` are filled in during a call, so placeholders are at home there. */
export type TextKind = 'line' | 'task' | 'waiver' | 'title' | 'label' | 'heard' | 'hint' | 'reason';

/** One translatable text of a script. */
export interface ScriptText {
  /** Stable id; translations are keyed by it. */
  readonly id: string;
  /** JSON path of the text in the script. */
  readonly path: string;
  readonly text: string;
  readonly kind: TextKind;
  /** The list fact for whose items the text is repeated. */
  readonly each?: string;
}

export type TextVisitor = (text: ScriptText) => string;

/** The script with every text replaced by what `visit` gives for it, visited in authored order. */
export function mapTexts(script: Script, visit: TextVisitor): Script {
  const map: TextMapper = (id, path, text, kind, each) =>
    visit({ id, path, text, kind, ...(each !== undefined && { each }) });
  const { campaigns, closing } = script;
  return {
    ...script,
    title: map('script/title', '$.title', script.title, 'title'),
    description: map('script/description', '$.description', script.description, 'hint'),
    settings: labelled(map, 'setting', '$.settings', script.settings),
    systems: script.systems.map((system, i) => ({
      ...system,
      name: map(`system/${system.id}/name`, `$.systems[${i}].name`, system.name, 'label'),
    })),
    facts: script.facts.map((fact, i) => mapFact(map, fact, `$.facts[${i}]`)),
    conditions: labelled(map, 'condition', '$.conditions', script.conditions),
    campaigns: { ...campaigns, columns: labelled(map, 'campaign', '$.campaigns.columns', campaigns.columns) },
    stages: script.stages.map((stage, i) => mapStage(map, stage, `$.stages[${i}]`)),
    objections: script.objections.map((objection, i) => mapObjection(map, objection, `$.objections[${i}]`)),
    events: script.events.map((event, i) => mapEvent(map, event, `$.events[${i}]`)),
    closing: {
      ...closing,
      statuses: labelled(map, 'status', '$.closing.statuses', closing.statuses),
      dispositions: labelled(map, 'disposition', '$.closing.dispositions', closing.dispositions),
      obligations: closing.obligations.map((obligation, i) => {
        const { id, waived } = obligation;
        const path = `$.closing.obligations[${i}]`;
        return {
          ...obligation,
          label: map(`obligation/${id}/label`, `${path}.label`, obligation.label, 'label'),
          ...(waived && {
            waived: {
              ...waived,
              reason: map(`obligation/${id}/reason`, `${path}.waived.reason`, waived.reason, 'waiver'),
            },
          }),
        };
      }),
      rows: closing.rows.map((row, i) => ({
        ...row,
        because: map(`row/${row.id}/because`, `$.closing.rows[${i}].because`, row.because, 'reason'),
        consequence: map(`row/${row.id}/consequence`, `$.closing.rows[${i}].consequence`, row.consequence, 'reason'),
      })),
    },
    notes: script.notes.map((note, i) => ({
      ...note,
      title: map(`note/${note.id}/title`, `$.notes[${i}].title`, note.title, 'title'),
      lines: note.lines.map((line, j) => ({
        ...line,
        text: map(line.id, `$.notes[${i}].lines[${j}].text`, line.text, 'line', line.each),
      })),
    })),
    assumptions: titled(map, 'assumption', '$.assumptions', script.assumptions),
    rules: titled(map, 'rule', '$.rules', script.rules),
    sources: titled(map, 'source', '$.sources', script.sources),
  };
}

type TextMapper = (id: string, path: string, text: string, kind: TextKind, each?: string) => string;

function labelled<const T extends { id: string; label: string }>(
  map: TextMapper,
  kind: string,
  path: string,
  items: readonly T[],
): T[] {
  return items.map((item, i) => ({
    ...item,
    label: map(`${kind}/${item.id}/label`, `${path}[${i}].label`, item.label, 'label'),
  }));
}

function titled<const T extends { id: string; title: string }>(
  map: TextMapper,
  kind: string,
  path: string,
  items: readonly T[],
): T[] {
  return items.map((item, i) => ({
    ...item,
    title: map(`${kind}/${item.id}/title`, `${path}[${i}].title`, item.title, 'title'),
  }));
}

/** Texts without an id of their own, numbered from 1. */
function numbered(map: TextMapper, prefix: string, path: string, texts: readonly string[], kind: TextKind): string[] {
  return texts.map((text, i) => map(`${prefix}/${i + 1}`, `${path}[${i}]`, text, kind));
}

function mapFact(map: TextMapper, fact: Fact, path: string): Fact {
  const words = {
    label: map(`fact/${fact.id}/label`, `${path}.label`, fact.label, 'label'),
    ...(fact.hint !== undefined && { hint: map(`fact/${fact.id}/hint`, `${path}.hint`, fact.hint, 'hint') }),
  };
  if (fact.kind === 'list') {
    const fields = fact.fields.map((field, i) => ({
      ...field,
      label: map(`fact/${fact.id}/field/${field.id}`, `${path}.fields[${i}].label`, field.label, 'label'),
    }));
    return { ...fact, ...words, fields };
  }
  if (fact.kind !== 'choice') return { ...fact, ...words };
  const values = fact.values.map((value, i) => ({
    ...value,
    label: map(`fact/${fact.id}/value/${value.id}`, `${path}.values[${i}].label`, value.label, 'label'),
  }));
  return { ...fact, ...words, values };
}

function mapStage(map: TextMapper, stage: Stage, path: string): Stage {
  return {
    ...stage,
    title: map(`stage/${stage.id}/title`, `${path}.title`, stage.title, 'title'),
    steps: mapSteps(map, stage.steps, `${path}.steps`),
  };
}

function mapObjection(map: TextMapper, objection: Objection, path: string): Objection {
  const id = `objection/${objection.id}`;
  return {
    ...objection,
    title: map(`${id}/title`, `${path}.title`, objection.title, 'title'),
    heard: numbered(map, `${id}/heard`, `${path}.heard`, objection.heard, 'heard'),
    never: numbered(map, `${id}/never`, `${path}.never`, objection.never, 'hint'),
    steps: mapSteps(map, objection.steps, `${path}.steps`),
  };
}

function mapEvent(map: TextMapper, event: CallEvent, path: string): CallEvent {
  const id = `event/${event.id}`;
  return {
    ...event,
    title: map(`${id}/title`, `${path}.title`, event.title, 'title'),
    ...(event.confirm !== undefined && { confirm: map(`${id}/confirm`, `${path}.confirm`, event.confirm, 'hint') }),
    ...(event.hint !== undefined && { hint: map(`${id}/hint`, `${path}.hint`, event.hint, 'hint') }),
    ...(event.steps && { steps: mapSteps(map, event.steps, `${path}.steps`) }),
  };
}

function mapSteps(map: TextMapper, steps: readonly Step[], path: string): Step[] {
  return steps.map((step, i) => mapStep(map, step, `${path}[${i}]`));
}

function mapStep(map: TextMapper, step: Step, path: string): Step {
  const id = `step/${step.id}`;
  if (step.kind === 'fork') {
    if (step.title === undefined) return step;
    return { ...step, title: map(`${id}/title`, `${path}.title`, step.title, 'title') };
  }
  return {
    ...step,
    title: map(`${id}/title`, `${path}.title`, step.title, 'title'),
    ...(step.say && { say: mapLines(map, step.say, `${path}.say`) }),
    ...(step.tasks && { tasks: mapTasks(map, step.id, step.tasks, `${path}.tasks`) }),
    ...(step.ask && {
      ask: step.ask.map((ask, i) =>
        ask.label === undefined
          ? ask
          : { ...ask, label: map(`ask/${step.id}/${ask.fact}`, `${path}.ask[${i}].label`, ask.label, 'label') },
      ),
    }),
    ...(step.hints && { hints: numbered(map, `${id}/hint`, `${path}.hints`, step.hints, 'hint') }),
    answers: step.answers.map((answer, i) => mapAnswer(map, step.id, answer, `${path}.answers[${i}]`)),
  };
}

function mapLines(map: TextMapper, lines: readonly Line[], path: string): Line[] {
  return lines.map((line, i) => ({ ...line, text: map(line.id, `${path}[${i}].text`, line.text, 'line') }));
}

function mapTasks(map: TextMapper, step: string, tasks: readonly Task[], path: string): Task[] {
  return tasks.map((task, i) => ({
    ...task,
    text: map(`task/${step}/${task.id}`, `${path}[${i}].text`, task.text, 'task'),
  }));
}

function mapAnswer(map: TextMapper, step: string, answer: Answer, path: string): Answer {
  const id = `answer/${step}/${answer.id}`;
  return {
    ...answer,
    label: map(`${id}/label`, `${path}.label`, answer.label, 'label'),
    ...(answer.heard && { heard: numbered(map, `${id}/heard`, `${path}.heard`, answer.heard, 'heard') }),
    ...(answer.heldOut && { heldOut: numbered(map, `${id}/held-out`, `${path}.heldOut`, answer.heldOut, 'heard') }),
    ...(answer.blocked !== undefined && { blocked: map(`${id}/blocked`, `${path}.blocked`, answer.blocked, 'reason') }),
  };
}
