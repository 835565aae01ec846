// Parts of a draft that have a field of their own. In: a bundle and a place. Out: what is written there, or null where it is something
// else, or nothing.
import * as v from 'valibot';
import type { Bundle } from '../../language/bundle';
import { Bound, Condition } from '../../language/condition';
import { type Place, valueAt } from '../place';

export function conditionIn(bundle: Bundle, place: Place): Condition | null {
  return written(Condition, bundle, place);
}

export function boundIn(bundle: Bundle, place: Place): Bound | null {
  return written(Bound, bundle, place);
}

function written<T>(schema: v.GenericSchema<unknown, T>, bundle: Bundle, place: Place): T | null {
  const parsed = v.safeParse(schema, valueAt(bundle, place));
  return parsed.success ? parsed.output : null;
}
