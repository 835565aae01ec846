import { describe, expect, it } from 'vitest';
import { nextTick } from 'vue';
import { type Place, valueAt } from '@/scripts/edits/place';
import { outlineRows, rowOf } from '@/views/author/outline/outline-rows';
import ScriptOutline from '@/views/author/outline/ScriptOutline.vue';
import { placeKey } from '@/views/author/place-key';
import { expectAccessible } from '../../../support/expect-accessible';
import { smallBundle } from '../../../support/small-bundle';
import { press } from '../../call/show-call';
import { showPart } from '../../call/show-part';
import { HELLO } from '../show-form';

const rows = outlineRows(smallBundle(), () => true);
const OPEN = new Set(rows.filter(({ hasInside }) => hasInside).map(({ key }) => key));

async function show(place: Place, parts: Record<string, unknown> = {}) {
  const outline = showPart(ScriptOutline, { rows, selected: placeKey(place), open: OPEN, marked: new Set(), ...parts });
  outline.get<HTMLElement>('[tabindex="0"]').element.focus();
  await nextTick();
  const placesOf = (event: string) => outline.emitted(event)?.map(([row]) => valueAt(row, ['place']));
  return { outline, placesOf };
}

describe('the outline', () => {
  it('is one stop of Tab, tells its levels, and where each answer leads', async () => {
    const { outline } = await show(HELLO);
    const answer = outline.findAll('[role="row"]').find((row) => row.text().includes('Просит перезвонить'));

    expect(outline.findAll('[tabindex="0"]')).toHaveLength(1);
    expect(answer?.attributes('aria-level')).toBe('4');
    expect(answer?.text()).toContain('→ Завершение');
    await expectAccessible(document.body);
  });

  it('goes by the arrow keys, and out of what it is in', async () => {
    const { placesOf } = await show(HELLO);
    await press('ArrowDown');
    await press('ArrowUp');
    await press('Home');
    await press('ArrowLeft');

    const { placesOf: folded } = await show([...HELLO, 'answers', 'busy']);
    await press('ArrowLeft');
    expect(placesOf('select')).toEqual([[...HELLO, 'answers', 'listens'], HELLO.slice(0, 3), ['script', 'stages']]);
    expect(placesOf('fold')).toEqual([HELLO]);
    expect(folded('select')).toEqual([HELLO]);
  });

  it('does with keys everything that can be done with a row', async () => {
    const { outline, placesOf } = await show(HELLO);
    await press('Enter');
    await press('Enter', { shiftKey: true });
    await press('KeyD', { ctrlKey: true });
    await press('ArrowUp', { ctrlKey: true, shiftKey: true });
    await press('ArrowDown', { ctrlKey: true, shiftKey: true });
    await press('Delete');
    await press('F2');

    const row = rowOf(rows, HELLO);
    expect(outline.emitted('add')).toEqual([
      [row, 'after'],
      [row, 'inside'],
    ]);
    expect(outline.emitted('move')).toEqual([
      [row, -1],
      [row, 1],
    ]);
    expect([placesOf('copy'), placesOf('remove')]).toEqual([[HELLO], [HELLO]]);
    expect(outline.emitted('write')).toHaveLength(1);
  });

  it('marks rows in which something is wrong', async () => {
    const { outline } = await show(HELLO, { marked: new Set([placeKey(HELLO)]) });

    expect(outline.get('[tabindex="0"] [role="img"]').attributes('aria-label')).toBe('есть замечания');
  });
});
