import { describe, expect, it } from 'vitest';
import { parseScript } from '@/scripts/parse/parse-script';
import { deskContext } from '@/views/desk/desk-context';
import { smallScript } from '../../support/small-script';

const MOMENT = { language: 'ru', today: '2021-04-23', now: Date.UTC(2021, 3, 23, 9, 0), askable: [] } as const;

function script() {
  const parsed = parseScript(smallScript());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

describe('what a tool knows of its call', () => {
  it('is the campaign of the call, and no campaign where nobody has said one', () => {
    const bound = script();
    const fact = bound.bindings.campaign ?? '';
    expect(deskContext(bound, { [fact]: 'second' }, MOMENT).campaign).toBe('second');
    expect(deskContext(bound, {}, MOMENT).campaign).toBeNull();
    expect(deskContext(null, {}, MOMENT).campaign).toBeNull();
  });

  it('is the settings of its script, and none without a script', () => {
    expect(deskContext(script(), {}, MOMENT).settings).toEqual(script().settings);
    expect(deskContext(null, {}, MOMENT).settings).toEqual([]);
  });
});
