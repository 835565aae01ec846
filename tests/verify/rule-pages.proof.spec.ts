import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Script } from '@/scripts/language/script';
import { parseScript } from '@/scripts/parse/parse-script';
import { retentionSource } from '@/scripts/retention/retention-source';
import { ExampleVerdict } from '../support/example-verdict';
import { loosened } from '../support/loosened-scripts';
import { type RuleExamples, rulePage } from '../support/rule-page';

const PAGES = fileURLToPath(new URL('../../docs/rules', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../fixtures/rules', import.meta.url));

const parsed = parseScript(retentionSource);
const script: Script | null = parsed.ok ? parsed.value : null;
const rules = script?.rules ?? [];

function examplesOf(rule: string): RuleExamples {
  const examples: RuleExamples = JSON.parse(readFileSync(`${FIXTURES}/${rule}.json`, 'utf8'));
  return examples;
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
    if (script === null) throw new Error('the parser refuses the retention script');
    const verdict = new ExampleVerdict(script);
    expect(rules.filter(({ id }) => !verdict.isRight(examplesOf(id).right))).toEqual([]);
  }, 30_000);

  it('show a wrong call that only a missing safeguard allows, and that breaks the rule with its last move', () => {
    if (script === null) throw new Error('the parser refuses the retention script');
    const verdict = new ExampleVerdict(script);
    for (const rule of rules) {
      const { loosened: name, wrong } = examplesOf(rule.id);
      const loose = new ExampleVerdict({ ...loosened(script, name), rules: [rule] });
      expect(loose.breaksLast(wrong, rule), rule.id).toBe(true);
      expect(verdict.breaksLast(wrong, rule), rule.id).toBe(false);
    }
  }, 30_000);
});
