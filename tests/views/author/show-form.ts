// A part of the form of a draft, on a draft in memory: what it writes is made on the draft, as the page does it.
import { computed, shallowRef } from 'vue';
import type { Component } from 'vue';
import { applyEdit } from '@/scripts/edits/apply/apply-edit';
import { contentOf } from '@/scripts/edits/draft/draft-content';
import type { Edit } from '@/scripts/edits/edit';
import { isSamePlace, type Place, valueAt } from '@/scripts/edits/place';
import type { Bundle } from '@/scripts/language/bundle';
import { AUTHOR } from '@/views/author/author-context';
import { nameChoices } from '@/views/author/form/name-choices';
import { smallBundle } from '../../support/small-bundle';
import { showPart } from '../call/show-part';

interface FormParts {
  readonly bundle?: Bundle;
  /** What the checker says of a place. */
  readonly problem?: { readonly place: Place; readonly text: string };
  readonly isShut?: boolean;
}

/** Shows a part of a form; `at` reads the draft as it is written by now. */
export function showForm(part: Component, props: Record<string, unknown>, parts: FormParts = {}) {
  const { bundle = smallBundle(), problem, isShut = false } = parts;
  const content = shallowRef(contentOf(bundle));
  const revealed = shallowRef<Place | null>(null);
  const edits: Edit[] = [];
  const author = {
    content: computed(() => content.value),
    choices: computed(() => nameChoices(content.value.bundle)),
    problemsAt: (place: Place) => (problem && isSamePlace(problem.place, place) ? [problem.text] : []),
    edit: (edit: Edit) => {
      edits.push(edit);
      const applied = applyEdit(content.value, edit);
      if (applied.ok) content.value = applied.value;
    },
    isShut: computed(() => isShut),
    revealed,
  };
  const shown = showPart(part, props, {}, { [AUTHOR]: author });
  const at = (place: Place) => valueAt(content.value.bundle, place);
  return { part: shown, at, content, edits, revealed };
}

export const HELLO: Place = ['script', 'stages', 'opening', 'steps', 'hello'];
export const NEED: Place = ['script', 'stages', 'opening', 'steps', 'need'];
