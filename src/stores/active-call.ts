import type { Refusal as MoveRefusal } from '@/machines/graph/decide';
import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import { type CallActor, createCallActor, replayLive } from '@/machines/machine/call-actor';
import { type CallState, factsOf, isClosed, phaseOf, startCall } from '@/machines/machine/call-state';
import { composeNotes } from '@/machines/view/compose-notes';
import { deadlineInstant } from '@/calendar/deadline-instant';
import { closingNow } from '@/machines/view/derive-closing';
import { describeStep } from '@/machines/view/describe-step';
import { describeTrail, type TrailItem } from '@/machines/view/describe-trail';
import { appendEntry, type Entry, effectiveMoves, type Journal, type Move } from '@/machines/session/journal';
import type { RefusedMove } from '@/machines/session/replay';
import { shareClosing, shareItems, shareStep, shareUnchanged } from '@/machines/view/share-unchanged';
import type { ClosingView, NoteView, StepView } from '@/machines/view/step-view';
import { dayAt } from '@/calendar/instant';
import { DEFAULT_ZONE } from '@/calendar/zone';
import type { Facts, FactValue } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import { limitProblem, type Present } from '@/scripts/language/moment-limits';
import type { Claim } from '@/storage/call-ownership';
import { type CallHeader, journalOf } from '@/storage/call-record';
import {
  type CallWriter,
  createCallWriter,
  type Saving,
  type StorageProblem,
  storageProblem,
} from '@/storage/call-writer';
import type { RuleGuard } from '@/verify/live/rule-guard';
import { whenIdle } from './when-idle';
import { headerOf, maskedNumberOf } from './call-header';
import { maskPersonal } from './mask-personal';
import { type LoadedScript, useScriptStore } from './script-store';
import { useSettingsStore } from './settings-store';
import { usePlatform } from './platform';

/** Why something was not done: by the script (see `call-state`), or by the tab it was asked in. */
export type Refusal = MoveRefusal | 'no-call' | 'other-tab' | 'nothing-to-undo' | 'unknown-entry';

/** Done, or the reason why not. `masked`: digits that looked personal were starred before anything was kept. */
export type Outcome =
  | { readonly ok: true; readonly masked: boolean }
  | { readonly ok: false; readonly reason: Refusal };

/** A «Нет нужного ответа» that has no words yet. */
export interface Blank {
  /** Index in the journal's entries, for `fillBlank`. */
  readonly entry: number;
  readonly step: string;
}

/** A call that cannot be opened here. Its record is kept as it is. */
export interface LostCall {
  readonly callId: string;
  readonly reason: 'not-found' | 'damaged' | 'script-gone' | 'storage';
  readonly header: CallHeader | null;
  /** What was answered, unread by any script. */
  readonly entries: readonly Entry[];
}

export type CallStatus = 'idle' | 'loading' | 'open' | 'lost';

/**
 * The call that is open in this tab. Everything shown is computed from the journal, the script in the current language
 * and the personal facts, which live in memory only (R51). A write to the disk is issued in the same tick as the
 * change, and never awaited by it.
 */
