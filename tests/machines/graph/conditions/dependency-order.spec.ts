import { describe, expect, it } from 'vitest';
import { dependencyOrder } from '@/machines/graph/conditions/dependency-order';
import type { Condition } from '@/scripts/language/condition';

const named = (names: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, Condition> =>
  new Map(
    Object.entries(names).map(([name, uses]): [string, Condition] => [
      name,
      { all: uses.map((condition) => ({ condition })) },
    ]),
  );

describe('the order in which named conditions are compiled', () => {
  it('has each after those that it uses, however they are written', () => {
    const order = dependencyOrder(named({ top: ['left', 'right'], left: ['base'], right: ['base'], base: [] }));

    expect([...order].sort()).toEqual(['base', 'left', 'right', 'top']);
    expect(order.indexOf('base')).toBe(0);
    expect(order.at(-1)).toBe('top');
  });

  it('throws on a circle', () => {
    expect(() => dependencyOrder(named({ one: ['other'], other: ['one'] }))).toThrow(/builds on itself/);
    expect(() => dependencyOrder(named({ one: ['one'] }))).toThrow(/builds on itself/);
  });

  it('needs no deep stack for a long chain', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, at) => [`c${at}`, at < 19_999 ? [`c${at + 1}`] : []]),
    );

    expect(dependencyOrder(named(chain))[0]).toBe('c19999');
  });
});
