import { describe, expect, it } from 'vitest';
import VerdictLine from '@/views/author/library/VerdictLine.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../../call/show-part';
import { CLEAN } from '../sample-versions';

const show = (parts: Partial<typeof CLEAN>) => showPart(VerdictLine, { verdict: { ...CLEAN, ...parts } }).text();

describe('a verdict in one line', () => {
  it('says the outcome in words and over how much', async () => {
    expect(show({})).toMatch(/проверено, ошибок нет.*Правил соблюдено: 5 из 5, шагов: 9.*1\s200 состояний/s);
    await expectAccessible(document.body);
  });

  it('says errors, warnings, and that not every call was looked at', () => {
    expect(show({ errors: 2, warnings: 1 })).toContain('ошибок 2, предупреждений 1');
    expect(show({ warnings: 3 })).toContain('предупреждений 3');
    expect(show({ states: null })).toContain('Пройдены не все звонки');
  });
});
