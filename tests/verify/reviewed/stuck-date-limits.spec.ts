import { describe, expect, it } from 'vitest';
import { advance, startCall } from '@/machines/machine/call-state';
import { compileScript } from '@/machines/machine/compile-script';
import { PLAYED_AT } from '@/verify/model/facts/present-samples';
import { verifyScript } from '@/verify/verify-script';
import { reviewedScript } from '../../support/reviewed-script';

const script = reviewedScript('stuck-date-limits');

describe('a required date that must lie ahead, and not after another date', () => {
  const [finding] = verifyScript(script).findings.filter(({ place }) => place.startsWith('$.stages[0].steps[0]'));

  it('is found to stop the call when the other date is past', () => {
    expect(finding?.check).toBe('dead-end');
    expect(finding?.severity).toBe('error');
    expect(finding?.playable?.intake['deadline']).toBe('0001-01-01');
  });

  it('is found where the machine is stuck, and not where it is not', () => {
    const compiled = compileScript(script);
    const enter = { kind: 'enter', at: PLAYED_AT.now, step: 'go', fact: 'backAt', value: '2026-01-15T23:00' } as const;
    const takes = (deadline: string) =>
      advance(compiled, startCall(compiled, { camp: 'x', deadline }, PLAYED_AT), enter, PLAYED_AT).ok;

    expect(takes('0001-01-01')).toBe(false);
    expect(takes('2026-01-15')).toBe(true);
  });

  it('is no finding any more where the call may go on without it', () => {
    const open = {
      ...script,
      stages: script.stages.map((stage) => ({
        ...stage,
        steps: stage.steps.map((step) =>
          step.kind === 'fork'
            ? step
            : { ...step, answers: step.answers.map((answer) => ({ ...answer, withoutAsks: true })) },
        ),
      })),
    };

    expect(verifyScript(open).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
