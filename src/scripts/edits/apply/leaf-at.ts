// The leaf at a place, with the objects around it. In: a bundle, a place. Out: the leaf; null where no scalar stands there.
import type { Bundle } from '../../language/bundle';
import { BUNDLE_PART, memberPart } from '../form/form-part';
import type { Leaf } from '../form/map-leaves';
import { isRecord, memberAt, type Place } from '../place';

/** The leaf at a place; it may be absent as yet, if the format has one there. */
export function leafAt(bundle: Bundle, place: Place): Leaf | null {
  let form = BUNDLE_PART;
  let at: unknown = bundle;
  const holders: Leaf['holders'][number][] = [];
  for (const segment of place) {
    if (isRecord(at)) holders.push({ name: form.name, data: at });
    const inner = memberPart(form, at, segment);
    if (inner === null) return null;
    form = inner;
    at = memberAt(at, segment);
  }
  return typeof at === 'object' && at !== null ? null : { form, name: form.name, value: at, place, holders };
}
