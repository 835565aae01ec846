import { describe, expect, it } from 'vitest';
import { type DirectionEvidence, sumDirection } from '@/desk/statement/sum-direction';

const sum = { kopecks: 1_550, sign: '', isRepaired: false, isRounded: false } as const;
const evidence: DirectionEvidence = { sum, column: null, before: null, after: null, service: 'Интернет' };
const direction = (more: Partial<DirectionEvidence>) => {
  const found = sumDirection({ ...evidence, ...more });
  return found === null ? null : `${found.direction} ${found.basis}`;
};

describe('the direction of a sum', () => {
  it('is never guessed: without any evidence there is none', () => {
    expect(direction({})).toBeNull();
    expect(direction({ service: 'Списание платежа' })).toBeNull();
  });

  it.each([
    [{ sum: { ...sum, sign: '+' } }, 'in certain'],
    [{ sum: { ...sum, sign: '-' } }, 'out certain'],
    [{ sum: { ...sum, sign: '-' }, column: 'charge' }, 'out minus'],
    [{ sum: { ...sum, sign: '-' }, column: 'credit' }, null],
    [{ column: 'charge' }, 'out title'],
    [{ column: 'charge', service: 'Пополнение' }, null],
    [{ column: 'credit' }, 'in certain'],
    [{ column: 'credit', service: 'Подписка' }, null],
    [{ column: 'credit', service: 'Возврат за подписку' }, 'in certain'],
    [{ column: 'change' }, 'in certain'],
    [{ column: 'sum' }, 'out presumed'],
    [{ column: 'sum', service: 'Зачисление' }, 'in certain'],
    [{ service: 'Абонентская плата' }, 'out certain'],
    [{ before: 10_000, after: 8_450 }, 'out certain'],
    [{ before: 10_000, after: 11_550, service: 'Подписка' }, 'in certain'],
    [{ before: 10_000, after: 9_000 }, null],
  ] satisfies [Partial<DirectionEvidence>, string | null][])('%o is %s', (more, found) => {
    expect(direction(more)).toBe(found);
  });
});
