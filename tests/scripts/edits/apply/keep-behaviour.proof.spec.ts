// A moved step changes nothing that a call does: the graph of calls before and after is the same, but for where the step is listed.
import { describe, expect, it } from 'vitest';
import { linkSteps } from '@/machines/graph/flatten/link-steps';
import { applyEdit } from '@/scripts/edits/apply/apply-edit';
import { contentOf } from '@/scripts/edits/draft/draft-content';
import type { Edit } from '@/scripts/edits/edit';
import type { Place } from '@/scripts/edits/place';
import type { Bundle } from '@/scripts/language/bundle';
import { retentionBundleSource } from '@/scripts/retention/retention-bundle';
import { parsedBundle } from '../../../support/bundle-leaves';
import { fullBundle } from '../../../support/full-bundle';

describe('a moved step', () => {
  it.each([
    ['the built-in script', parsedBundle(retentionBundleSource)],
    ['the small bundle', parsedBundle(fullBundle())],
  ])('leaves every way on as it was, in %s', (_name, base) => {
    const before = waysOf(base);
    const moved = movesOf(base).flatMap((edit) => {
      const applied = applyEdit(contentOf(base), edit);
      return applied.ok ? [applied.value.bundle] : [];
    });
    // A stage that is left empty is for the parser to name.
    const whole = moved.filter(({ script }) => script.stages.every(({ steps }) => steps.length > 0));
    for (const bundle of whole) expect(waysOf(bundle)).toEqual(before);
    expect(whole.length).toBeGreaterThan(5);
    const isExplicit = (bundle: Bundle) => implicitIn(bundle) < implicitIn(base);
    expect(whole.some(isExplicit)).toBe(implicitIn(base) > 0);
  });

  it('is refused where the call begins, and where it would come into another branch or phase', () => {
    const base = parsedBundle(retentionBundleSource);
    const move = (place: Place, into: Place) =>
      applyEdit(contentOf(base), { kind: 'move', v: 1, place, into, after: null });
    const stages = base.script.stages.map(({ id }): Place => ['script', 'stages', id, 'steps']);
    const [before = [], live = []] = stages.filter((_, i) => i === 0 || base.script.stages[i]?.phase === 'live');
    const begins = base.script.stages.flatMap(({ steps }) => steps.map(({ id }) => id)).slice(0, 1);
    expect(move([...before, ...begins], live)).toMatchObject({ error: [{ code: 'entry-step' }] });
    const inBranch = base.script.objections
      .filter(({ steps }) => steps.length > 1)
      .flatMap(({ id, steps }) => steps.slice(1).map((step): Place => ['script', 'objections', id, 'steps', step.id]));
    for (const place of inBranch) expect(move(place, live)).toMatchObject({ error: [{ code: 'other-home' }] });
    expect(inBranch).not.toEqual([]);
  });
});

/** The first step of each stage, to three places of each stage. */
function movesOf({ script }: Bundle): readonly Edit[] {
  const targets = script.stages.flatMap(({ id, steps }) =>
    [null, ...steps.slice(0, 1), ...steps.slice(-1)].map((step) => ({ id, after: step?.id ?? null })),
  );
  return script.stages.flatMap(({ id, steps }) =>
    steps.slice(0, 1).flatMap((step) =>
      targets.map(
        (target): Edit => ({
          kind: 'move',
          v: 1,
          place: ['script', 'stages', id, 'steps', step.id],
          into: ['script', 'stages', target.id, 'steps'],
          after: target.after,
        }),
      ),
    ),
  );
}

/** How many ways on are implicit. */
function implicitIn(bundle: Bundle): number {
  return JSON.stringify(bundle).split('"@stage-end"').length - 1;
}

/** Where each step leads, as the machine understands it, whatever the order of the steps. */
function waysOf({ script }: Bundle) {
  const links = linkSteps(script);
  const ways = [...links.placed.values()].map(({ step, home }): readonly [string, unknown] => {
    const targets = step.kind === 'fork' ? step.routes : [...step.answers, { to: step.fallback ?? '@stay' }];
    return [step.id, targets.map(({ to }) => links.destinationOf(home, to))];
  });
  return Object.fromEntries(ways);
}
