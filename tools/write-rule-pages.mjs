// Writes docs/rules: a page for each rule of the retention script, from fixtures. With --find the fixtures are looked for
// anew: of all rules, or of those whose ids follow.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './install.mjs';
import { withLayers } from './load-layers.mjs';

const pages = join(root, 'docs/rules');
const fixtures = join(root, 'tests/fixtures/rules');

await withLayers(async (load) => {
  const { retentionSource } = await load('src/scripts/retention/retention-source.ts');
  const { parseScript } = await load('src/scripts/parse/parse-script.ts');
  const parsed = parseScript(retentionSource);
  if (!parsed.ok) throw new Error('The parser refuses the retention script');
  const script = parsed.value;
  await Promise.all([pages, fixtures].map((folder) => mkdir(folder, { recursive: true })));
  if (process.argv.includes('--find')) {
    const { findRuleExamples } = await load('tests/support/find-rule-examples.ts');
    const ids = script.rules.map((/** @type {{ id: string }} */ rule) => rule.id);
    const named = process.argv.slice(process.argv.indexOf('--find') + 1);
    const wanted = named.length > 0 ? named : ids;
    const examples = findRuleExamples(script, wanted);
    for (const old of await readdir(fixtures)) {
      const id = old.replace('.json', '');
      if (wanted.includes(id) || !ids.includes(id)) await rm(join(fixtures, old));
    }
    for (const rule of script.rules.filter((/** @type {{ id: string }} */ rule) => wanted.includes(rule.id))) {
      const found = examples.get(rule.id);
      if (found === undefined) console.error(`no example of ${rule.id}`);
      else await writeFile(join(fixtures, `${rule.id}.json`), `${JSON.stringify(found, null, 2)}\n`);
    }
  }
  const { rulePage } = await load('tests/support/rule-page.ts');
  for (const old of await readdir(pages)) await rm(join(pages, old));
  for (const rule of script.rules) {
    const example = JSON.parse(await readFile(join(fixtures, `${rule.id}.json`), 'utf8'));
    await writeFile(join(pages, `${rule.id}.md`), rulePage(script, rule, example));
  }
});
