// What values a list fact may hold. In: the fact, a value. Out: whether it fits. Kept apart from `fact-domain.ts`, which is about
// single values.
import { parseDay } from '@/calendar/civil-day';
import { instantOf } from '@/calendar/instant';
import type { Fact, FactValue } from '../fact';
import type { ListField, ListItem } from './list-fact';
import { LIMITS } from '../text';

type ListFact = Extract<Fact, { kind: 'list' }>;

/** Whether every item has only fields of the fact, each with a value of its type or none. An empty list always fits. */
export function isListInDomain({ fields }: ListFact, value: FactValue): boolean {
  if (!isList(value) || value.length > LIMITS.listLength) return false;
  const types = new Map(fields.map((field) => [field.id, field.type]));
  return value.every((item) =>
    Object.entries(item).every(([id, held]) => {
      const type = types.get(id);
      return type !== undefined && (held === null || isOfType(type, held));
    }),
  );
}

/** Whether a value of a fact is a list. */
export function isList(value: FactValue): value is readonly ListItem[] {
  return Array.isArray(value);
}

const CONTROLS = /[^\P{Cc}\n]/u;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

function isOfType(type: ListField['type'], value: string | number): boolean {
  if (type === 'amount') return typeof value === 'number' && Number.isFinite(value);
  if (typeof value !== 'string') return false;
  switch (type) {
    case 'text':
      return value.length <= LIMITS.textLength && !CONTROLS.test(value);
    case 'day':
      return parseDay(value) !== null;
    case 'moment':
      return MOMENT.test(value) && instantOf(value, 0) !== null;
  }
}
