import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileScript } from '@/machines/machine/compile-script';
import { parseScript } from '@/scripts/parse/parse-script';
import { arbitraryScript } from '../support/arbitrary-script';

describe('any script that the door accepts', () => {
  it('compiles', () => {
    fc.assert(
      fc.property(arbitraryScript(), (script) => {
        const parsed = parseScript(script);
        expect(parsed.ok ? [] : parsed.error).toEqual([]);
        expect(() => compileScript(script)).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });
});
