// The parser of scripts: what it lets through, what it refuses, and that nothing can break or hold it up.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '@/scripts/language/text';
import { parseScript } from '@/scripts/parse/parse-script';
import type { Problem } from '@/scripts/parse/problem';
import { MAX_PROBLEMS } from '@/scripts/parse/problem-list';
import { everyPath, hasPlace, valueAt, withValue, withValues } from '../../support/edit-json';
import { PROBLEM_EXAMPLES } from '../../support/problem-examples';
import { smallScript } from '../../support/small-script';

function problemsOf(input: unknown): readonly Problem[] {
  const parsed = parseScript(input);
  return parsed.ok ? [] : parsed.error;
}

function nested(levels: number): unknown {
  let condition: unknown = { fact: 'isLate', is: true };
  for (let level = 0; level < levels; level += 1) condition = { not: condition };
  return withValue(smallScript(), '$.conditions[1].when', condition);
}

function manySteps(count: number): unknown {
  const step = valueAt(smallScript(), '$.stages[1].steps[2]');
  const steps = Array.from({ length: count }, (_, i) => ({
    ...(typeof step === 'object' ? step : {}),
    id: `extra-${i}`,
    say: [{ id: `extra.${i}`, text: '{plan}?' }],
  }));
  const first = valueAt(smallScript(), '$.stages[1].steps');
  return withValue(smallScript(), '$.stages[1].steps', [...(Array.isArray(first) ? first : []), ...steps]);
}

describe('a valid script', () => {
  it('comes through unchanged', () => {
    expect(parseScript(smallScript())).toEqual({ ok: true, value: smallScript() });
  });

  it('is the same after a journey through text', () => {
    expect(parseScript(JSON.parse(JSON.stringify(smallScript())))).toEqual({ ok: true, value: smallScript() });
  });

  it('is copied, so that later changes of the input do not reach it', () => {
    const input = smallScript();
    const parsed = parseScript(input);
    input.title = 'Другое';
    expect(parsed.ok && parsed.value.title).toBe('Малый скрипт');
  });

  it('may give one key to two events that never meet in a phase', () => {
    const shared = withValues(smallScript(), [
      ['$.events[2].key', 'H'],
      ['$.events[2].during', ['before', 'after']],
    ]);
    expect(parseScript(shared).ok).toBe(true);
    expect(problemsOf(withValue(shared, '$.events[2].during', ['live']))).toMatchObject([{ code: 'key-taken' }]);
  });

  it('may hold an absent member as undefined, as edited data does', () => {
    expect(parseScript({ ...smallScript(), $schema: undefined }).ok).toBe(true);
  });
});

