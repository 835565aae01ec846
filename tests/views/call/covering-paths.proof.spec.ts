// @vitest-environment happy-dom
import '../../support/all-messages';
import '../../support/clean-document';
import { flushPromises } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { advance, type CallState, startCall } from '@/machines/machine/call-state';
import { compileScript } from '@/machines/machine/compile-script';
import type { Move } from '@/machines/graph/move';
import { effectiveMoves } from '@/machines/session/journal';
import type { StepView } from '@/machines/view/step-view';
import type { Facts, FactValue } from '@/scripts/language/fact';
import { parseScript } from '@/scripts/parse/parse-script';
import { retentionSource } from '@/scripts/retention/retention-source';
import { answerKey } from '@/views/shared/answer-key';
import { coveringPaths, type Walk } from '../../support/covering-paths';
import { AT_START, sampleValues, stepOf } from '../../support/walk';
import { press, showApplication } from './show-call';

const compiled = compileScript(retention());
const { walks } = coveringPaths(compiled, {
  intakes: sampleValues(compiled.script.facts.find(({ id }) => id === 'campaignKind')).flatMap((campaignKind) =>
    [1, 4, 5].map((callNo) => ({ campaignKind, callNo })),
  ),
});

describe('the walks that cover the retention script', () => {
  it('can all be walked on the call screen, key by key, and show at every moment the step of the machine', async () => {
    // Before every deadline that a walk may enter, and no clock that fires by itself.
    vi.useFakeTimers({ now: Date.UTC(2020, 0, 1), toFake: ['Date', 'setInterval', 'clearInterval'] });
    const shown = showApplication({ script: retentionSource });
    // Keys come faster than anybody speaks.
    shown.settings.change({ waitsForLines: false });

    // Neighbours share their beginning, which is walked once: the rest of the one before is taken back.
    const sorted = [...walks].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
    let before: Walk | null = null;
    for (const walk of sorted) {
      await follow(walk, before === null ? null : sharedMoves(before, walk));
      before = walk;
    }

    async function follow({ intake, moves, end }: Walk, shared: number | null): Promise<void> {
      if (shared === null) await begin(intake);
      else if (shared < effectiveCount()) expect(shown.call.commands.undoTo(shared).ok).toBe(true);
      await flushPromises();
      let state = moves.slice(0, shared ?? 0).reduce(after, startCall(compiled, intake, AT_START));
      for (const move of moves.slice(shared ?? 0)) {
        await make(move);
        state = after(state, move);
        expect([document.querySelector('h2, .status')?.textContent?.trim(), move]).toEqual([titleOf(state), move]);
      }
      expect(stepOf(state)).toBe(end);
      if (end.startsWith('closed:')) expect(`closed:${view().id}`).toBe(end);
    }

    async function begin(intake: Facts): Promise<void> {
      const id = await shown.call.start(intake);
      await shown.router.push(`/call/${id}`);
    }

    function effectiveCount(): number {
      return shown.call.journal === null ? 0 : effectiveMoves(shown.call.journal).length;
    }

    /** Does with the keyboard, or in a field, what a move says. */
    async function make(move: Move): Promise<void> {
      switch (move.kind) {
        case 'answer':
          return pressAnswer(move.answer);
        case 'enter':
          return enter(move.fact, move.value);
        case 'event':
          return raise(move.event);
        case 'objection':
          return object(move.objection);
        case 'unlisted':
          await press('Digit0');
          await shown.page.get('dialog textarea').trigger('keydown', { key: 'Enter' });
          await flushPromises();
          return;
      }
    }

    async function pressAnswer(id: string): Promise<void> {
      const position = view().answers.find((answer) => answer.id === id)?.position ?? 0;
      const { digit, page } = answerKey(position);
      for (let turned = 0; turned < page; turned += 1) await press('Space');
      await press(`Digit${digit}`);
    }

    async function enter(fact: string, value: FactValue): Promise<void> {
      const field = shown.page.find(`[data-task="${fact}"], [data-ask="${fact}"]`);
      await field.setValue(typeof value === 'boolean' ? value : String(typeof value === 'object' ? '' : value));
      shown.page.get<HTMLElement>('h2').element.focus();
      await flushPromises();
    }

    async function raise(id: string): Promise<void> {
      const event = view().events.find((candidate) => candidate.id === id);
      await press(`Key${event?.key ?? ''}`);
      if (event?.confirm) await press('Enter');
    }

    async function object(id: string): Promise<void> {
      const objection = view().objections.find((candidate) => candidate.id === id);
      if (objection?.functionKey) return press(`F${objection.functionKey}`);
      await press('F9');
      const option = shown.page
        .findAll('[role="option"]')
        .find((item) => item.get('.name').text() === objection?.title);
      await option?.trigger('click');
      await flushPromises();
    }

    function view(): StepView {
      if (shown.call.view === null) throw new Error('no call is open');
      return shown.call.view;
    }
  }, 180_000);
});

function after(state: CallState, move: Move): CallState {
  const advanced = advance(compiled, state, move);
  if (!advanced.ok) throw new Error(`${JSON.stringify(move)} was refused: ${advanced.error}`);
  return advanced.value;
}

/** Heading of the step where the machine is; of a closed call its status with the rule. */
function titleOf({ place }: CallState): string {
  if (place.kind === 'step') return place.step.step.title ?? '';
  const { row } = place.row;
  const status = compiled.script.closing.statuses.find(({ id }) => id === row.status);
  return `${status ? `«${status.label}»` : 'Без статуса'}${row.rule}`;
}

/** How many moves two walks share from their start; null when they start differently. */
function sharedMoves(one: Walk, other: Walk): number | null {
  if (JSON.stringify(one.intake) !== JSON.stringify(other.intake)) return null;
  const differing = other.moves.findIndex((move, place) => JSON.stringify(move) !== JSON.stringify(one.moves[place]));
  return differing === -1 ? other.moves.length : differing;
}

function keyOf({ intake, moves }: Walk): string {
  return JSON.stringify([intake, moves]);
}

function retention() {
  const parsed = parseScript(retentionSource);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}
