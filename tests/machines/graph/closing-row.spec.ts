import { describe, expect, it } from 'vitest';
import { decidingRow, owedAt } from '@/machines/graph/closing-row';
import { compileScript } from '@/machines/machine/compile-script';
import { smallScript } from '../../support/small-script';

const { plan } = compileScript(smallScript());
const row = (facts: Parameters<typeof decidingRow>[1]) => decidingRow(plan, facts).row.id;

describe('the row that decides a closing', () => {
  it('is the first that holds, the last when none does', () => {
    expect(row({ decision: 'stay', isLate: false })).toBe('kept');
    expect(row({ decision: 'refuse', isLate: false })).toBe('refused');
    expect(row({})).toBe(plan.graph.rows.at(-1)?.row.id);
  });
});

describe('what a closing leaves owed', () => {
  const kept = { decision: 'stay', isLate: false };

  it('is what its row asks for and nobody has done', () => {
    expect(owedAt(plan, { ...kept, introduced: true })).toEqual(['save-note', 'open-card']);
    expect(owedAt(plan, { ...kept, introduced: true, noteSaved: true, cardOpened: true })).toEqual([]);
    expect(owedAt(plan, { decision: 'refuse', introduced: true })).toEqual(['open-card']);
  });

  it('is nothing that does not concern the call', () => {
    expect(owedAt(plan, { ...kept, introduced: false })).toEqual(['save-note']);
  });

  it('is nothing that its author waives', () => {
    const script = smallScript();
    const waived = { when: { fact: 'hungUp', is: true }, reason: 'Клиент бросил трубку.' } as const;
    const obligations = script.closing.obligations.map((one) => ({ ...one, waived }));
    const other = compileScript({ ...script, closing: { ...script.closing, obligations } }).plan;

    expect(owedAt(other, { ...kept, introduced: true, hungUp: true })).toEqual([]);
    expect(owedAt(other, { ...kept, introduced: true, hungUp: false })).toHaveLength(2);
  });
});
