// The laws of a draft, over edits of every kind on a bundle with everything that the format has.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '@/scripts/edits/apply/apply-edit';
import { contentOf, type DraftContent } from '@/scripts/edits/draft/draft-content';
import { afterEntry, type DraftEntry, NOTHING_MADE } from '@/scripts/edits/draft/journal';
import { rebaseDraft } from '@/scripts/edits/draft/rebase-draft';
import { replayDraft } from '@/scripts/edits/draft/replay-draft';
import type { Edit } from '@/scripts/edits/edit';
import { newThing } from '@/scripts/edits/new-things';
import { jsonPathOf, keyOfItem, type Place, valueAt } from '@/scripts/edits/place';
import { Bundle } from '@/scripts/language/bundle';
import { bundleHash } from '@/scripts/library/bundle-hash';
import { retentionBundleSource } from '@/scripts/retention/retention-bundle';
import { editFrom, itemPlaces } from '../../support/arbitrary-edits';
import { pickFrom } from '../../support/arbitrary-script';
import { parsedBundle } from '../../support/bundle-leaves';
import { fullBundle } from '../../support/full-bundle';

const base = parsedBundle(fullBundle());
const tapes = fc.array(fc.array(fc.nat({ max: 0xffff }), { minLength: 8, maxLength: 12 }), {
  minLength: 1,
  maxLength: 12,
});

/** A session of an author: each edit is chosen on what the one before has made. */
function session(tape: readonly (readonly number[])[]) {
  const entries: DraftEntry[] = [];
  const contents: DraftContent[] = [contentOf(base)];
  let content = contentOf(base);
  for (const choices of tape) {
    const edit = editFrom(content.bundle, pickFrom(choices));
    const applied = applyEdit(content, edit);
    if (!applied.ok) continue;
    content = applied.value;
    contents.push(content);
    entries.push({ kind: 'edit', at: entries.length, edit });
  }
  return { entries, contents, content };
}