describe('the parser refuses', () => {
  it.each(PROBLEM_EXAMPLES)('$what ($code)', ({ edits, code, path, suggestion }) => {
    const problems = problemsOf(withValues(smallScript(), edits));
    expect(problems).toContainEqual(
      expect.objectContaining({ code, path, ...(suggestion === undefined ? {} : { suggestion }) }),
    );
  });

  it('a name without a suggestion when nothing is near', () => {
    const [problem] = problemsOf(withValue(smallScript(), '$.stages[1].steps[0].fallback', 'somewhere-else-entirely'));
    expect(problem).toEqual({
      code: 'unknown-target',
      path: '$.stages[1].steps[0].fallback',
      value: 'somewhere-else-entirely',
    });
  });

  it.each([
    ['a function', () => 0],
    ['a symbol', Symbol('x')],
    ['a big integer', 1n],
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a hole in a list', Array.from({ length: 1 })],
  ])('%s inside', (_, value) => {
    expect(problemsOf(withValue(smallScript(), '$.settings', [value]))).toEqual([
      expect.objectContaining({
        code: 'wrong-type',
        path: expect.stringMatching(/^\$\.settings\[0\]/),
        expected: 'json',
      }),
    ]);
  });

  it('data that throws when it is read', () => {
    const trap = Object.defineProperty({ format: 1 }, 'title', {
      enumerable: true,
      get: () => {
        throw new Error('trap');
      },
    });
    expect(problemsOf(trap)).toEqual([expect.objectContaining({ code: 'wrong-type', path: '$', expected: 'json' })]);
  });

  it('data that contains itself', () => {
    const circle: Record<string, unknown> = { format: 1 };
    circle['self'] = [circle, circle];
    expect(problemsOf(circle)).toEqual([expect.objectContaining({ code: 'too-deep' })]);
  });

  it('data that multiplies itself by sharing', () => {
    let shared: unknown[] = [1, 1, 1];
    for (let level = 0; level < 40; level += 1) shared = [shared, shared, shared];
    expect(problemsOf({ format: 1, shared })).toEqual([expect.objectContaining({ code: 'too-many-nodes' })]);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('a member called %s', (key) => {
    const input: unknown = JSON.parse(`{"format":1,"facts":[{"${key}":{"id":1}}]}`);
    expect(problemsOf(input)).toEqual([expect.objectContaining({ code: 'bad-id', path: `$.facts[0].${key}` })]);
  });
});

describe('sizes', () => {
  it(`takes nesting up to ${LIMITS.depth} levels and refuses more, however much`, () => {
    expect(parseScript(nested(LIMITS.depth - 6)).ok).toBe(true);
    for (const levels of [LIMITS.depth, 1_000, 100_000]) {
      expect(problemsOf(nestedObject(levels))).toEqual([expect.objectContaining({ code: 'too-deep' })]);
    }
  });

  it('takes 10,000 steps in time that grows no faster than the script', () => {
    const [few, many] = [manySteps(1_000), manySteps(10_000)];
    expect(parseScript(few).ok).toBe(true);
    const cost = (input: unknown) => {
      const started = process.cpuUsage();
      expect(parseScript(input).ok).toBe(true);
      return process.cpuUsage(started).user;
    };
    const [least, most] = [Math.min(cost(few), cost(few), cost(few)), Math.min(cost(many), cost(many))];
    expect(most / least).toBeLessThan(40);
  });

  it('refuses more steps than a script may have, over all stages together', () => {
    const half = valueAt(manySteps(LIMITS.steps / 2), '$.stages[1].steps');
    const renamed = Array.isArray(half) ? half.map((step: object, i) => ({ ...step, id: `again-${i}` })) : [];
    const script = withValues(smallScript(), [
      ['$.stages[1].steps', half],
      ['$.stages[2].steps', renamed],
    ]);
    expect(problemsOf(script)).toEqual([expect.objectContaining({ code: 'too-long', path: '$.stages' })]);
  });

  it('tells the first problems and counts the rest', () => {
    // Without the fact `plan` every extra step has a placeholder of nothing.
    const problems = problemsOf(withValue(manySteps(500), '$.facts[7]', undefined));
    expect(problems).toHaveLength(MAX_PROBLEMS + 1);
    const last = problems.at(-1);
    expect(last).toEqual({ code: 'more-problems', path: '$', value: expect.stringMatching(/^\d+$/) });
    expect(Number(last?.value)).toBeGreaterThan(300);
  });

  it('says that there is more when it stops reading', () => {
    const problems = problemsOf(
      withValue(
        smallScript(),
        '$.rules',
        Array.from({ length: 256 }, () => 0),
      ),
    );
    expect(problems).toHaveLength(MAX_PROBLEMS + 1);
    expect(problems.at(-1)).toEqual({ code: 'more-problems', path: '$' });
  });

  it('is not held up by masses of junk', () => {
    const junk = Array.from({ length: 300_000 }, () => ({ x: 1 }));
    for (const path of ['$.sources', '$.stages', '$.stages[1].steps', '$.closing.ifEndedNow']) {
      expect(problemsOf(withValue(smallScript(), path, junk)).length).toBeLessThanOrEqual(MAX_PROBLEMS + 1);
    }
  });
});

describe('whatever comes', () => {
  it('is a script or problems, never an exception', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true }), (input) => {
        expect(problemsOf(input).length).toBeGreaterThan(0);
        expect(problemsOf({ ...smallScript(), stages: input }).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  const paths = everyPath(smallScript());
  const junk = fc.oneof(
    fc.constantFrom<unknown>(undefined, null, true, 0, -1, 2.5, '', 'x', 'hello', '@return', '@stay', 'R1', [], {}, [
      [],
    ]),
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom(...paths).map((path) => valueAt(smallScript(), path)),
  );

  it('gives every problem a place that the data has, or whose surroundings it has', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...paths), junk), { minLength: 1, maxLength: 3 }), (edits) => {
        let input: unknown = smallScript();
        for (const [path, value] of edits) if (hasPlace(input, path)) input = withValue(input, path, value);
        const parsed = parseScript(input);
        if (parsed.ok) expect(parseScript(JSON.parse(JSON.stringify(parsed.value)))).toEqual(parsed);
        else for (const { path } of parsed.error) expect(hasPlace(input, path), path).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('refuses the loss of any single thing that is not optional, and names its place', () => {
    const required = [
      '$.id',
      '$.closing',
      '$.stages[1].steps[0].answers',
      '$.closing.rows[0].status',
      '$.facts[4].min',
    ];
    for (const path of required) {
      expect(problemsOf(withValue(smallScript(), path, undefined))).toContainEqual(
        expect.objectContaining({ code: 'missing-field', path }),
      );
    }
  });

  it('refuses any field that is misspelt, with the right one as its suggestion', () => {
    const fields = ['$.stages[1].steps[0].answers[0].label', '$.closing.rows[0].because', '$.events[0].during'];
    for (const path of fields) {
      const value = valueAt(smallScript(), path);
      const key = path.slice(path.lastIndexOf('.') + 1);
      const broken = withValues(smallScript(), [
        [path, undefined],
        [`${path}x`, value],
      ]);
      expect(problemsOf(broken)).toEqual([
        { code: 'unknown-field', path: `${path}x`, value: `${key}x`, suggestion: key },
      ]);
    }
  });
});

function nestedObject(levels: number): unknown {
  let data: unknown = 1;
  for (let level = 0; level < levels; level += 1) data = { not: data };
  return { format: 1, data };
}
