// What the parser lets through can be compiled and walked: no other room has to refuse a script again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, factsOf, startCall } from '@/machines/machine/call-state';
import { compileScript } from '@/machines/machine/compile-script';
import { deriveClosing } from '@/machines/view/derive-closing';
import { describeStep } from '@/machines/view/describe-step';
import { parseScript } from '@/scripts/parse/parse-script';
import { everyPath, hasPlace, valueAt, withValue } from '../support/edit-json';
import { smallScript } from '../support/small-script';
import { AT_START } from '../support/walk';

const places = everyPath(smallScript());
const logic = places.filter((path) =>
  /\.(to|fallback|when|set|is|add|initial|met|routes|key|during|confirms|fact)(?:[.[]|$)/.test(path),
);
const swap = fc
  .tuple(fc.constantFrom(...logic), fc.constantFrom(...logic), fc.boolean())
  .map(([path, other, isLoss]) => [path, isLoss ? undefined : valueAt(smallScript(), other)] as const);

describe('a script that the parser lets through', () => {
  it('compiles, starts, answers and closes without an exception, however its logic was changed', () => {
    let passed = 0;
    fc.assert(
      fc.property(fc.array(swap, { minLength: 1, maxLength: 4 }), fc.infiniteStream(fc.nat(8)), (edits, choices) => {
        let input: unknown = smallScript();
        for (const [path, value] of edits) if (hasPlace(input, path)) input = withValue(input, path, value);
        const parsed = parseScript(input);
        if (!parsed.ok) return;
        passed += 1;
        const compiled = compileScript(parsed.value);
        let state = startCall(compiled, { campaign: 'first', callNo: 2 }, AT_START);
        for (let at = 0; at < 12; at += 1) {
          const view = describeStep(compiled, state, {});
          deriveClosing(compiled, factsOf(state));
          const answer = view.answers[(choices.next().value ?? 0) % Math.max(1, view.answers.length)];
          if (!answer) break;
          const moved = advance(compiled, state, { kind: 'answer', at, step: view.id, answer: answer.id });
          if (moved.ok) state = moved.value;
        }
      }),
      { numRuns: 400, seed: 4_242 },
    );
    expect(passed).toBeGreaterThan(20);
  });
});
