// First look at unknown data: is it plain JSON of bearable depth and size? In: anything. Out: the first problem, or null.
// It never recurses, so that no nesting can exhaust the stack, and says nothing about what the data means.
import { memberPath } from '../json-path';
import { LIMITS } from '../../language/text';
import type { Problem } from '../problem';
import { shortValue } from '../problem-list';

/** The first reason why `input` is not JSON data within `LIMITS`; null when it is. A circle shows as bottomless depth. */
export function scanValue(input: unknown): Problem | null {
  const pending: Pending[] = [{ value: input, depth: 0, parent: null, key: '' }];
  let nodes = 0;
  for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
    nodes += 1;
    if (nodes > LIMITS.nodes) return { code: 'too-many-nodes', path: '$', expected: `at-most:${LIMITS.nodes}` };
    const { value, depth } = item;
    if (typeof value === 'object' && value !== null) {
      if (depth >= LIMITS.depth) return { code: 'too-deep', path: pathOf(item), expected: `at-most:${LIMITS.depth}` };
      const problem = Array.isArray(value) ? pushItems(pending, item, value) : pushMembers(pending, item, value);
      if (problem) return problem;
    } else if (!isJsonScalar(value)) {
      return { code: 'wrong-type', path: pathOf(item), value: shortValue(value), expected: 'json' };
    }
  }
  return null;
}

interface Pending {
  readonly value: unknown;
  readonly depth: number;
  readonly parent: Pending | null;
  readonly key: string | number;
}

const LONGEST_KEY = 256;

/** Keys with which data could reach into the objects of the program. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

function isJsonScalar(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}

function pushItems(pending: Pending[], parent: Pending, items: readonly unknown[]): Problem | null {
  if (items.length > LIMITS.nodes) return { code: 'too-many-nodes', path: '$', expected: `at-most:${LIMITS.nodes}` };
  // Last first, so that the stack gives them back in reading order.
  for (let index = items.length - 1; index >= 0; index -= 1) {
    pending.push({ value: items[index], depth: parent.depth + 1, parent, key: index });
  }
  return null;
}

function pushMembers(pending: Pending[], parent: Pending, value: object): Problem | null {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    return { code: 'wrong-type', path: pathOf(parent), value: 'object', expected: 'json' };
  }
  const members: [string, unknown][] = Object.entries(value);
  for (let index = members.length - 1; index >= 0; index -= 1) {
    const [key, member] = members[index] ?? ['', undefined];
    if (FORBIDDEN_KEYS.has(key)) {
      return { code: 'bad-id', path: memberPath(pathOf(parent), key), value: key, expected: 'other-key' };
    }
    if (key.length > LONGEST_KEY) {
      return { code: 'too-long', path: pathOf(parent), value: shortValue(key), expected: `at-most:${LONGEST_KEY}` };
    }
    // A member that holds undefined is an absent one; JSON text cannot have it, edited data can.
    if (member !== undefined) pending.push({ value: member, depth: parent.depth + 1, parent, key });
  }
  return null;
}

function pathOf(item: Pending): string {
  const keys: (string | number)[] = [];
  let at = item;
  while (at.parent) {
    keys.push(at.key);
    at = at.parent;
  }
  return keys.reduceRight<string>(
    (path, key) => (typeof key === 'number' ? `${path}[${key}]` : memberPath(path, key)),
    '$',
  );
}
