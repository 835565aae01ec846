import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { smallScript } from '../support/small-script';

const TOOL = fileURLToPath(new URL('../../tools/check-script.mjs', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [TOOL, ...args]);
    const text = { out: '', err: '' };
    child.stdout.on('data', (data) => {
      text.out += String(data);
    });
    child.stderr.on('data', (data) => {
      text.err += String(data);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...text }));
    child.stdin.end(input);
  });
}

/** The small script with one rule that every call breaks. */
function broken(): string {
  const rule = {
    id: 'never-prepared',
    title: 'Без подготовки',
    severity: 'error',
    sources: ['R1'],
    pattern: { kind: 'absence', of: { step: 'need' } },
  };
  return JSON.stringify({ ...smallScript(), rules: [rule] });
}

describe('npm run check-script', () => {
  it('ends with 0 for the built-in script, by its name', async () => {
    const { code, out } = await run(['retention']);
    expect(code).toBe(0);
    expect(out).toContain('Ошибок: 0');
  }, 60_000);

  it('ends with 1 for a script with errors on standard input, and tells the call step by step', async () => {
    const { code, out } = await run(['-'], broken());
    expect(code).toBe(1);
    expect(out).toContain('Ошибка: Нарушается правило «Без подготовки».');
    expect(out).toMatch(/ {2}1\. .+ → /);
  }, 60_000);

  it('gives the same as data', async () => {
    const { code, out } = await run(['-', '--json', '--lang', 'en'], broken());
    expect(code).toBe(1);
    const data: unknown = JSON.parse(out);
    expect(data).toMatchObject({
      format: 1,
      script: { id: smallScript().id },
      ok: false,
      rules: [{ rule: 'never-prepared', verdict: 'broken' }],
      findings: expect.arrayContaining([
        expect.objectContaining({
          check: 'rule-broken',
          severity: 'error',
          place: '$.rules[0]',
          message: 'The rule “Без подготовки” is broken.',
          playable: expect.objectContaining({ moves: expect.any(Array) }),
        }),
      ]),
    });
  }, 60_000);

  it('ends with 2 for what is no script, for no file, and for no argument', async () => {
    const [noScript, noFile, nothing] = await Promise.all([run(['-'], '{'), run(['no-such-file.json']), run([])]);
    expect([noScript.code, noFile.code, nothing.code]).toEqual([2, 2, 2]);
    expect(noScript.err).toContain('JSON');
    expect(nothing.err).toContain('check-script');
  }, 60_000);
});