export const useActiveCall = defineStore('call', () => {
  const platform = usePlatform();
  const scripts = useScriptStore();
  const settings = useSettingsStore();

  const status = shallowRef<CallStatus>('idle');
  const lost = shallowRef<LostCall | null>(null);
  const journal = shallowRef<Journal | null>(null);
  /** The live call; `state` is where it stands. Both change together, in `stand` and `move`. */
  const live = shallowRef<CallActor | null>(null);
  const state = shallowRef<CallState | null>(null);
  /** Personal facts of this call. */
  const personal = shallowRef<Facts>({});
  const maskedNumber = shallowRef('');
  const saving = shallowRef<Saving>('saved');
  const problem = shallowRef<StorageProblem | null>(null);
  const ownership = shallowRef<'mine' | 'other-tab'>('mine');
  /** Entries that were found damaged when the call was opened and are set aside. */
  const setAside = shallowRef(0);
  /** Moves of the stored journal that the script no longer allows; they are taken back by a mark. */
  const refusedMoves = shallowRef(0);
  let writer: CallWriter | null = null;
  let claim: Claim | null = null;
  /** The state in which the clock's event was last refused: it is not tried again until the call moves. */
  let refusedIn: CallState | null = null;
  /** Id of the call that is open or on its way; null after `leave`. */
  let wanted: string | null = null;

  /** The rules of the script over the open call; fetched once a call is open, so that it opens without them. */
  const guard = shallowRef<RuleGuard | null>(null);
  const guards = new WeakMap<LoadedScript, RuleGuard>();

  const autofilled = computed<Facts>(() => ({
    agentName: settings.settings.agentName || null,
    agentLogin: settings.settings.agentLogin || null,
  }));
  const personalFacts = computed<Facts>(() => {
    const known: Record<string, FactValue> = {};
    for (const fact of scripts.current?.script.facts ?? []) {
      if (fact.personal !== true) continue;
      const byApplication = fact.autofill === undefined ? null : (autofilled.value[fact.autofill] ?? null);
      known[fact.id] = personal.value[fact.id] ?? byApplication;
    }
    return known;
  });
  const open = computed(() => {
    const loaded = scripts.current;
    return loaded === null || state.value === null || journal.value === null
      ? null
      : { loaded, state: state.value, journal: journal.value };
  });
  const facts = computed<Facts>((before) =>
    open.value === null ? {} : shareUnchanged(before ?? {}, { ...factsOf(open.value.state), ...personalFacts.value }),
  );
  const view = computed<StepView | null>((before) => {
    if (open.value === null) return null;
    const shown = describeStep(open.value.loaded.compiled, open.value.state, personalFacts.value);
    const guarded = guard.value?.guardedStep(open.value.journal, shown) ?? shown;
    return before ? shareStep(before, guarded) : guarded;
  });
  const closing = computed<ClosingView | null>((before) => {
    if (open.value === null) return null;
    const shown = closingNow(open.value.loaded.compiled, open.value.state);
    const guarded = guard.value?.guardedClosing(open.value.journal, shown, phaseOf(open.value.state)) ?? shown;
    return before ? shareClosing(before, guarded) : guarded;
  });
  const trail = computed<readonly TrailItem[]>((before) =>
    open.value === null
      ? NOTHING
      : shareItems(before ?? NOTHING, describeTrail(open.value.loaded.compiled, open.value.journal)),
  );
  const notes = computed<readonly NoteView[]>((before) =>
    open.value === null
      ? NOTHING
      : shareItems(before ?? NOTHING, composeNotes(open.value.loaded.compiled, open.value.state, personalFacts.value)),
  );
  const note = computed(() => lastNote(journal.value));
  const blanks = computed<readonly Blank[]>((before) =>
    journal.value === null ? NOTHING : shareItems(before ?? NOTHING, blanksOf(journal.value)),
  );
  /** The events that the clock raises, each with its date and instant; those whose date is not known are left out. */
  const clocks = computed(() =>
    (open.value?.loaded.script.events ?? []).flatMap(({ id, fires }) => {
      const moment = fires && facts.value[fires.reaches];
      if (fires === undefined || typeof moment !== 'string') return [];
      const zone = fires.zone === undefined ? null : facts.value[fires.zone];
      const at = deadlineInstant(moment, typeof zone === 'string' ? zone : DEFAULT_ZONE);
      return at === null ? [] : [{ event: id, reaches: fires.reaches, at }];
    }),
  );

  // Another language is another compiled script: the same journal gives the same step in it.
  watch(
    () => scripts.current,
    (loaded) => {
      if (loaded !== null && journal.value !== null) standAtEnd(loaded, journal.value);
    },
  );

  /** Puts the live call where its journal ends, and says which moves of it were refused. */
  function standAtEnd(loaded: LoadedScript, of: Journal): readonly RefusedMove[] {
    const { call, refused: notMade } = replayLive(loaded.compiled, of, bug);
    // The states that lead to a journal which was not walked to its end belong to other moves than it counts.
    if (notMade.length === 0) follow(loaded, call);
    else {
      stand(loaded, call.state());
      call.stop();
    }
    return notMade;
  }

  function stand(loaded: LoadedScript, at: CallState, past: readonly CallState[] = []): void {
    follow(loaded, createCallActor(loaded.compiled, at, bug, past));
  }

  function follow(loaded: LoadedScript, call: CallActor): void {
    live.value?.stop();
    void watchRules(loaded);
    live.value = call;
    state.value = call.state();
  }

  async function watchRules(loaded: LoadedScript): Promise<void> {
    const known = guards.get(loaded);
    guard.value = known ?? null;
    if (known !== undefined) return;
    await whenIdle();
    // Not to be had, e.g. offline before everything was stored: the machine still keeps every condition.
    const room = await import('@/verify/live/rule-guard').catch(() => null);
    if (room === null) return;
    const made = guards.get(loaded) ?? room.createRuleGuard(loaded.script);
    guards.set(loaded, made);
    if (scripts.current === loaded) guard.value = made;
  }

  /**
   * Starts a call and returns its id; nothing is awaited. Personal facts stay in memory, the others go into the journal.
   * @throws without a script: the form that starts a call is made from one.
   */
  function start(intake: Facts): Promise<string> {
    const loaded = scripts.current;
    if (loaded === null || scripts.pin === null) throw new Error('A call was started without a script');
    leave();
    const at = platform.now();
    const kept: Record<string, FactValue> = {};
    const told: Record<string, FactValue> = {};
    for (const fact of loaded.script.facts) {
      const given = fact.autofill === 'today' ? dayAt(at, platform.offsetMinutes(at)) : intake[fact.id];
      if (given === undefined || given === null || fact.from !== 'intake') continue;
      if (fact.personal === true) told[fact.id] = given;
      else kept[fact.id] = given;
    }
    for (const [id, given] of Object.entries(kept)) {
      if (typeof given === 'string') kept[id] = maskPersonal(given, told).text;
    }
    const callId = platform.newId();
    wanted = callId;
    personal.value = told;
    maskedNumber.value = maskedNumberOf(loaded.script, told);
    journal.value = { format: 1, callId, script: scripts.pin, startedAt: at, intake: kept, entries: [] };
    stand(loaded, startCall(loaded.compiled, kept));
    writer = newWriter(0);
    status.value = 'open';
    save(at);
    tick(at);
    void claimNew(callId);
    return Promise.resolve(callId);
  }

  /** Nobody else can hold a call that has just been made, so the claim need not be waited for. */
  async function claimNew(callId: string): Promise<void> {
    const claimed = await platform.ownership.claim(callId, onLost);
    if (wanted === callId) claim = claimed;
    else claimed?.release();
  }

  /** Opens a stored call; the one that is open already stays as it is, with its personal facts. */
  async function openCall(callId: string): Promise<void> {
    if (status.value === 'open' && journal.value?.callId === callId) return;
    leave();
    wanted = callId;
    status.value = 'loading';
    const claimed = await platform.ownership.claim(callId, onLost);
    if (wanted !== callId) {
      claimed?.release();
      return;
    }
    if (claimed === null) ownership.value = 'other-tab';
    claim = claimed;
    await read(callId);
  }

  async function read(callId: string): Promise<void> {
    try {
      const stored = await platform.records.read(callId);
      // Another call may have been opened while the disk was asked, and the script may have learned another language.
      if (wanted !== callId) return;
      const loaded = scripts.current;
      if (stored === null) await loseUnread(callId);
      else if (loaded === null || stored.header.script.hash !== scripts.pin?.hash) {
        lose({ callId, reason: 'script-gone', header: stored.header, entries: stored.entries });
      } else resume(loaded, stored.header, stored.entries, stored.setAside);
    } catch (error) {
      problem.value = storageProblem(error);
      lose({ callId, reason: 'storage', header: null, entries: [] });
    }
  }

  function resume(loaded: LoadedScript, header: CallHeader, entries: readonly Entry[], damaged: number): void {
    const stored = journalOf(header, entries);
    journal.value = stored;
    const notMade = standAtEnd(loaded, stored);
    maskedNumber.value = header.maskedNumber;
    setAside.value = damaged;
    refusedMoves.value = notMade.length;
    writer = newWriter(entries.length);
    status.value = 'open';
    ownership.value = claim === null ? 'other-tab' : 'mine';
    const [firstRefused] = notMade;
    if (firstRefused !== undefined && claim !== null) {
      const keep = effectiveMoves(stored).findIndex(({ index }) => index === firstRefused.index);
      record({ kind: 'undo', keep, at: platform.now() });
    }
    tick(platform.now());
  }

  /** A call without a readable record: set aside as damaged, or not here at all. */
  async function loseUnread(callId: string): Promise<void> {
    const { damaged } = await platform.records.list();
    const reason = damaged.some((record) => record.callId === callId) ? 'damaged' : 'not-found';
    if (wanted === callId) lose({ callId, reason, header: null, entries: [] });
  }

  function lose(call: LostCall): void {
    lost.value = call;
    status.value = 'lost';
  }

  /** Lets the open call go: other tabs may have it, its personal facts are forgotten. */
  function leave(): void {
    claim?.release();
    claim = null;
    writer = null;
    refusedIn = null;
    wanted = null;
    status.value = 'idle';
    lost.value = null;
    journal.value = null;
    live.value?.stop();
    live.value = null;
    state.value = null;
    personal.value = {};
    maskedNumber.value = '';
    saving.value = 'saved';
    problem.value = null;
    ownership.value = 'mine';
    setAside.value = 0;
    refusedMoves.value = 0;
  }

  function onLost(): void {
    ownership.value = 'other-tab';
    claim = null;
  }

  /** Takes the call over from another tab, with everything it has stored. */
  async function takeOver(): Promise<Outcome> {
    const callId = journal.value?.callId;
    if (callId === undefined) return refused('no-call');
    claim = await platform.ownership.takeOver(callId, onLost);
    if (claim === null) return refused('other-tab');
    // Still the other tab's until its last entries are read: an answer given in between would be lost.
    await read(callId);
    return status.value === 'open' ? DONE : refused('no-call');
  }

  function answer(answerId: string): Outcome {
    return move((step) => ({ kind: 'answer', step, answer: answerId, at: platform.now() }));
  }

  function presentAt(now: number): Present {
    return { facts: facts.value, now, offsetMinutes: platform.offsetMinutes(now) };
  }

  /** Enters a fact that the step asks for, or ticks a task. A personal fact is kept in memory only. */
  function enter(factId: string, value: FactValue): Outcome {
    const fact = scripts.current?.script.facts.find(({ id }) => id === factId);
    if (fact?.personal === true) return setPersonal(factId, value);
    if (fact !== undefined && limitProblem(fact, value, presentAt(platform.now())) !== null)
      return refused('bad-value');
    const cleaned = typeof value === 'string' ? maskPersonal(value, personal.value) : { text: value, isMasked: false };
    const outcome = move((step) => ({ kind: 'enter', step, fact: factId, value: cleaned.text, at: platform.now() }));
    return outcome.ok && cleaned.isMasked ? DONE_MASKED : outcome;
  }

  function raise(eventId: string): Outcome {
    return move((step) => ({ kind: 'event', step, event: eventId, at: platform.now() }));
  }

  function object(objectionId: string): Outcome {
    return move((step) => ({ kind: 'objection', step, objection: objectionId, at: platform.now() }));
  }

  /** «Нет нужного ответа»: what the client said, may be blank. */
  function unlisted(said: string): Outcome {
    const cleaned = maskPersonal(said.trim(), personal.value);
    const outcome = move((step) => ({ kind: 'unlisted', step, said: cleaned.text, at: platform.now() }));
    return outcome.ok && cleaned.isMasked ? DONE_MASKED : outcome;
  }

  /** Gives words to a blank `unlisted` entry, by its index in the journal's entries. */
  function fillBlank(entry: number, said: string): Outcome {
    if (ownership.value === 'other-tab') return refused('other-tab');
    if (!blanks.value.some((blank) => blank.entry === entry)) return refused('unknown-entry');
    const cleaned = maskPersonal(said.trim(), personal.value);
    record({ kind: 'said', entry, said: cleaned.text, at: platform.now() });
    return cleaned.isMasked ? DONE_MASKED : DONE;
  }

  /** One step back: takes back the last move and whatever was entered since on the step where the call stands. */
  function back(): Outcome {
    if (journal.value === null) return refused('no-call');
    const moves = effectiveMoves(journal.value);
    const fired = clocks.value.map(({ event }) => event);
    // The clock would raise its event again at once; going back means going back behind it.
    const last = moves.findLastIndex(
      ({ move: made }) => made.kind !== 'enter' && !(made.kind === 'event' && fired.includes(made.event)),
    );
    return last === -1 ? refused('nothing-to-undo') : undoTo(last);
  }

  /** Takes back everything from the effective move number `keep` on. */
  function undoTo(keep: number): Outcome {
    if (journal.value === null) return refused('no-call');
    if (ownership.value === 'other-tab') return refused('other-tab');
    const count = effectiveMoves(journal.value).length;
    if (!Number.isInteger(keep) || keep < 0 || keep >= count) return refused('nothing-to-undo');
    record({ kind: 'undo', keep, at: platform.now() });
    return DONE;
  }

  /** Keeps the agent's free note as it now stands; the same text again is not written twice. */
  function writeNote(text: string): Outcome {
    if (journal.value === null) return refused('no-call');
    if (ownership.value === 'other-tab') return refused('other-tab');
    const cleaned = maskPersonal(text, personal.value);
    if (cleaned.text !== note.value) record({ kind: 'note', text: cleaned.text, at: platform.now() });
    return cleaned.isMasked ? DONE_MASKED : DONE;
  }

  /** Sets a personal fact: shown and put into the notes, never stored. A number is stored masked. */
  function setPersonal(factId: string, value: FactValue): Outcome {
    const script = scripts.current?.script;
    const fact = script?.facts.find(({ id }) => id === factId);
    if (script === undefined || fact?.personal !== true) return refused('unknown-fact');
    personal.value = { ...personal.value, [factId]: value };
    const masked = maskedNumberOf(script, personal.value);
    if (masked !== '' && masked !== maskedNumber.value) {
      maskedNumber.value = masked;
      save(platform.now());
    }
    return DONE;
  }

  /** Tells the time: raises the clock's event once when its instant has come, and retries what the disk refused. */
  function tick(now: number): void {
    if (saving.value === 'refused') writer?.retry();
    if (journal.value === null || ownership.value === 'other-tab' || state.value === refusedIn) return;
    const moves = effectiveMoves(journal.value);
    const due = clocks.value.find(
      ({ event, reaches, at }) =>
        now >= at &&
        view.value?.events.some(({ id }) => id === event) === true &&
        // Once for each date: a date that was entered anew counts anew.
        moves.findLastIndex(({ move: made }) => made.kind === 'event' && made.event === event) <=
          moves.findLastIndex(({ move: made }) => made.kind === 'enter' && made.fact === reaches),
    );
    if (due !== undefined && !raise(due.event).ok) refusedIn = state.value;
  }

  function move(make: (step: string) => Move): Outcome {
    const here = view.value;
    if (live.value === null || here === null) return refused('no-call');
    if (ownership.value === 'other-tab') return refused('other-tab');
    const made = make(here.id);
    // A journal that an older script allowed is replayed as it is; a new answer must keep the rules.
    if (made.kind === 'answer' && isAgainstRules(made)) return refused('shut');
    const advanced = live.value.move(made);
    if (!advanced.ok) return refused(advanced.reason);
    state.value = advanced.state;
    record(made);
    return DONE;
  }

  function isAgainstRules(made: Move): boolean {
    return journal.value !== null && (guard.value?.brokenBy(journal.value, made).length ?? 0) > 0;
  }

  function record(entry: Entry): void {
    const loaded = scripts.current;
    if (journal.value === null || loaded === null) return;
    const longer = appendEntry(journal.value, entry);
    if (entry.kind === 'undo') standBack(loaded, longer, effectiveMoves(journal.value).length - entry.keep);
    journal.value = longer;
    save(entry.at);
  }

  /** Stands the call where its journal says, after `taken` moves were taken back. What is remembered is not walked again. */
  function standBack(loaded: LoadedScript, longer: Journal, taken: number): void {
    const past = live.value?.past() ?? [];
    const at = past.at(-taken);
    if (at === undefined || taken < 1) standAtEnd(loaded, longer);
    else stand(loaded, at, past.slice(0, -taken));
  }

  /** Hands the journal to the writer in this very tick. */
  function save(at: number): void {
    if (open.value === null || writer === null) return;
    const summary = isClosed(open.value.state) ? closing.value : null;
    writer.write(
      headerOf(open.value.journal, facts.value, summary, { at, maskedNumber: maskedNumber.value, note: note.value }),
      open.value.journal.entries,
    );
  }

  function newWriter(stored: number): CallWriter {
    const created = createCallWriter(platform.records, stored, (now, why) => {
      // An answer for a call that has been left concerns nobody.
      if (writer !== created) return;
      saving.value = now;
      problem.value = why;
    });
    return created;
  }

  return {
    status: computed(() => status.value),
    lost: computed(() => lost.value),
    callId: computed(() => journal.value?.callId ?? null),
    journal: computed(() => journal.value),
    view,
    /** How the call would close if it ended now, or how it closed. */
    closing,
    trail,
    notes,
    note,
    blanks,
    facts,
    /** Personal facts of the intake that are not known in this tab, e.g. after a reload. */
    missingPersonal: computed(() =>
      (scripts.current?.script.facts ?? []).filter(
        (fact) => fact.personal === true && fact.from === 'intake' && personalFacts.value[fact.id] === null,
      ),
    ),
    script: computed<Script | null>(() => scripts.current?.script ?? null),
    startedAt: computed(() => journal.value?.startedAt ?? null),
    deadlineAt: computed(() => clocks.value[0]?.at ?? null),
    maskedNumber: computed(() => maskedNumber.value),
    saving: computed(() => saving.value),
    storageProblem: computed(() => problem.value),
    ownership: computed(() => ownership.value),
    /** The live machine, for selectors; it is moved through this store only. */
    actor: computed(() => live.value?.actor ?? null),
    setAside: computed(() => setAside.value),
    refusedMoves: computed(() => refusedMoves.value),
    start,
    open: openCall,
    leave,
    answer,
    enter,
    raise,
    object,
    unlisted,
    fillBlank,
    back,
    undoTo,
    writeNote,
    setPersonal,
    takeOver,
    tick,
  };
});

const NOTHING: readonly never[] = [];

const DONE: Outcome = { ok: true, masked: false };
const DONE_MASKED: Outcome = { ok: true, masked: true };

/** A machine that fails is a bug: thrown out of the observer, it reaches the one handler of the application. */
function bug(error: unknown): never {
  throw error;
}

function refused(reason: Refusal): Outcome {
  return { ok: false, reason };
}

function lastNote(journal: Journal | null): string {
  const last = journal?.entries.findLast((entry) => entry.kind === 'note');
  return last?.kind === 'note' ? last.text : '';
}

/** Effective `unlisted` entries that nobody has given words to. */
function blanksOf(journal: Journal): readonly Blank[] {
  const filled = new Set(journal.entries.flatMap((entry) => (entry.kind === 'said' ? [entry.entry] : [])));
  return effectiveMoves(journal).flatMap(({ index, move }) =>
    move.kind === 'unlisted' && move.said === '' && !filled.has(index) ? [{ entry: index, step: move.step }] : [],
  );
}
