import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { advance, isClosed, startCall } from '@/machines/machine/call-state';
import { compileScript } from '@/machines/machine/compile-script';
import type { Move } from '@/machines/graph/move';
import type { Script } from '@/scripts/language/script';
import { parseScript } from '@/scripts/parse/parse-script';
import { retentionSource } from '@/scripts/retention/retention-source';
import { auditJournal, compileLiveRules } from '@/verify/live/live-monitor';
import type { Playable } from '@/verify/search/shortest-call';
import { loosened } from '../support/loosened-scripts';
import { type RuleExamples, rulePage } from '../support/rule-page';
import { journalWith } from '../support/walk';
import { PLAYED_AT } from '@/verify/model/facts/present-samples';

const PAGES = fileURLToPath(new URL('../../docs/rules', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../fixtures/rules', import.meta.url));

const parsed = parseScript(retentionSource);
const script: Script | null = parsed.ok ? parsed.value : null;
const rules = script?.rules ?? [];

function examplesOf(rule: string): RuleExamples {
  const examples: RuleExamples = JSON.parse(readFileSync(`${FIXTURES}/${rule}.json`, 'utf8'));
  return examples;
}

/** Plays a call on the machine; false when a move is refused. */
function plays(walked: Script, { intake, moves }: Playable): boolean {
  const compiled = compileScript(walked);
  let state = startCall(compiled, intake, PLAYED_AT);
  for (const move of moves) {
    const advanced = advance(compiled, state, { ...move, at: PLAYED_AT.now });
    if (!advanced.ok) return false;
    state = advanced.state;
  }
  return moves.length > 0 && (isClosed(state) || walked !== script);
}

function auditOf(walked: Script, { intake, moves }: Playable) {
  return auditJournal(
    compileLiveRules(walked),
    journalWith(
      intake,
      moves.map((move): Move => ({ ...move, at: PLAYED_AT.now })),
    ),
  );
}

describe('the pages of the rules', () => {
  it('are one for each rule, and no more', () => {
    expect(rules.length).toBeGreaterThan(0);
    expect(readdirSync(PAGES).sort()).toEqual(rules.map(({ id }) => `${id}.md`).sort());
  });

  it('say what their fixtures say: `node tools/write-rule-pages.mjs` writes them', () => {
    for (const rule of rules) {
      if (script === null || !existsSync(`${PAGES}/${rule.id}.md`)) continue;
      const page = readFileSync(`${PAGES}/${rule.id}.md`, 'utf8');
      expect(page, rule.id).toBe(rulePage(script, rule, examplesOf(rule.id)));
    }
  });

  it('show a right call that the script allows to its end and that breaks nothing', () => {
    for (const rule of rules) {
      if (script === null) continue;
      const { right } = examplesOf(rule.id);
      expect(plays(script, right), rule.id).toBe(true);
      expect(auditOf(script, right).broken, rule.id).toEqual([]);
    }
  }, 30_000);

  it('show a wrong call that only a missing safeguard allows, and that breaks the rule with its last move', () => {
    for (const rule of rules) {
      if (script === null) continue;
      const { loosened: name, wrong } = examplesOf(rule.id);
      const loose = loosened(script, name);
      expect(plays(loose, wrong), rule.id).toBe(true);
      const broken = auditOf(loose, wrong).broken.find((one) => one.rule.id === rule.id);
      expect(broken?.entry, rule.id).toBe(wrong.moves.length - 1);
    }
  }, 30_000);
});
