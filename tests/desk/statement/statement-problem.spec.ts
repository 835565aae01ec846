import { describe, expect, it } from 'vitest';
import { LONGEST_STATEMENT, statementProblem } from '@/desk/statement/statement-problem';

describe('a text that is no statement', () => {
  it.each([
    ['', 'empty'],
    [' \n\t', 'empty'],
    ['%PDF-1.7', 'other-format'],
    ['[["a"]]', 'other-format'],
    ['\u0001\u0002abc', 'binary'],
    [`${'a'.repeat(9_000)}\u0000`, 'binary'],
    ['\ufffd\ufffd\ufffd;\ufffd\ufffd', 'wrong-encoding'],
    ['x'.repeat(LONGEST_STATEMENT + 1), 'too-large'],
  ])('%# is told why', (text, code) => {
    expect(statementProblem(text)?.code).toBe(code);
  });

  it('is not told of a text that may be one', () => {
    expect(statementProblem('Дата;Услуга\r\n1;2')).toBeNull();
  });
});
