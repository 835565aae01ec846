// Everything that one simulated call is made of. Types, and where the seed meets the place in the call. In: nothing.
import type { CompiledScript } from '@/machines/machine/compile-script';
import type { Language } from '@/scripts/language/language';
import type { Persona } from '@/scripts/language/training/persona';
import type { TrainingPack } from '@/scripts/language/training/training-pack';

/** How hard a call is. */
export type Level = Persona['level'];

/** One simulated call: what is spoken, who speaks, and what chance it draws. */
export interface Lesson {
  /** In the language of the call. */
  readonly compiled: CompiledScript;
  readonly pack: TrainingPack;
  readonly language: Language;
  readonly persona: Persona;
  readonly level: Level;
  readonly seed: string;
  /** The day of the call, `YYYY-MM-DD`; what the client says does not depend on it. */
  readonly today: string;
  /** Minutes that the agent's clock is ahead of UTC. */
  readonly offsetMinutes: number;
}

/** What the client means by what is said. */
export type Meant =
  | { readonly kind: 'answer'; readonly answer: string }
  | { readonly kind: 'objection'; readonly objection: string }
  | { readonly kind: 'event'; readonly event: string };

/** What is heard, or seen in a system, where the call rests. */
export interface Turn {
  readonly step: string;
  /** The how-manieth time the call rests here, from 1. */
  readonly visit: number;
  /** `system`: the agent sees it; `line`: what is heard is no word of the client, e.g. tones. */
  readonly speaker: 'client' | 'system' | 'line';
  /** Empty where there is nothing to hear: the step has one way on. */
  readonly text: string;
  readonly meant: Meant;
  /** Facts that were told by it. */
  readonly told: readonly string[];
  /** Milliseconds since the epoch. */
  readonly at: number;
}
