import { describe, expect, it } from 'vitest';
import { personalFacts } from '@/machines/session/personal-facts';
import type { Fact } from '@/scripts/language/fact';
import { smallScript } from '../../support/small-script';

const AGENT: Fact = {
  kind: 'text',
  id: 'operator',
  label: 'Оператор',
  from: 'intake',
  personal: true,
  autofill: 'agentName',
};

describe('the personal facts of a call', () => {
  const base = smallScript();
  const script = { ...base, facts: [...base.facts, AGENT] };

  it('are what was told, and nothing that is not personal', () => {
    const known = personalFacts(script, { ctn: '0000000001', plan: 'x' }, { agentName: '', agentLogin: '' });

    expect(known).toEqual({ ctn: '0000000001', clientName: null, operator: null });
  });

  it('are filled with what the application knows of the agent, unless it was told otherwise', () => {
    const agent = { agentName: 'AgentDemo', agentLogin: '' };

    expect(personalFacts(script, {}, agent)['operator']).toBe('AgentDemo');
    expect(personalFacts(script, { operator: 'AgentOther' }, agent)['operator']).toBe('AgentOther');
  });
});
