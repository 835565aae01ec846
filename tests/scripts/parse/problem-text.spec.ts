// The words of problems: every code has some, in both languages, and they name what the author needs.
import { describe, expect, it } from 'vitest';
import { expectationText } from '@/scripts/parse/expectation-text';
import { parseScript } from '@/scripts/parse/parse-script';
import { parseScriptText } from '@/scripts/parse/parse-script-text';
import type { Result } from '@/scripts/language/result';
import type { Problem, ProblemCode } from '@/scripts/parse/problem';
import { problemText } from '@/scripts/parse/problem-text';
import { parseTranslation } from '@/scripts/texts/translate-script';
import { withValue, withValues } from '../../support/edit-json';
import { PROBLEM_EXAMPLES } from '../../support/problem-examples';
import { smallScript } from '../../support/small-script';

function problemsOf(parsed: Result<unknown, readonly Problem[]>): readonly Problem[] {
  return parsed.ok ? [] : parsed.error;
}

function translated(texts: Record<string, string>, script = 'small'): readonly Problem[] {
  const translation = { format: 1, script, language: 'en', texts };
  return problemsOf(parseTranslation(translation, smallScript(), { mustBeComplete: true }));
}

/** Problems as the doors really give them, from every way to break their input. */
const given: readonly Problem[] = [
  ...PROBLEM_EXAMPLES.flatMap(({ edits }) => problemsOf(parseScript(withValues(smallScript(), edits)))),
  ...[
    ' '.repeat(16_000_001),
    '['.repeat(65),
    '{ "a": 1, "a": 2 }',
    '{ "a" 1 }',
    '{',
    '{"a":1}//',
    '{,}',
    '[1 2',
    '"',
    '[01]',
    '["\\x"]',
  ].flatMap((text) => problemsOf(parseScriptText(text))),
  ...problemsOf(parseScript({ format: 1, junk: Array.from({ length: 2_000_001 }, () => 0) })),
  ...translated({ 'step/helo/title': 'x', 'need.ask': 'x' }),
  ...translated({}, 'other'),
  ...problemsOf(
    parseScript(
      withValue(
        smallScript(),
        '$.sources',
        Array.from({ length: 256 }, () => 0),
      ),
    ),
  ),
];

/** Codes of the journal parser, which is not in this layer. */
const ELSEWHERE: readonly ProblemCode[] = ['entry-impossible'];

/** Every code: a compile error here when one is added without an example to be looked for. */
const CODES: Readonly<Record<ProblemCode, true>> = {
  'not-json': true,
  'too-large': true,
  'too-deep': true,
  'too-many-nodes': true,
  'duplicate-key': true,
  'format-older': true,
  'format-newer': true,
  'format-missing': true,
  'wrong-type': true,
  'wrong-value': true,
  'missing-field': true,
  'unknown-field': true,
  'too-long': true,
  'too-short': true,
  'bad-id': true,
  'bad-condition': true,
  'duplicate-id': true,
  'unknown-fact': true,
  'unknown-value': true,
  'unknown-setting': true,
  'unknown-condition': true,
  'unknown-column': true,
  'unknown-system': true,
  'unknown-target': true,
  'unknown-obligation': true,
  'unknown-status': true,
  'unknown-disposition': true,
  'unknown-source': true,
  'unknown-placeholder': true,
  'unknown-format': true,
  'unknown-name': true,
  'wrong-kind': true,
  'out-of-range': true,
  'circular-condition': true,
  'circular-fork': true,
  'return-outside-branch': true,
  'stage-end-outside-stage': true,
  'last-route-conditional': true,
  'route-after-last': true,
  'personal-in-condition': true,
  'text-in-condition': true,
  'key-taken': true,
  'main-twice': true,
  'catch-all-twice': true,
  'script-unknown': true,
  'entry-impossible': true,
  'text-missing': true,
  'text-unknown': true,
  'placeholder-mismatch': true,
  'more-problems': true,
};

describe('problems', () => {
  it('of every code are given by some input', () => {
    const codes = new Set<string>(given.map(({ code }) => code));
    expect(Object.keys(CODES).filter((code) => !codes.has(code))).toEqual(ELSEWHERE);
  });

  it('have whole sentences in both languages, without raw words of the program', () => {
    for (const problem of given) {
      for (const language of ['ru', 'en'] as const) {
        const told = problemText(problem, language);
        expect(told).toMatch(/^[А-ЯЁA-Z«“@].*[.?]$/su);
        expect(told).not.toMatch(/undefined|\[object|«»|“”|\.\.|at-most:|one-of:|fact:/);
      }
      expect(problemText(problem, 'ru')).toMatch(/[а-яё]/i);
      expect(problemText({ ...problem, value: 'x', suggestion: 'y', path: '$', expected: '1' }, 'en')).not.toMatch(
        /[а-яё]/i,
      );
    }
  });

  it('expect something that has words, or say it themselves', () => {
    const itself = new Set<ProblemCode>(['format-older', 'format-newer', 'format-missing', 'placeholder-mismatch']);
    const wordless = given.filter(
      ({ code, expected }) => expected !== undefined && !itself.has(code) && expectationText(expected, 'ru') === null,
    );
    expect(wordless).toEqual([]);
    for (const { expected = '' } of given) expect(expectationText(expected, 'en') ?? '').not.toMatch(/[а-яё]/i);
  });
});

describe('the words', () => {
  it('name value, suggestion and place', () => {
    const [problem] = problemsOf(parseScript(withValue(smallScript(), '$.stages[1].steps[0].fallback', 'neeed')));
    expect(problem && problemText(problem, 'ru')).toBe(
      'Шага «neeed» в скрипте нет. Возможно, вы имели в виду «need». Место: $.stages[1].steps[0].fallback.',
    );
    expect(problem && problemText(problem, 'en')).toBe(
      'The script has no step “neeed”. Did you mean “need”? Place: $.stages[1].steps[0].fallback.',
    );
  });

  it('name line and column of a file', () => {
    const [problem] = problemsOf(parseScriptText('{\n  "a" 1\n}'));
    expect(problem && problemText(problem, 'ru')).toBe(
      'Это не JSON: «1» здесь лишнее. Ожидается: двоеточие. Место: строка 2, столбец 7.',
    );
  });

  it('say what to do about a newer format', () => {
    const [problem] = problemsOf(parseScript({ format: 7 }));
    expect(problem && problemText(problem, 'ru')).toBe(
      'Формат данных новее приложения: версия 7. Обновите приложение, сейчас оно читает версию 2. Место: $.format.',
    );
  });

  it('shorten what is long', () => {
    const [problem] = problemsOf(parseScript(withValue(smallScript(), '$.id', 'X'.repeat(100_000))));
    expect(problem && problemText(problem, 'ru').length).toBeLessThan(300);
  });

  it('give hostile values as text, never as markup or code', () => {
    const hostile = '<img src=x onerror=alert(1)>{{x}}';
    const [problem] = problemsOf(parseScript(withValue(smallScript(), '$.language', hostile)));
    expect(problem?.value).toBe(hostile);
    expect(problem && problemText(problem, 'ru')).toContain(`«${hostile}»`);
  });
});
