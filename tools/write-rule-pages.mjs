// Writes docs/rules: a page for each rule of the retention script, from fixtures. With --find the fixtures are looked for
// anew: of all rules, or of those whose ids follow.
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
  const { rulePage } = await load('tests/support/rule-page.ts');
  for (const old of await readdir(pages)) await rm(join(pages, old));
  for (const rule of script.rules) {
    const example = JSON.parse(await readFile(join(fixtures, `${rule.id}.json`), 'utf8'));
    await writeFile(join(pages, `${rule.id}.md`), rulePage(script, rule, example));
  }
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
 * Writes the fixtures of some rules, of all when none is named, and removes those of rules that are gone.
 * @param {Load} load
 * @param {any} script
 * @param {readonly string[]} named
 */
async function findExamples(load, script, named) {
  const { findRuleExamples } = await load('tests/support/find-rule-examples.ts');
  /** @type {string[]} */
  const ids = script.rules.map((/** @type {{ id: string }} */ rule) => rule.id);
  const wanted = named.length > 0 ? ids.filter((id) => named.includes(id)) : ids;
  const examples = findRuleExamples(script, wanted);
  for (const old of await readdir(fixtures)) {
    const id = old.replace('.json', '');
    if (wanted.includes(id) || !ids.includes(id)) await rm(join(fixtures, old));
  }
  for (const id of wanted) {
    const found = examples.get(id);
    if (found === undefined) console.error(`no example of ${id}`);
    else await writeFile(join(fixtures, `${id}.json`), `${JSON.stringify(found, null, 2)}\n`);
  }
}
