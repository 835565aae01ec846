import { readFileSync } from 'node:fs';
import { planFile } from './plan.mjs';

export type Language = 'ru' | 'en';

/** The words of the script by id, in one language. */
export interface ScriptWords {
  readonly steps: Readonly<Record<string, StepWords>>;
  readonly events: Readonly<Record<string, { title: string; key?: string; confirm?: string }>>;
  readonly objections: Readonly<Record<string, { title: string; first: string }>>;
  readonly facts: Readonly<Record<string, string>>;
  readonly statuses: Readonly<Record<string, string>>;
  readonly obligations: Readonly<Record<string, string>>;
}

export interface StepWords {
  readonly title: string;
  readonly say: readonly string[];
  /** Labels by answer. */
  readonly answers: Readonly<Record<string, string>>;
  /** Texts of tasks by the flag that they tick. */
  readonly ticks: readonly { readonly flag: string; readonly text: string }[];
}

/** A move of a journal, without its time. */
export type PlannedMove = { readonly kind: string; readonly step: string } & Readonly<Record<string, unknown>>;

export interface ScriptPlan {
  readonly pin: { readonly id: string; readonly version: string; readonly hash: string };
  /** A short call to every step. */
  readonly steps: Readonly<Record<string, { intake: Record<string, string | number>; moves: readonly PlannedMove[] }>>;
  readonly missing: readonly string[];
  readonly words: Readonly<Record<Language, ScriptWords>>;
}

let plan: ScriptPlan | null = null;

/** What the global set-up has prepared. */
export function readPlan(): ScriptPlan {
  plan ??= JSON.parse(readFileSync(planFile, 'utf8'));
  if (plan === null) throw new Error('There is no plan of the script');
  return plan;
}
