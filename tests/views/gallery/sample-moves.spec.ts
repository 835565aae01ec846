import { describe, expect, it } from 'vitest';
import { compileScript } from '@/machines/machine/compile-script';
import { isClosed } from '@/machines/machine/call-state';
import { replay } from '@/machines/session/replay';
import { TEMPLATES } from '@/scripts/templates/templates';
import { sampleMoves } from '@/views/gallery/sample-moves';
import { retention } from '../../support/retention-roads';
import { smallScript } from '../../support/small-script';
import { loadedTemplate } from '../../support/template-calls';
import { journalWith } from '../../support/walk';

describe('a sample call', () => {
  it('is played to its closing by any script, through one objection where there is one', async () => {
    const templates = await Promise.all(TEMPLATES.map(({ name }) => loadedTemplate(name)));
    for (const script of [smallScript(), retention, ...templates.map((bundle) => bundle.script)]) {
      const { intake, moves } = sampleMoves(script);
      const entries = moves.map((move) => ({ ...move, at: 0 }));
      const { state, refused } = replay(compileScript(script), journalWith(intake, entries));
      expect(refused, script.id).toEqual([]);
      expect(isClosed(state), script.id).toBe(true);
      if (script.id === 'retention') expect(moves.filter(({ kind }) => kind === 'objection')).toHaveLength(1);
    }
  });
});
