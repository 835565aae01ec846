// Nobody who writes a script should read the names of the format's members. Russian is asked; that English has the same keys is asked
// of the catalogue.
import { mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { i18n } from '@/install-messages';
import { BUNDLE_PART, choicesOf, membersOf, partAt } from '@/scripts/edits/form/form-part';
import { type Leaf, mapLeaves } from '@/scripts/edits/form/map-leaves';
import { retentionBundleSource } from '@/scripts/retention/retention-bundle';
import { useFormatWords } from '@/views/author/form/format-words';
import { parsedBundle } from '../../../support/bundle-leaves';
import { fullBundle } from '../../../support/full-bundle';

type Words = ReturnType<typeof useFormatWords>;

function russianWords(): Words {
  const told: Words[] = [];
  const Part = {
    setup: () => {
      told.push(useFormatWords());
      return () => null;
    },
  };
  mount(Part, { global: { plugins: [i18n] } });
  const [words] = told;
  if (words === undefined) throw new Error('The part was not mounted');
  return words;
}

/** Members that the form of a thing never shows by themselves: they say which thing it is. */
const UNSHOWN = new Set(['$schema', 'format']);

/** Members and choices of a leaf's surroundings that are shown as the format calls them. */
function muteAt(bundle: unknown, { form, place, holders }: Leaf, { memberName, choiceName }: Words): readonly string[] {
  const around = partAt(bundle, place.slice(0, -1));
  const members = around === null ? [] : membersOf(around, holders.at(-1)?.data);
  const mute = members.filter((name) => !UNSHOWN.has(name) && memberName(around?.name ?? '', name) === name);
  const member = String(place.findLast((segment) => typeof segment === 'string' && !segment.startsWith('#')) ?? '');
  // One choice alone says which thing it is and is never chosen.
  const choices = (choicesOf(form) ?? []).map(String);
  const muteChoices = choices.length > 1 ? choices.filter((choice) => choiceName(member, choice) === choice) : [];
  return [
    ...mute.map((name) => `${around?.name ?? ''}.${name}`),
    ...muteChoices.map((choice) => `${member} = ${choice}`),
  ];
}

describe('the words of the format', () => {
  it.each([
    ['with every leaf', parsedBundle(fullBundle())],
    ['of the retention desk', parsedBundle(retentionBundleSource)],
  ])('name each member and each choice of a bundle %s', (_, bundle) => {
    const words = russianWords();
    const mute = new Set<string>();
    mapLeaves(BUNDLE_PART, bundle, (leaf) => {
      for (const one of muteAt(bundle, leaf, words)) mute.add(one);
      return leaf.value;
    });
    expect([...mute]).toEqual([]);
  });
});
