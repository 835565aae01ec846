import { computed, markRaw, type Ref, shallowRef } from 'vue';
import { advance } from '@/machines/machine/call-state';
import type { Move } from '@/machines/graph/move';
import { CallSession, type CommandResult, type SessionSnapshot } from '@/machines/session/call-session';
import { effectiveMoves } from '@/machines/session/journal';
import type { Facts } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import { type Attempt, type Mark, predictionOf } from '@/training/attempt/attempt';
import { PracticeClock } from '@/training/attempt/practice-clock';
import { followClient, lastOf, type Stage } from '@/training/client/follow-client';
import type { Lesson, Turn } from '@/training/client/lesson';
import { KEPT } from '../call/call-persistence';
import { useSessionViews } from '../call/use-session-views';
import { practiceCommands } from './practice-commands';
import { withoutHelp } from './without-help';

/** What a practice call asks of its owner. */
export interface PracticeOwner {
  readonly now: () => number;
  readonly offsetMinutes: (instant: number) => number;
  /** Hears every change, to keep it. */
  readonly onChange: (attempt: Attempt) => void;
  readonly onError: (error: unknown) => void;
}

/** What is heard, or seen in a system. */
export type Heard = Pick<Turn, 'speaker' | 'text'>;

type MarkNote = Mark extends infer Each ? (Each extends Mark ? Omit<Each, 'at' | 'after'> : never) : never;

/** A practice call that behaves like a live one on the screen, but tells nothing and refuses nothing by rule. */
export class PracticeCall {
  readonly callId: string;
  readonly script: Script;
  readonly lesson: Lesson;
  readonly saving = { ...KEPT, setAside: 0, refusedMoves: 0 };
  readonly commands: ReturnType<typeof practiceCommands>;
  readonly #owner: PracticeOwner;
  readonly #clock: PracticeClock;
  readonly #session: CallSession;
  readonly #call: Ref<SessionSnapshot>;
  readonly #attempt: Ref<Attempt>;
  /** The move that closes the contact once its status was predicted. */
  readonly #asked = shallowRef<(() => CommandResult) | null>(null);
  readonly #views: ReturnType<typeof useSessionViews>;
  readonly #view = computed(() => this.#views.view.value && withoutHelp(this.#views.view.value));
  readonly #closing = computed(() => this.#views.closing.value && { ...this.#views.closing.value, obligations: [] });
  readonly #stage = computed(() => lastOf(this.#followed()));
  #stages: readonly Stage[] = [];

  /** Opens an attempt. `told` are the personal facts of the persona, which no disk keeps. */
  constructor(lesson: Lesson, start: Attempt, told: Facts, owner: PracticeOwner) {
    this.callId = start.attemptId;
    this.script = lesson.compiled.script;
    this.lesson = lesson;
    this.#owner = owner;
    this.#clock = new PracticeClock(start.journal.entries.at(-1)?.at ?? start.marks.at(-1)?.at ?? null);
    this.#session = new CallSession(
      { compiled: lesson.compiled, journal: start.journal, told, maskedNumber: '' },
      {
        now: () => this.#now(),
        offsetMinutes: (instant) => owner.offsetMinutes(instant),
        agent: () => AGENT,
        isAgainstRules: () => false,
        onError: owner.onError,
      },
    );
    this.#call = shallowRef(this.#session.current());
    this.#attempt = shallowRef(start);
    this.#views = useSessionViews(this.#call, shallowRef(null), () => AGENT);
    this.commands = practiceCommands(
      this.#session,
      (moveOf, run) => this.#make(moveOf, run),
      () => this.#now(),
    );
    this.#session.subscribe((next) => this.#hear(next));
    markRaw(this);
  }

  get machine() {
    return this.#call.value.actor;
  }

  get view() {
    return this.#view.value;
  }

  get closing() {
    return this.#closing.value;
  }

  get trail() {
    return this.#views.trail.value;
  }

  get notes() {
    return this.#views.notes.value;
  }

  get facts(): Facts {
    return this.#views.facts.value;
  }

  get header() {
    return this.#views.header.value;
  }

  get attempt(): Attempt {
    return this.#attempt.value;
  }

  /** What stands in the bubble; null once the contact is closed. Of the client the screen knows nothing else. */
  get heard(): Heard | null {
    const { turn } = this.#stage.value;
    return turn && { speaker: turn.speaker, text: turn.text };
  }

  /** Whether the status has to be predicted now. */
  get isAsked(): boolean {
    return this.#asked.value !== null;
  }

  /** Says how the contact will be closed, and closes it. */
  predict(status: string | null, rule: string): void {
    const close = this.#asked.value;
    this.#mark({ kind: 'predicted', status, rule });
    this.#asked.value = null;
    close?.();
  }

  stopPredicting(): void {
    this.#asked.value = null;
  }

  /** In the debrief: calls an entry of the journal a slip, or no longer does. */
  doubt(entry: number, isDoubted: boolean): void {
    this.#mark({ kind: 'doubted', entry, isDoubted });
  }

  /** The trainee has marked what there was to mark. */
  reveal(): void {
    this.#mark({ kind: 'marked' });
  }

  /** Leaves the call open for good. */
  giveUp(): void {
    this.#keep({ endedAt: this.#now() });
  }

  #now(): number {
    return this.#clock.tell(this.#owner.now());
  }

  #followed(): readonly Stage[] {
    const { journal } = this.#call.value;
    const moves = effectiveMoves(journal).map(({ move }) => move);
    const call = { intake: journal.intake, startedAt: journal.startedAt, moves };
    this.#stages = followClient(this.lesson, call, this.#stages);
    return this.#stages;
  }

  #hear(next: SessionSnapshot): void {
    const isLonger = next.journal !== this.#call.value.journal;
    this.#call.value = next;
    if (!isLonger) return;
    const isClosed = next.state.place.kind === 'closed';
    this.#keep({ journal: next.journal, endedAt: isClosed ? this.#now() : this.attempt.endedAt });
  }

  #keep(next: Partial<Attempt>): void {
    this.#attempt.value = { ...this.#attempt.value, ...next };
    this.#owner.onChange(this.#attempt.value);
  }

  #mark(note: MarkNote): void {
    const { entries } = this.#call.value.journal;
    this.#keep({ marks: [...this.attempt.marks, { ...note, at: this.#now(), after: entries.length }] });
  }

  /** Makes a move; one that closes waits for the prediction, one that is refused is remembered. */
  #make(moveOf: (step: string, at: number) => Move, run: () => CommandResult): CommandResult {
    const { state } = this.#call.value;
    if (state.place.kind === 'closed') return run();
    const move = moveOf(state.place.step.step.id, this.#now());
    const clock = { now: move.at, offsetMinutes: this.#owner.offsetMinutes(move.at) };
    const led = advance(this.lesson.compiled, state, move, clock);
    if (led.ok && led.value.place.kind === 'closed' && predictionOf(this.attempt) === null) {
      this.#asked.value = run;
      return DONE;
    }
    const outcome = run();
    if (!outcome.ok && !led.ok) this.#mark({ kind: 'refused', move, reason: led.error });
    return outcome;
  }
}

const DONE: CommandResult = { ok: true, value: { isMasked: false } };
const AGENT = { agentName: '', agentLogin: '' };
