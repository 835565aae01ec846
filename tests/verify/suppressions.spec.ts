import { describe, expect, it } from 'vitest';
import { parseScript } from '@/scripts/parse/parse-script';
import { parseSuppressions } from '@/verify/report/parse-suppressions';
import { suppressionProblemText } from '@/verify/report/report-text';
import { type Suppression, verifyScript } from '@/verify/verify-script';
import { smallScript } from '../support/small-script';

const entry = { check: 'few-examples', place: '$.stages[0]', reason: 'Временно.' };

function problemsOf(data: unknown): readonly string[] {
  const parsed = parseSuppressions(typeof data === 'string' ? data : JSON.stringify(data));
  return parsed.ok ? [] : parsed.error.map(({ code, place }) => `${code} ${place}`);
}

describe('a file of suppressions', () => {
  it('is a list of checks with a place and a reason', () => {
    expect(parseSuppressions(JSON.stringify([entry]))).toEqual({ ok: true, value: [entry] });
    expect(parseSuppressions('[]')).toEqual({ ok: true, value: [] });
  });

  it('is refused with the place of what is wrong', () => {
    expect(problemsOf('[\n  {]')).toEqual(['not-json 2:4']);
    expect(problemsOf({})).toEqual(['not-list $']);
    expect(problemsOf([3])).toEqual(['not-list $[0]']);
    expect(problemsOf([{ ...entry, reason: ' ' }])).toEqual(['missing $[0].reason']);
    expect(problemsOf([{ ...entry, chek: 'x' }])).toEqual(['unknown-field $[0].chek']);
    expect(problemsOf([{ ...entry, check: 'few-example' }])).toEqual(['unknown-check $[0].check']);
    expect(problemsOf([entry, entry])).toEqual(['twice $[1]']);
  });

  it('cannot silence that something was not proved', () => {
    expect(problemsOf([{ ...entry, check: 'inconclusive' }])).toEqual(['unsuppressible $[0].check']);
    expect(problemsOf([{ ...entry, check: 'check-crashed' }])).toEqual(['unsuppressible $[0].check']);
  });

  it('says in words what may have been meant, in both languages', () => {
    const parsed = parseSuppressions(JSON.stringify([{ ...entry, check: 'few-example' }]));
    const [problem] = parsed.ok ? [] : parsed.error;
    if (problem === undefined) throw new Error('accepted');
    expect(suppressionProblemText(problem, 'ru')).toContain('Может быть, «few-examples»?');
    expect(suppressionProblemText(problem, 'en')).toContain('Did you mean “few-examples”?');
  });
});

describe('a suppression', () => {
  const parsed = parseScript(smallScript());
  if (!parsed.ok) throw new Error('refused');
  const script = parsed.value;
  const bare = verifyScript(script);

  it('silences one check at one place, is counted, and leaves the rest as it is', () => {
    const [first, ...rest] = bare.findings;
    if (first === undefined) throw new Error('nothing to silence');
    const suppressions: readonly Suppression[] = [{ check: first.check, place: first.place, reason: 'Так надо.' }];
    const report = verifyScript(script, { suppressions });
    expect(report.suppressed).toBe(1);
    expect(report.findings).toEqual(rest);
  });

  it('that silences nothing is reported', () => {
    const suppressions: readonly Suppression[] = [{ check: 'dead-end', place: '$.stages[0]', reason: 'Было.' }];
    const report = verifyScript(script, { suppressions });
    expect(report.suppressed).toBe(0);
    expect(report.findings).toHaveLength(bare.findings.length + 1);
    expect(report.findings.at(-1)).toMatchObject({
      check: 'suppression-unused',
      severity: 'warning',
      place: '$.stages[0]',
      data: { check: 'dead-end', reason: 'Было.' },
    });
  });
});
