// Proves a script from the command line: `npm run check-script -- FILE | retention | - [--json] [--lang en] [--hints] [--suppress FILE]`.
// With `--print` it is printed as one JSON instead, lifted to the present format; with `--bundle` as a bundle.
// Without `--suppress`, what lies beside FILE.json as FILE.suppress.json is taken.
// Exit code 0: no errors; 1: errors; 2: the script cannot be read, or the command is not understood.
import './require-node.mjs';
import { access, readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { withLayers } from './load-layers.mjs';

const USAGE =
  'npm run check-script -- FILE | retention | - [--json] [--lang ru|en] [--hints] [--suppress FILE] [--print [--bundle]]';

process.exitCode = await run().catch((error) => unreadable(error instanceof Error ? error.message : String(error)));

async function run() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      hints: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'ru' },
      suppress: { type: 'string' },
      print: { type: 'boolean', default: false },
      bundle: { type: 'boolean', default: false },
    },
  });
  const [source, ...rest] = positionals;
  if (source === undefined || rest.length > 0 || !['ru', 'en'].includes(values.lang)) return unreadable(USAGE);
  const written =
    source === 'retention' ? null : source === '-' ? await text(process.stdin) : await textOf(source, values.lang);
  const silenced = values.suppress ?? (await sideFile(source));
  const exceptions = silenced === null ? null : await textOf(silenced, values.lang);
  return withLayers(async (load) => {
    const parsed = written === null ? await builtIn(load, values.bundle) : await fromText(load, written, values.bundle);
    if (!parsed.ok) {
      const { problemText } = await load('src/scripts/parse/problem-text.ts');
      const problems = parsed.error.map((/** @type {any} */ problem) => ({
        ...problem,
        message: problemText(problem, values.lang),
      }));
      if (values.json) print(JSON.stringify({ format: 1, ok: false, problems }, null, 2));
      return unreadable(problems.map((/** @type {any} */ problem) => problem.message).join('\n'));
    }
    if (values.print) {
      const { printData } = await load('src/scripts/library/print-data.ts');
      process.stdout.write(printData(parsed.value));
      return 0;
    }
    return prove(load, parsed.value, { exceptions, silenced, values });
  });
}

/**
 * Proves what the parser took and prints what was found. Gives the exit code.
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {any} parsed
 * @param {{ exceptions: string | null, silenced: string | null, values: any }} command
 */
async function prove(load, parsed, { exceptions, silenced, values }) {
  const script = values.bundle ? parsed.script : parsed;
  const suppressions = exceptions === null ? [] : await suppressionsIn(load, exceptions, silenced, values);
  if (suppressions === null) return 2;
  const { verifyScript } = await load('src/verify/verify-script.ts');
  const report = verifyScript(script, { suppressions });
  const { reportData } = await load('src/verify/report/report-data.ts');
  const data = reportData(script, report, values.lang);
  if (values.json) print(JSON.stringify(data, null, 2));
  else {
    const { reportText } = await load('src/verify/report/report-text.ts');
    print(reportText(script, report, values.lang, values.hints));
  }
  const isReady = !values.bundle || (await arePersonasReady(load, parsed, values));
  return data.ok && isReady ? 0 : 1;
}

/**
 * Whether the personas of a bundle can do what their author wants of them; what they cannot goes to the error stream, a line each.
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {any} bundle
 * @param {{ lang: string }} values
 */
async function arePersonasReady(load, { script, training }, { lang }) {
  const { checkPersonas, personaFindingText } = await load('src/training/check-personas.ts');
  const findings = checkPersonas(script, training);
  for (const finding of findings) unreadable(`${finding.place}: ${personaFindingText(finding, lang)}`);
  return findings.length === 0;
}

/**
 * @param {string} file
 * @param {string} lang
 */
async function textOf(file, lang) {
  return readFile(file, 'utf8').catch(() => {
    throw new Error(lang === 'en' ? `The file ${file} cannot be read.` : `Файл ${file} не читается.`);
  });
}

/**
 * The file of suppressions beside a script file; null where there is none.
 * @param {string} source
 */
async function sideFile(source) {
  if (!source.endsWith('.json')) return null;
  const beside = source.replace(/\.json$/, '.suppress.json');
  return access(beside).then(
    () => beside,
    () => null,
  );
}

/**
 * Null when the text is no list of suppressions; why is printed.
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {string} written
 * @param {string | null} name
 * @param {{ json: boolean, lang: string }} values
 */
async function suppressionsIn(load, written, name, { json, lang }) {
  const { parseSuppressions } = await load('src/verify/report/parse-suppressions.ts');
  const parsed = parseSuppressions(written);
  if (parsed.ok) return parsed.value;
  const { suppressionProblemText } = await load('src/verify/report/report-text.ts');
  const problems = parsed.error.map((/** @type {any} */ problem) => ({
    code: problem.code,
    path: problem.place,
    message: suppressionProblemText(problem, lang),
  }));
  if (json) print(JSON.stringify({ format: 1, ok: false, problems }, null, 2));
  unreadable(problems.map((/** @type {any} */ problem) => `${name} ${problem.message}`).join('\n'));
  return null;
}

/**
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {boolean} isBundle
 */
async function builtIn(load, isBundle) {
  if (isBundle) {
    const { retentionBundleSource } = await load('src/scripts/retention/retention-bundle.ts');
    const { parseBundle } = await load('src/scripts/parse/parse-bundle.ts');
    return parseBundle(retentionBundleSource);
  }
  const { retentionSource } = await load('src/scripts/retention/retention-source.ts');
  const { parseScript } = await load('src/scripts/parse/parse-script.ts');
  return parseScript(retentionSource);
}

/**
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {string} written
 * @param {boolean} isBundle
 */
async function fromText(load, written, isBundle) {
  if (isBundle) {
    const { parseBundleText } = await load('src/scripts/parse/parse-bundle-text.ts');
    return parseBundleText(written);
  }
  const { parseScriptText } = await load('src/scripts/parse/parse-script-text.ts');
  return parseScriptText(written);
}

/** @param {string} line */
function print(line) {
  process.stdout.write(`${line}\n`);
}

/** @param {string} why */
function unreadable(why) {
  process.stderr.write(`${why}\n`);
  return 2;
}