describe('a draft', () => {
  it('has a valid structure after every edit', () => {
    fc.assert(
      fc.property(tapes, (tape) => {
        for (const { bundle } of session(tape).contents) expect(v.safeParse(Bundle, bundle).typed).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('is the replay of its journal, as it was stored', () => {
    fc.assert(
      fc.property(tapes, (tape) => {
        const { entries, content } = session(tape);
        const stored: DraftEntry[] = JSON.parse(JSON.stringify(entries));
        const replayed = replayDraft(base, stored);
        expect(replayed.stop).toBeNull();
        expect(replayed.content).toEqual(content);
      }),
      { numRuns: 25 },
    );
  });

  it('is after an undo what it was before the edit, wherever the undo stands, and after a redo what it was with it', () => {
    fc.assert(
      fc.property(tapes, fc.nat(), (tape, back) => {
        const { entries, contents } = session(tape);
        const undos = entries.length === 0 ? 0 : back % (entries.length + 1);
        const marks = Array.from({ length: undos }, (): DraftEntry => ({ kind: 'undo', at: 0 }));
        const undone = replayDraft(base, [...entries, ...marks]);
        expect(undone.content).toEqual(contents[contents.length - 1 - undos]);
        const again = marks.map((): DraftEntry => ({ kind: 'redo', at: 0 }));
        expect(replayDraft(base, [...entries, ...marks, ...again]).content).toEqual(contents.at(-1));
      }),
      { numRuns: 25 },
    );
  });

  it('keeps the identity of all that an edit does not touch', () => {
    const place: Place = ['script', 'stages', keyOfItem(base.script.stages[1], 1), 'title'];
    const applied = applyEdit(contentOf(base), { kind: 'type', v: 1, place, typed: 'Иначе' });
    if (!applied.ok) throw new Error('refused');
    const { bundle } = applied.value;
    expect(bundle.script.stages[0]).toBe(base.script.stages[0]);
    expect(bundle.script.stages[1]).not.toBe(base.script.stages[1]);
    expect(bundle.script.stages[1]?.steps).toBe(base.script.stages[1]?.steps);
    expect(bundle.script.closing).toBe(base.script.closing);
    expect(bundle.desk).toBe(base.desk);
    expect(bundle.training).toBe(base.training);
  });

  it('takes a new sibling at every kind of list, left empty, reloaded and undone', () => {
    const kinds = new Map<string, Place>();
    for (const source of [base, parsedBundle(retentionBundleSource)]) {
      for (const item of itemPlaces(source)) {
        const kind = item
          .map((segment, i) => (i % 2 === 0 || typeof segment === 'string' ? typeof segment : '#'))
          .join('.');
        const list = item.slice(0, -1);
        const name = `${(jsonPathOf(source, list) ?? '').replaceAll(/\[\d+\]/g, '[]')} ${kind}`;
        if (source === base) kinds.set(name, item);
      }
    }
    expect(kinds.size).toBeGreaterThan(60);
    for (const [name, item] of kinds) {
      const list = item.slice(0, -1);
      const after = item.at(-1) ?? null;
      const edit: Edit = { kind: 'insert', v: 1, place: list, after, item: newThing(base, list, after) };
      const applied = applyEdit(contentOf(base), edit);
      expect(applied, name).toMatchObject({ ok: true });
      if (!applied.ok) continue;
      expect(v.safeParse(Bundle, applied.value.bundle).typed, name).toBe(true);
      const stored: DraftEntry[] = JSON.parse(JSON.stringify([{ kind: 'edit', at: 0, edit }]));
      expect(replayDraft(base, stored).content, name).toEqual(applied.value);
      expect(replayDraft(base, [...stored, { kind: 'undo', at: 1 }]).content, name).toEqual(contentOf(base));
    }
  });

  it('lets a new answer lead to the next step, and the last one out of the stage', () => {
    const stage = itemOf(
      base.script.stages.filter(({ steps }) => steps.length > 1),
      0,
    );
    const list: Place = ['script', 'stages', stage.id, 'steps', itemOf(stage.steps, 0).id, 'answers'];
    expect(newThing(base, list, null)).toMatchObject({ label: '', to: itemOf(stage.steps, 1).id });
    const last: Place = ['script', 'stages', stage.id, 'steps', itemOf(stage.steps, -1).id, 'answers'];
    expect(newThing(base, last, null)).toMatchObject({ to: '@stage-end' });
    const objection = itemOf(base.script.objections, 0);
    const step = itemOf(objection.steps, -1).id;
    const inBranch: Place = ['script', 'objections', objection.id, 'steps', step, 'answers'];
    expect(newThing(base, inBranch, null)).toMatchObject({ to: '@return' });
  });

  it('undoes what was typed on in one field at once', () => {
    const place: Place = ['script', 'title'];
    const typed = ['Н', 'Но', 'Нов'].map(
      (words, i): DraftEntry => ({
        kind: 'edit',
        at: i,
        edit: { kind: 'type', v: 1, place, typed: words },
        ...(i > 0 && { joins: true }),
      }),
    );
    expect(replayDraft(base, typed).content.bundle.script.title).toBe('Нов');
    expect(replayDraft(base, [...typed, { kind: 'undo', at: 9 }]).content.bundle).toEqual(base);
    expect([...typed].reduce(afterEntry, NOTHING_MADE).made).toHaveLength(1);
  });

  it('keeps a number that is none as it was typed, beside its field, until it is mended', () => {
    const setting = base.script.settings[0];
    const place: Place = ['script', 'settings', setting?.id ?? '', 'value'];
    const wrong = applyEdit(contentOf(base), { kind: 'type', v: 1, place, typed: 'пять' });
    if (!wrong.ok) throw new Error('refused');
    expect(wrong.value).toEqual({ bundle: base, unread: [{ place, typed: 'пять' }] });
    const right = applyEdit(wrong.value, { kind: 'type', v: 1, place, typed: '5 ₽' });
    if (!right.ok) throw new Error('refused');
    expect(right.value.unread).toEqual([]);
    expect(valueAt(right.value.bundle, place)).toBe(5);
  });

  it('stops at an edit of a newer build and says so, and keeps what was made before it', () => {
    const edit: Edit = { kind: 'type', v: 1, place: ['script', 'title'], typed: 'Раньше' };
    const entries: DraftEntry[] = [
      { kind: 'edit', at: 0, edit },
      { kind: 'edit', at: 1, edit: { kind: 'type', v: 2, place: ['script', 'title'], typed: 'Позже' } },
      { kind: 'edit', at: 2, edit: { ...edit, typed: 'Потом' } },
    ];
    const replayed = replayDraft(base, entries);
    expect(replayed.stop).toEqual({ group: 1, reason: 'unknown-edit' });
    expect(replayed.content.bundle.script.title).toBe('Раньше');
  });

  it('goes along to a newer version, and names what cannot be made there', () => {
    const [stage] = base.script.stages;
    const title: Edit = { kind: 'type', v: 1, place: ['script', 'stages', stage?.id ?? '', 'title'], typed: 'Моё' };
    const gone: Edit = { kind: 'remove', v: 1, place: ['script', 'objections', base.script.objections[0]?.id ?? ''] };
    const removed = applyEdit(contentOf(base), gone);
    if (!removed.ok) throw new Error('refused');
    const rebased = rebaseDraft(removed.value.bundle, [title, gone]);
    expect(rebased.content.bundle.script.stages[0]?.title).toBe('Моё');
    expect(rebased.conflicts).toEqual([{ edit: gone, refusal: { code: 'place-gone', place: gone.place } }]);
    expect(bundleHash(rebased.content.bundle).parts.desk).toBe(bundleHash(base).parts.desk);
  });
});

function itemOf<T>(items: readonly T[], index: number): T {
  const item = items.at(index);
  if (item === undefined) throw new Error('nothing there');
  return item;
}
