// Well-formed scripts of every shape. In: a source of choices, or nothing. Out: scripts that the parser accepts; whether they
// make sense (steps that cannot be reached, answers never open) is left to chance. Shared by the tests of several rooms.
import fc from 'fast-check';
import type { ClosingRow } from '@/scripts/language/closing';
import type { Fact } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import { ArbitraryConditions } from './arbitrary/arbitrary-conditions';
import { arbitraryFacts } from './arbitrary/arbitrary-facts';
import { ArbitraryFlow } from './arbitrary/arbitrary-flow';
import { Choices } from './arbitrary/choices';

/** A whole number from 0 to `below` − 1. 0 is always the simplest choice. */
export type Pick = (below: number) => number;

/** The most that a script may have of each. */
export interface ScriptSize {
  readonly facts: number;
  readonly stages: number;
  readonly stepsPerStage: number;
  readonly answers: number;
  readonly objections: number;
  readonly events: number;
  readonly rows: number;
  /** Facts that every script has besides; conditions read them, steps ask for them, answers write them. */
  readonly extraFacts?: readonly Fact[];
}

export const SMALL: ScriptSize = {
  facts: 5,
  stages: 4,
  stepsPerStage: 4,
  answers: 3,
  objections: 2,
  events: 3,
  rows: 4,
};

/** Scripts for fast-check; they shrink towards one stage with one step. */
export function arbitraryScript(size: ScriptSize = SMALL): fc.Arbitrary<Script> {
  return fc
    .array(fc.nat({ max: 0xffff }), { minLength: 0, maxLength: 800, size: 'max' })
    .map((tape) => buildScript(pickFrom(tape), size));
}

/** Choices read off a list; after its end always the simplest. */
export function pickFrom(tape: readonly number[]): Pick {
  let at = 0;
  return (below) => {
    const choice = tape[at] ?? 0;
    at += 1;
    return below <= 1 ? 0 : choice % below;
  };
}

/** A script made of choices: the same choices give the same script. */
export function buildScript(pick: Pick, size: ScriptSize): Script {
  const choices = new Choices(pick);
  const facts = [...arbitraryFacts(pick, size), ...(size.extraFacts ?? [])];
  const made = new ArbitraryConditions(choices, facts);
  const flow = new ArbitraryFlow(choices, made, facts, size);
  // The order in which the parts are made is the order in which choices are read.
  const conditions = made.named(pick(4));
  const stages = flow.stages();
  const objections = flow.objections();
  const events = flow.events();
  const closing = arbitraryClosing(choices, made, size);
  return {
    format: 2,
    id: 'arbitrary',
    version: '1.0.0',
    language: 'ru',
    title: 'Случайный скрипт',
    description: 'Скрипт для проверок.',
    bindings: {},
    settings: [
      { id: 'limit', label: 'Предел', value: pick(5), unit: 'call', since: '2026-01-01', confidence: 'certain' },
    ],
    systems: [{ id: 'crm', name: 'CRM' }],
    facts,
    conditions,
    campaigns: {
      fact: 'f0',
      columns: [{ id: 'bonus', label: 'Бонус' }],
      rows: [{ value: 'v0', has: ['bonus'] }],
    },
    stages,
    objections,
    events,
    closing: { ...closing, ifEndedNow: made.assignments().set ?? {} },
    notes: [
      {
        id: 'note',
        title: 'Заметка',
        system: 'crm',
        ...made.perhaps(2),
        lines: [{ id: 'note.line', text: '{day:slashDate}: {f0}, {limit}.', ...made.perhaps(2) }],
      },
    ],
    assumptions: [],
    rules: [],
    sources: [{ id: 'R1', title: 'Правило', basis: 'deck' }],
  };
}

function arbitraryClosing(
  choices: Choices,
  made: ArbitraryConditions,
  size: ScriptSize,
): Omit<Script['closing'], 'ifEndedNow'> {
  const obligations = choices.times(choices.pick(3), (place) => ({
    id: `ob${place}`,
    label: `Обязательство ${place}`,
    ...made.perhaps(2),
    met: made.condition(),
    ...(choices.chance(2) ? { waived: { when: made.condition(), reason: 'Не нужно.' } } : {}),
  }));
  const row = (place: number): ClosingRow => ({
    id: `r${place}`,
    disposition: `d${place}`,
    status: choices.chance(3) ? null : 'final',
    rule: 'R1',
    because: 'Так решено.',
    consequence: 'Так и будет.',
    obligations: obligations.filter(() => choices.chance(2)).map(({ id }) => id),
  });
  const conditional = choices.times(choices.pick(size.rows), (place) => ({ ...row(place), when: made.condition() }));
  const rows = [...conditional, row(conditional.length)];
  return {
    hitPolicy: 'first',
    statuses: [{ id: 'final', label: 'Итог' }],
    dispositions: rows.map(({ disposition }) => ({
      id: disposition,
      label: `Исход ${disposition}`,
      outcome: 'open',
      rank: 0,
    })),
    obligations,
    rows,
  };
}
