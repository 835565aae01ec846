// No file is excused from the rules of size; comments that switch rules off are forbidden in `names.spec.ts`.
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { filesUnder, root } from './source-files';

const SIZES = ['max-lines', 'complexity'] as const;
const code = ['src', 'tests', 'tools', 'bench'].flatMap((folder) =>
  ['.ts', '.vue', '.mjs'].flatMap((ending) => filesUnder(folder, ending)),
);

describe('the rules of size', () => {
  it('are errors for every file of ours', async () => {
    const eslint = new ESLint({ cwd: root });
    const lenient: string[] = [];
    for (const file of code) {
      const { rules = {} }: { rules?: Record<string, unknown> } = await eslint.calculateConfigForFile(
        `${root}/${file}`,
      );
      for (const rule of SIZES) {
        const set: unknown = rules[rule];
        if (!Array.isArray(set) || set[0] !== 2) lenient.push(`${file}: ${rule}`);
      }
    }
    expect(code.length).toBeGreaterThan(500);
    expect(lenient).toEqual([]);
  }, 60_000);
});
