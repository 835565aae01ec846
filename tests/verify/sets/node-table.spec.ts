import { describe, expect, it } from 'vitest';
import { FALSE, NodeTable, TRUE } from '@/verify/sets/node-table';
import { CapReached } from '@/verify/sets/valuation-sets';

describe('a table of nodes', () => {
  it('makes no node that tests nothing, and none twice', () => {
    const nodes = new NodeTable(3, 100);
    const node = nodes.make(0, FALSE, TRUE);

    expect(nodes.make(1, node, node)).toBe(node);
    expect(nodes.make(0, FALSE, TRUE)).toBe(node);
    expect(nodes.make(1, FALSE, TRUE)).not.toBe(node);
  });

  it('forgets a level: what held with either of its bits holds', () => {
    const nodes = new NodeTable(2, 100);
    const [first, second] = [nodes.make(0, FALSE, TRUE), nodes.make(1, FALSE, TRUE)];

    expect(nodes.andForget(nodes.and(first, second), TRUE, first)).toBe(second);
    expect(nodes.andForget(first, nodes.minus(TRUE, first), first)).toBe(FALSE);
  });

  it('still knows its nodes after it has grown', () => {
    const nodes = new NodeTable(1 << 20, 1 << 20);
    const made = Array.from({ length: 200_000 }, (_, level) => nodes.make(level, FALSE, TRUE));

    expect(new Set(made).size).toBe(made.length);
    expect(made.every((node, level) => nodes.make(level, FALSE, TRUE) === node)).toBe(true);
  });

  it('stops at its cap', () => {
    const nodes = new NodeTable(9, 4);
    nodes.make(0, FALSE, TRUE);
    nodes.make(1, FALSE, TRUE);

    expect(() => nodes.make(2, FALSE, TRUE)).toThrow(CapReached);
  });
});
