import type { CommandResult, Refusal, SessionSnapshot } from '@/machines/session/call-session';
import type { TrailItem } from '@/machines/view/describe-trail';
import type { ClosingView, StepView } from '@/machines/view/step-view';
import type { Facts, FactValue } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import type { SavingView } from '@/stores/active-call';
import type { CallNotes } from '@/stores/call/call-notes';
import type { CallOrigin } from '@/stores/call/use-session-views';

/** What the call screen shows and moves: the call that is open in this tab, or anything that behaves like it, e.g. a rehearsal. */
export interface CallSource {
  readonly callId: string | null;
  readonly script: Script | null;
  /** The live machine, whose states say when another step has come. */
  readonly machine: SessionSnapshot['actor'] | null;
  readonly view: StepView | null;
  /** How the call would close if it ended now, or how it closed. */
  readonly closing: ClosingView | null;
  readonly trail: readonly TrailItem[];
  readonly notes: CallNotes;
  /** Personal facts included. */
  readonly facts: Facts;
  readonly header: CallOrigin;
  readonly saving: SavingView;
  readonly commands: CallCommands;
}

/** What became of a command. A rehearsal takes one move only, and none after its last. */
export type CommandOutcome = CommandResult<Refusal | 'other-move' | 'example-over'>;

/** What can be done with a call. Each says at once what became of it; taking over from another tab waits for the disk. */
export interface CallCommands {
  answer(answer: string): CommandOutcome;
  enter(fact: string, value: FactValue): CommandOutcome;
  raise(event: string): CommandOutcome;
  object(objection: string): CommandOutcome;
  /** «Нет нужного ответа»: what the client said, may be blank. */
  unlisted(said: string): CommandOutcome;
  /** Gives words to an unexplained answer, by its index in the journal's entries. */
  explain(entry: number, said: string): CommandOutcome;
  back(): CommandOutcome;
  /** Takes back everything from the effective move number `keep` on. */
  undoTo(keep: number): CommandOutcome;
  writeNote(text: string): CommandOutcome;
  setPersonal(fact: string, value: FactValue): CommandOutcome;
  takeOver(): Promise<CommandOutcome>;
  /** Tells the time, in milliseconds since the epoch. */
  tick(now: number): void;
}
