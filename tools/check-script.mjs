// Proves a script from the command line: `npm run check-script -- FILE | retention | - [--json] [--lang en] [--hints]`.
// Exit code 0: no errors; 1: errors; 2: the script cannot be read, or the command is not understood.
import './require-node.mjs';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { withRooms } from './load-rooms.mjs';

const USAGE = 'npm run check-script -- FILE | retention | - [--json] [--lang ru|en] [--hints]';

process.exitCode = await run().catch((error) => unreadable(error instanceof Error ? error.message : String(error)));

async function run() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      hints: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'ru' },
    },
  });
  const [source, ...rest] = positionals;
  if (source === undefined || rest.length > 0 || !['ru', 'en'].includes(values.lang)) return unreadable(USAGE);
  const written =
    source === 'retention' ? null : source === '-' ? await text(process.stdin) : await readFile(source, 'utf8');
  return withRooms(async (load) => {
    const parsed = written === null ? await builtIn(load) : await fromText(load, written);
    if (!parsed.ok) {
      const { problemText } = await load('src/scripts/problem-text.ts');
      const problems = parsed.problems.map((/** @type {any} */ problem) => ({
        ...problem,
        message: problemText(problem, values.lang),
      }));
      if (values.json) print(JSON.stringify({ format: 1, ok: false, problems }, null, 2));
      return unreadable(problems.map((/** @type {any} */ problem) => problem.message).join('\n'));
    }
    const { verifyScript } = await load('src/verify/verify-script.ts');
    const report = verifyScript(parsed.value);
    const { reportData } = await load('src/verify/report-data.ts');
    const data = reportData(parsed.value, report, values.lang);
    if (values.json) print(JSON.stringify(data, null, 2));
    else {
      const { reportText } = await load('src/verify/report-text.ts');
      print(reportText(parsed.value, report, values.lang, values.hints));
    }
    return data.ok ? 0 : 1;
  });
}

/** @param {(path: string) => Promise<Record<string, any>>} load */
async function builtIn(load) {
  const { retentionSource } = await load('src/scripts/retention/retention-source.ts');
  const { parseScript } = await load('src/scripts/parse-script.ts');
  return parseScript(retentionSource);
}

/**
 * @param {(path: string) => Promise<Record<string, any>>} load
 * @param {string} written
 */
async function fromText(load, written) {
  const { parseScriptText } = await load('src/scripts/parse-script-text.ts');
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
