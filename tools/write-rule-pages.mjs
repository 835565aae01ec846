// Writes docs/rules: a page for each rule of the retention script, from fixtures. With --find, examples are looked for where a
// fixture is missing or no longer says what it should, or of the rules whose ids follow. What is found is written at once.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './install.mjs';
import { withLayers } from './load-layers.mjs';

const pages = join(root, 'docs/rules');
const fixtures = join(root, 'tests/fixtures/rules');

await withLayers(async (load) => {
  const script = await retentionScript(load);
  await Promise.all([pages, fixtures].map((folder) => mkdir(folder, { recursive: true })));
  const at = process.argv.indexOf('--find');
  if (at !== -1) await findExamples(load, script, process.argv.slice(at + 1));
  await writePages(load, script);
});

/** @typedef {(path: string) => Promise<Record<string, any>>} Load */

/** @param {Load} load */
async function retentionScript(load) {
  const { retentionSource } = await load('src/scripts/retention/retention-source.ts');
  const { parseScript } = await load('src/scripts/parse/parse-script.ts');
  const parsed = parseScript(retentionSource);
  if (!parsed.ok) throw new Error('The parser refuses the retention script');
  return parsed.value;
}

/**
 * Writes the pages of all rules that have a fixture, and removes those of rules that are gone.
 * @param {Load} load
 * @param {any} script
 */
async function writePages(load, script) {
  const { rulePage } = await load('tests/support/rule-page.ts');
  for (const old of await readdir(pages)) await rm(join(pages, old));
  for (const rule of script.rules) {
    const examples = await fixtureOf(rule.id);
    if (examples === null) console.error(`no examples of ${rule.id}`);
    else await writeFile(join(pages, `${rule.id}.md`), rulePage(script, rule, examples));
  }
}

/**
 * Keeps the fixtures that still hold, looks for the others, and removes those of rules that are gone.
 * @param {Load} load
 * @param {any} script
 * @param {readonly string[]} named
 */
async function findExamples(load, script, named) {
  const { findRuleExamples, stillHold } = await load('tests/support/find-rule-examples.ts');
  /** @type {any[]} */
  const wanted = [];
  for (const rule of script.rules) {
    const examples = await fixtureOf(rule.id);
    const isKept = named.length > 0 ? !named.includes(rule.id) : examples !== null && stillHold(script, rule, examples);
    if (!isKept) wanted.push(rule);
  }
  const ids = script.rules.map((/** @type {{ id: string }} */ { id }) => `${id}.json`);
  for (const old of await readdir(fixtures)) if (!ids.includes(old)) await rm(join(fixtures, old));
  for (const { rule, examples } of findRuleExamples(script, wanted)) {
    await writeFile(join(fixtures, `${rule.id}.json`), `${JSON.stringify(examples, null, 2)}\n`);
    console.log(`${rule.id}: ${examples.loosened}`);
  }
}

/**
 * The stored examples of a rule; null where there are none.
 * @param {string} id
 */
async function fixtureOf(id) {
  const text = await readFile(join(fixtures, `${id}.json`), 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text);
}
