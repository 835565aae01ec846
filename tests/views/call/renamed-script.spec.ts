// Screens and tools know roles, never the ids of one script: the built-in script under other ids looks and behaves the same.
import { flushPromises } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { factsOf } from '@/machines/machine/call-state';
import type { Facts } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import { parseScript } from '@/scripts/parse/parse-script';
import { retentionSource } from '@/scripts/retention/retention-source';
import { intakeFacts } from '@/stores/intake/intake';
import { readScreenPop } from '@/stores/intake/screen-pop';
import { whenIdle } from '@/stores/when-idle';
import { planCall } from '@/machines/plan/plan-call';
import { composeNote } from '@/machines/view/compose-notes';
import { deskContext } from '@/views/desk/desk-context';
import { renamedScript } from '../../support/renamed-script';
import { INTAKE, movesOf, played, ROADS } from '../../support/retention-roads';
import type { ShortMove } from '../../support/walk';
import { makeMove } from './make-move';
import { showApplication } from './show-call';

const renamed = renamedScript(retentionSource);
const CALL = { ...INTAKE, ctn: '0000000001', operator: 'Сеть', plan: 'Простой' };

const CALLS: Readonly<Record<string, string>> = {
  'a saved call': `${ROADS.cancelled} done done +flashDone +actionsChecked flashUntil=2031-04-23 close`,
  'a call-back': `${ROADS.offered} thinks callbackAt=2030-04-30T14:30 time done +flashDone +callbackScheduled close`,
  'a refusal that hears WinBack': `${ROADS.talking} refuses agreed done +acrmMarked close`,
  'an objection, a machine and the deadline': `${ROADS.talking} ?price-too-high`,
};

function parsed(source: unknown): Script {
  const read = parseScript(source);
  if (!read.ok) throw new Error(JSON.stringify(read.error.slice(0, 5), null, 2));
  return read.value;
}

describe('the built-in script under other ids', () => {
  it('has no id left of its facts, settings, conditions and campaigns', () => {
    const own = parsed(retentionSource);
    const other = JSON.stringify(parsed(renamed.script));
    const ids = [...own.facts, ...own.settings, ...own.conditions].map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(80);
    expect(
      ids.filter((id) => new RegExp(`"(?:fact|condition|setting|confirms)":"${id}"|[{]${id}[:}]`).test(other)),
    ).toEqual([]);
  });

  it.each(Object.keys(CALLS))('shows the same on every step of %s', async (name) => {
    const moves = movesOf(CALLS[name] ?? '');
    expect(await shownDuring(renamed.script, renamed.facts(CALL), moves.map(renamedMove))).toEqual(
      await shownDuring(retentionSource, CALL, moves),
    );
  });

  it('is filled by the same link, in the same order of fields', () => {
    const link = {
      ctn: '0000000001',
      name: 'Клиент',
      callNo: '3',
      deadline: '2026-05-02',
      operator: 'Сеть',
      plan: 'Простой',
    };
    const own = readScreenPop(parsed(retentionSource), link, '2026-04-23T12:00');
    const other = readScreenPop(parsed(renamed.script), link, '2026-04-23T12:00');
    expect(own.notices).toEqual([]);
    expect(Object.keys(own.texts).length).toBeGreaterThan(4);
    expect(other).toEqual({ ...own, texts: renamed.facts(own.texts) });
    const order = (script: Script) => intakeFacts(script).map(({ label }) => label);
    expect(order(parsed(renamed.script))).toEqual(order(parsed(retentionSource)));
  });

  it('tells the tools of the desk the same', () => {
    const facts = factsOf(played('offered', 'thinks', CALL));
    const moment = { language: 'ru', today: '2026-04-23', now: 0, askable: [] } as const;
    const own = deskContext(parsed(retentionSource), facts, moment);
    const other = deskContext(parsed(renamed.script), renamed.facts(facts), moment);
    expect(own).toMatchObject({ planName: 'Простой', offersVoiced: 1, state: 'in_work' });
    const figures = ({ settings }: typeof own) => settings.map(({ label, value }) => ({ label, value }));
    expect(figures(other)).toEqual(figures(own));
    const { script, facts: known } = own;
    expect({ ...other, campaign: own.campaign, settings: own.settings, script, facts: known }).toEqual(own);
    const note = (context: typeof own) =>
      context.script === null
        ? null
        : composeNote(planCall(context.script), context.script.bindings.flashInWorkNote ?? '', context.facts ?? {})
            ?.text;
    expect(note(own)).toContain('Озвучено: ');
    expect(note(other)).toBe(note(own));
  });
});

function renamedMove(move: ShortMove): ShortMove {
  return 'enter' in move ? { ...move, enter: renamed.fact(move.enter) } : move;
}

/** The mark of the disk comes when it comes. */
function words(page: { text(): string }): string {
  return page.text().replace(/● (сохраняю|сохранено)/, '');
}

/** Every word that stands on the call screen after each move, and at the start. */
async function shownDuring(script: unknown, intake: Facts, moves: readonly ShortMove[]): Promise<readonly string[]> {
  vi.useFakeTimers({ now: Date.UTC(2026, 3, 23, 12), toFake: ['Date', 'setInterval', 'clearInterval'] });
  const shown = showApplication({ script });
  const id = await shown.call.start(intake);
  await shown.router.push(`/call/${id}`);
  // The guard of rules comes late on purpose; until then an obligation that only a rule knows is not shown.
  await whenIdle();
  await vi.dynamicImportSettled();
  await flushPromises();
  const seen = [words(shown.page)];
  for (const move of moves) {
    makeMove(shown.call.commands, move);
    await flushPromises();
    seen.push(words(shown.page));
  }
  shown.page.unmount();
  vi.useRealTimers();
  return seen;
}
