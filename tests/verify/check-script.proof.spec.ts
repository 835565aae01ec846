import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

  it('silences what a file of suppressions names, counts it, and reports what silences nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sufler-'));
    const script = join(folder, 'script.json');
    await writeFile(script, broken());
    const list = (places: readonly string[]) =>
      JSON.stringify(places.map((place) => ({ check: 'rule-broken', place, reason: 'Так решили.' })));
    await writeFile(join(folder, 'script.suppress.json'), list(['$.rules[0]', '$.rules[7]']));
    const beside = await run([script, '--json']);
    expect(beside.code).toBe(0);
    const data: unknown = JSON.parse(beside.out);
    expect(data).toMatchObject({
      ok: true,
      counts: { error: 0, suppressed: 1 },
      findings: expect.arrayContaining([
        expect.objectContaining({ check: 'suppression-unused', severity: 'warning', place: '$.rules[7]' }),
      ]),
    });

    await writeFile(join(folder, 'none.json'), '[]');
    const named = await run([script, '--suppress', join(folder, 'none.json')]);
    expect(named.code).toBe(1);
    expect(named.out).toContain('заглушено: 0');

    await writeFile(join(folder, 'bad.json'), '[{ "check": "rule-brokn", "place": "$" }]');
    const bad = await run([script, '--suppress', join(folder, 'bad.json')]);
    expect(bad.code).toBe(2);
    expect(bad.err).toContain('$[0].check: проверки «rule-brokn» нет. Может быть, «rule-broken»?');
    expect(bad.err).toContain('$[0].reason: нет поля «reason» с текстом.');
  }, 120_000);

  it('ends with 2 for what is no script, for no file, and for no argument', async () => {
    const [noScript, noFile, nothing] = await Promise.all([run(['-'], '{'), run(['no-such-file.json']), run([])]);
    expect([noScript.code, noFile.code, nothing.code]).toEqual([2, 2, 2]);
    expect(noScript.err).toContain('JSON');
    expect(noFile.err).toContain('Файл no-such-file.json не читается');
    expect(nothing.err).toContain('check-script');
  }, 60_000);
});
