import { describe, expect, it } from 'vitest';
import { factsOf, startCall } from '@/machines/machine/call-state';
import { compileScript } from '@/machines/machine/compile-script';
import { parseFactValue } from '@/scripts/language/values/parse-fact-value';
import { verifyScript } from '@/verify/verify-script';
import { reviewedScript } from '../../support/reviewed-script';
import { AT_START } from '../../support/walk';

const script = reviewedScript('false-alarm-initial');

describe('an optional intake choice with an initial value', () => {
  it('is never unknown: form, machine and proof agree', () => {
    const zone = script.facts.find(({ id }) => id === 'zone');
    if (zone === undefined) throw new Error('no zone');
    const compiled = compileScript(script);

    expect(parseFactValue(zone, '', '2026-01-15T12:00')).toEqual({ ok: true, value: 'utc3' });
    for (const given of [{}, { zone: null }]) {
      expect(factsOf(startCall(compiled, { camp: 'x', ...given }, AT_START))['zone']).toBe('utc3');
    }
    expect(verifyScript(script).rules).toEqual([expect.objectContaining({ rule: 'zone-known', verdict: 'holds' })]);
  });

  it('is unknown where the author gives no initial value', () => {
    const open = {
      ...script,
      facts: script.facts.map((fact) => {
        if (fact.id !== 'zone' || fact.kind !== 'choice') return fact;
        const { initial: _none, ...rest } = fact;
        return rest;
      }),
    };

    expect(verifyScript(open).rules).toEqual([expect.objectContaining({ rule: 'zone-known', verdict: 'broken' })]);
  });
});
