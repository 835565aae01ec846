// What the client remembers of a call, and how patient it still is. In: a memory and what happened. Out: the next memory. It is
// made of the moves that count alone, so what is taken back was never heard.
import type { Persona } from '@/scripts/language/training/persona';
import type { Lesson, Meant, Turn } from './lesson';

export interface ClientMemory {
  /** How often the call came to rest at each step. */
  readonly visits: ReadonlyMap<string, number>;
  /** How many answers were given at each step. */
  readonly given: ReadonlyMap<string, number>;
  /** How often each thing was meant at each step, by `meantKey`. */
  readonly meant: ReadonlyMap<string, number>;
  /** Indices of the persona's objections and events that have happened. */
  readonly raised: ReadonlySet<number>;
  readonly happened: ReadonlySet<number>;
  readonly said: ReadonlySet<string>;
  readonly told: ReadonlySet<string>;
  readonly temper: number;
}

/** The client before the first word. */
export function freshMemory({ persona }: Pick<Lesson, 'persona'>): ClientMemory {
  return {
    visits: new Map(),
    given: new Map(),
    meant: new Map(),
    raised: new Set(),
    happened: new Set(),
    said: new Set(),
    told: new Set(),
    temper: persona.temper.start,
  };
}

/** Names what was meant at a step. */
export function meantKey(step: string, meant: Meant): string {
  return `${step}|${meant.kind}|${Object.values(meant).join('|')}`;
}

/** Why patience changed. */
export type TemperCause = 'repeated' | 'pushed' | 'silent' | 'unfitting' | 'heeded';

/** The memory after causes of more or less patience, between 0 and 100. */
export function withTemper(memory: ClientMemory, persona: Persona, causes: readonly TemperCause[]): ClientMemory {
  const temper = causes.reduce(
    (now, cause) => now + (cause === 'heeded' ? persona.temper[cause] : -persona.temper[cause]),
    memory.temper,
  );
  return { ...memory, temper: Math.max(0, Math.min(100, temper)) };
}

/** The memory once a turn has been spoken. */
export function withTurn(memory: ClientMemory, { persona }: Lesson, turn: Turn): ClientMemory {
  const key = meantKey(turn.step, turn.meant);
  return {
    ...memory,
    visits: new Map(memory.visits).set(turn.step, turn.visit),
    meant: new Map(memory.meant).set(key, (memory.meant.get(key) ?? 0) + 1),
    raised:
      turn.meant.kind === 'objection' ? withIndex(memory.raised, openObjection(persona, memory, turn)) : memory.raised,
    happened:
      turn.meant.kind === 'event' ? withIndex(memory.happened, openEvent(persona, memory, turn)) : memory.happened,
    said: turn.text === '' ? memory.said : new Set([...memory.said, turn.text]),
    told: turn.told.length === 0 ? memory.told : new Set([...memory.told, ...turn.told]),
  };
}

/** The memory once an answer was given at a step. */
export function withAnswer(memory: ClientMemory, step: string): ClientMemory {
  return { ...memory, given: new Map(memory.given).set(step, (memory.given.get(step) ?? 0) + 1) };
}

function openObjection(persona: Persona, { raised }: ClientMemory, { meant }: Turn): number {
  return persona.objections.findIndex(
    ({ objection }, index) => !raised.has(index) && meant.kind === 'objection' && meant.objection === objection,
  );
}

function openEvent(persona: Persona, { happened }: ClientMemory, { meant }: Turn): number {
  return persona.events.findIndex(
    ({ event }, index) => !happened.has(index) && meant.kind === 'event' && meant.event === event,
  );
}

function withIndex(set: ReadonlySet<number>, index: number): ReadonlySet<number> {
  return index === -1 ? set : new Set([...set, index]);
}
