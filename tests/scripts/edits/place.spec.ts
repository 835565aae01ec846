import { describe, expect, it } from 'vitest';
import { jsonPathOf, placeOfPath, valueAt } from '@/scripts/edits/place';
import { itemPlaces } from '../../support/arbitrary-edits';
import { parsedBundle } from '../../support/bundle-leaves';
import { fullBundle } from '../../support/full-bundle';

const bundle = parsedBundle(fullBundle());

describe('a place', () => {
  it('is found again by its JSON path, at every item of every list', () => {
    for (const place of itemPlaces(bundle)) expect(placeOfPath(bundle, jsonPathOf(bundle, place) ?? '')).toEqual(place);
  });

  it('that is gone has neither a value nor a path', () => {
    const place = ['script', 'stages', 'nowhere', 'title'];
    expect(valueAt(bundle, place)).toBeUndefined();
    expect(jsonPathOf(bundle, place)).toBeNull();
  });
});
