// Prepares what journeys know of the built-in script: its words by id in both languages, and a short call to every step.
// Kept under node_modules/.cache until the script, the machine or this file change.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../tools/install.mjs';
import { withLayers } from '../../../tools/load-layers.mjs';
import { reachSteps } from '../../../tools/reach-steps.mjs';

const sources = ['src/scripts', 'src/machines', 'tools/reach-steps.mjs', 'tests/browser/support/plan.mjs'];

/** Where the plan lies. */
export const planFile = join(root, 'node_modules', '.cache', 'sufler-plan.json');

/** Playwright calls this once before all journeys. */
export default async function preparePlan() {
  const stamp = stampOf(sources);
  if (readStamp() === stamp) return;
  const plan = await withLayers(async (load) => ({ stamp, ...(await reachSteps(load)), words: await wordsOf(load) }));
  mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true });
  writeFileSync(planFile, JSON.stringify(plan));
}

/** @param {(path: string) => Promise<Record<string, any>>} load */
async function wordsOf(load) {
  const { retentionSource } = await load('src/scripts/retention/retention-source.ts');
  const { parseScript } = await load('src/scripts/parse/parse-script.ts');
  const { parseTranslation, translateScript } = await load('src/scripts/texts/translate-script.ts');
  const english = JSON.parse(readFileSync(join(root, 'src/scripts/retention/en.json'), 'utf8'));
  const { value: script } = parseScript(retentionSource);
  const { value: translation } = parseTranslation(english, script);
  return { ru: language(script), en: language(translateScript(script, translation)) };
}

/** @param {any} script */
function language(script) {
  const homes = [...script.stages, ...script.objections, ...script.events];
  const steps = homes.flatMap((home) => home.steps ?? []).filter((step) => step.kind !== 'fork');
  const labels = (/** @type {any[]} */ list) => Object.fromEntries(list.map((one) => [one.id, one.label]));
  return {
    steps: Object.fromEntries(
      steps.map((step) => [
        step.id,
        {
          title: step.title,
          say: (step.say ?? []).map((/** @type {any} */ line) => line.text),
          answers: labels(step.answers),
          ticks: (step.tasks ?? [])
            .filter((/** @type {any} */ task) => task.confirms !== undefined)
            .map((/** @type {any} */ task) => ({ flag: task.confirms, text: task.text })),
        },
      ]),
    ),
    events: Object.fromEntries(
      script.events.map((/** @type {any} */ { id, title, key, confirm }) => [id, { title, key, confirm }]),
    ),
    objections: Object.fromEntries(
      script.objections.map((/** @type {any} */ { id, title, steps }) => [id, { title, first: steps[0].id }]),
    ),
    facts: labels(script.facts),
    statuses: labels(script.closing.statuses),
    obligations: labels(script.closing.obligations),
  };
}

/** @param {string[]} paths */
function stampOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const files = /\.\w+$/.test(path)
      ? [path]
      : readdirSync(join(root, path), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort();
    for (const file of files) hash.update(file).update(readFileSync(file.startsWith(root) ? file : join(root, file)));
  }
  return hash.digest('hex');
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(planFile, 'utf8')).stamp;
  } catch {
    return null;
  }
}
