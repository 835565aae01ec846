// The absent condition. In: nothing. Out: a condition that always holds.
import type { Condition } from '@/scripts/language/condition';

export const ALWAYS: Condition = { all: [] };
