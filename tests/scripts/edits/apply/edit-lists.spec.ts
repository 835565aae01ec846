// Copies and removals: a copy refers to its copies inside and to the originals outside; translations stay with their texts.
import { describe, expect, it } from 'vitest';
import { applyEdit } from '@/scripts/edits/apply/apply-edit';
import { namesForCopy } from '@/scripts/edits/apply/edit-lists';
import { contentOf, type DraftContent } from '@/scripts/edits/draft/draft-content';
import type { Edit } from '@/scripts/edits/edit';
import type { Place } from '@/scripts/edits/place';
import { parseBundle } from '@/scripts/parse/parse-bundle';
import { retentionBundleSource } from '@/scripts/retention/retention-bundle';
import { parsedBundle } from '../../../support/bundle-leaves';

const base = parsedBundle(retentionBundleSource);

describe('a copy', () => {
  it('of an objection leads through its own steps, and to the originals outside', () => {
    const objection = base.script.objections.find(({ steps }) => steps.length > 1);
    if (objection === undefined) throw new Error('no branch of two steps');
    const place: Place = ['script', 'objections', objection.id];
    const { bundle } = made(contentOf(base), { kind: 'copy', v: 1, place, names: namesForCopy(base, place) });
    const copy = bundle.script.objections[base.script.objections.indexOf(objection) + 1];
    const own = new Set(objection.steps.map(({ id }) => id));
    const targets = (copy?.steps ?? [])
      .flatMap((step) => (step.kind === 'fork' ? step.routes : step.answers))
      .map(({ to }) => to);
    expect(copy?.id).not.toBe(objection.id);
    expect(targets.filter((to) => own.has(to))).toEqual([]);
    const parsed = parseBundle(bundle);
    expect(parsed.ok ? [] : parsed.error).toEqual([]);
    const english = bundle.translations.en?.texts ?? {};
    expect(english[`objection/${copy?.id ?? ''}/title`]).toBe(english[`objection/${objection.id}/title`]);
  });

  it('of a stage or a fact is taken by the parser', () => {
    const places: readonly Place[] = [
      ['script', 'facts', base.script.facts.find(({ kind }) => kind === 'choice')?.id ?? ''],
      ['script', 'stages', base.script.stages[2]?.id ?? ''],
      ['script', 'notes', base.script.notes[0]?.id ?? ''],
    ];
    for (const place of places) {
      const { bundle } = made(contentOf(base), { kind: 'copy', v: 1, place, names: namesForCopy(base, place) });
      const parsed = parseBundle(bundle);
      expect(parsed.ok ? [] : parsed.error).toEqual([]);
    }
  });
});

describe('translations', () => {
  it('stay with their texts when an example before them goes', () => {
    const objection = base.script.objections[0];
    const id = objection?.id ?? '';
    const english = base.translations.en?.texts ?? {};
    const { bundle } = made(contentOf(base), { kind: 'remove', v: 1, place: ['script', 'objections', id, 'heard', 0] });
    expect(bundle.translations.en?.texts[`objection/${id}/heard/1`]).toBe(english[`objection/${id}/heard/2`]);
    const parsed = parseBundle(bundle);
    expect(parsed.ok ? [] : parsed.error).toEqual([]);
  });

  it('are not given to a new example that takes the place of another', () => {
    const id = base.script.objections[0]?.id ?? '';
    const place: Place = ['script', 'objections', id, 'heard'];
    const english = base.translations.en?.texts ?? {};
    const { bundle } = made(contentOf(base), { kind: 'insert', v: 1, place, after: null, item: 'Новый пример' });
    expect(bundle.translations.en?.texts[`objection/${id}/heard/1`]).toBeUndefined();
    expect(bundle.translations.en?.texts[`objection/${id}/heard/2`]).toBe(english[`objection/${id}/heard/1`]);
  });
});

function made(content: DraftContent, edit: Edit): DraftContent {
  const applied = applyEdit(content, edit);
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return applied.value;
}
