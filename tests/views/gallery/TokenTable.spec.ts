import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import TokenTable from '@/views/gallery/TokenTable.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from '../home/show-page';

describe('the table of tokens', () => {
  it('shows every colour and size that the tokens name', async () => {
    const page = showPart(TokenTable, {});
    const shown = new Set(page.findAll('code').map((code) => code.text()));
    const named = [...readFileSync('src/views/design/tokens.css', 'utf8').matchAll(/--(?:color|text)-([\w-]+):/g)].map(
      ([, name]) => name ?? '',
    );
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((name) => !shown.has(name) && name !== 'on-accent')).toEqual([]);
    await expectAccessible(page.get('.tokens').element);
  });
});
