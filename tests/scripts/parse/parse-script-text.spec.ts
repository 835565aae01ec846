// The parser of script files: what is said of a text that is no script, and where.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '@/scripts/language/text';
import { parseScriptText } from '@/scripts/parse/parse-script-text';
import type { Problem } from '@/scripts/parse/problem';
import { withValue } from '../../support/edit-json';
import { PROBLEM_EXAMPLES } from '../../support/problem-examples';
import { smallScript } from '../../support/small-script';

function problemsOf(text: string): readonly Problem[] {
  const parsed = parseScriptText(text);
  return parsed.ok ? [] : parsed.error;
}

function textOf(data: unknown): string {
  return JSON.stringify(data, null, 2);
}

/** The line of a text, from 1. */
function line(text: string, number: number | undefined): string {
  return text.split('\n')[(number ?? 0) - 1] ?? '';
}

describe('the text of a script', () => {
  it('gives the script', () => {
    expect(parseScriptText(textOf(smallScript()))).toEqual({ ok: true, value: smallScript() });
  });

  it('may begin with a byte order mark and end its lines as Windows does', () => {
    expect(parseScriptText(`\uFEFF${textOf(smallScript()).replaceAll('\n', '\r\n')}`).ok).toBe(true);
  });
});

describe('a text that is not JSON', () => {
  it.each([
    ['', 1, 1, 'value'],
    ['{', 1, 2, 'closing-brace'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'comma'],
    ['{\n  "a" 1\n}', 2, 7, 'colon'],
    ['{\n  "a": \n}', 3, 1, 'value'],
    ['{ "a": [1, 2 }', 1, 14, 'comma'],
    ['{ "a": 1, }', 1, 11, 'field-name'],
    ["{ 'a': 1 }", 1, 3, undefined],
    ['{ "a": "x\n}', 1, 8, 'closing-quote'],
    ['{ "a": "\\q" }', 1, 8, 'escape'],
    ['{ "a": 1 } // why', 1, 12, 'no-comment'],
    ['{ "a": 1 } {', 1, 12, 'end'],
    ['{ "a": undefined }', 1, 8, undefined],
  ])('%j is refused at its line and column', (text, atLine, atColumn, expected) => {
    const [problem, ...others] = problemsOf(text);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'not-json', path: '$', line: atLine });
    expect([problem?.column, problem?.expected]).toEqual([atColumn, expected ?? problem?.expected]);
  });

  it('is refused when it is any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(problemsOf(text).length).toBeGreaterThan(0);
      }),
    );
  });

  it('is refused when any piece of a script is missing, and never throws', () => {
    const text = textOf(smallScript());
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('', '{', ']', '"', '\\', ','),
        (at, length, put) => {
          const cut = text.slice(0, at) + put + text.slice(at + length);
          for (const problem of problemsOf(cut)) {
            expect(problem.line, JSON.stringify(problem)).toBeGreaterThan(0);
            expect(problem.line).toBeLessThanOrEqual(cut.split('\n').length);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('fields that are written twice', () => {
  it('are all told with their places, however deep', () => {
    const text = textOf(smallScript())
      .replace('"title": "Приветствие",', '"title": "Приветствие",\n      "title": "Снова",')
      .replace('"hitPolicy": "first",', '"hitPolicy": "first", "hitPolicy": "first",');
    const problems = problemsOf(text);
    expect(problems).toEqual([
      expect.objectContaining({ code: 'duplicate-key', path: '$.stages[1].title', value: 'title' }),
      expect.objectContaining({ code: 'duplicate-key', path: '$.closing.hitPolicy', value: 'hitPolicy' }),
    ]);
    expect(line(text, problems[0]?.line)).toContain('Снова');
    expect(line(text, problems[0]?.line).slice((problems[0]?.column ?? 0) - 1)).toMatch(/^"title"/);
  });

  it('are the same field however they are escaped', () => {
    expect(problemsOf('{ "ab": 1, "\\u0061b": 2 }')).toEqual([
      expect.objectContaining({ code: 'duplicate-key', value: 'ab' }),
    ]);
  });
});

describe('a text beyond its size', () => {
  it('of 50 million characters is refused at once', () => {
    expect(problemsOf(' '.repeat(50_000_000))).toEqual([
      { code: 'too-large', path: '$', value: '50000000', expected: `at-most:${LIMITS.sourceLength}` },
    ]);
  });

  it.each([
    ['['.repeat(5_000_000)],
    ['{"a":'.repeat(1_000_000)],
    [']}'.repeat(1_000_000) + '['.repeat(1_000_000)],
    ['[}'.repeat(1_000_000)],
    ['"['.repeat(1_000_000)],
    ['/*['.repeat(1_000_000)],
  ])('or nested without end is refused at once, whatever its brackets', (text) => {
    expect(problemsOf(text)).toEqual([expect.objectContaining({ code: expect.stringMatching(/^too-deep|not-json$/) })]);
  });

  it('says where the nesting became too deep', () => {
    const text = `{\n  "a": ${'['.repeat(LIMITS.depth)}${']'.repeat(LIMITS.depth)}\n}`;
    expect(problemsOf(text)).toEqual([
      { code: 'too-deep', path: '$', expected: `at-most:${LIMITS.depth}`, line: 2, column: 8 + LIMITS.depth - 1 },
    ]);
  });

  it('does not count brackets inside texts', () => {
    const script = withValue(smallScript(), '$.title', '[[[[{{{{\\"'.repeat(40).replaceAll('{', '('));
    expect(parseScriptText(textOf(script)).ok).toBe(true);
  });
});

describe('what the parser says of a script', () => {
  const located = PROBLEM_EXAMPLES.filter(({ edits }) =>
    edits.every(([path, value]) => path !== '$' && value !== undefined),
  );

  it.each(located)('has its line: $what', ({ edits, code, path }) => {
    const text = textOf(edits.reduce<unknown>((data, [at, value]) => withValue(data, at, value), smallScript()));
    const problem = problemsOf(text).find((each) => each.code === code && each.path === path);
    const key = /\.([A-Za-z]+)$/.exec(path)?.[1];
    expect(problem?.line).toBeGreaterThan(0);
    if (key !== undefined && code !== 'missing-field') {
      expect(line(text, problem?.line).slice((problem?.column ?? 0) - 1)).toMatch(new RegExp(`^"${key}"`));
    }
  });

  it('has the line of the surrounding object when something is missing', () => {
    const text = textOf(withValue(smallScript(), '$.stages[1].steps[0].title', undefined));
    const [problem] = problemsOf(text);
    expect(problem).toMatchObject({ code: 'missing-field', path: '$.stages[1].steps[0].title' });
    expect(
      text
        .split('\n')
        .slice((problem?.line ?? 0) - 1, (problem?.line ?? 0) + 2)
        .join(''),
    ).toContain('"id": "hello"');
  });
});
