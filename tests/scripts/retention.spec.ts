// The built-in script is parsed without a problem.
import { describe, expect, it } from 'vitest';
import { parseScript } from '@/scripts/parse/parse-script';
import { problemText } from '@/scripts/parse/problem-text';
import { retentionSource } from '@/scripts/retention/retention-source';

describe('the retention script', () => {
  it('is parsed without a problem', () => {
    const parsed = parseScript(retentionSource);
    const told = parsed.ok ? [] : parsed.error.map((problem) => problemText(problem, 'ru'));
    expect(told, told.join('\n')).toEqual([]);
  });
});
