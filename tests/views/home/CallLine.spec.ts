import { describe, expect, it } from 'vitest';
import CallLine from '@/views/home/CallLine.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { sampleRow } from './sample-rows';
import { showPart } from './show-page';

describe('a call in one line', () => {
  it('says who was called, why and when', async () => {
    const line = showPart(CallLine, { row: sampleRow() });

    expect(line.text()).toMatch(/\+7 000 \*\*\*-\*\*-01.*ЕПК.*звонок 3.*2 мая/s);
    await expectAccessible(document.body);
  });

  it('says that there is no number', () => {
    expect(showPart(CallLine, { row: sampleRow({ maskedNumber: '' }) }).text()).toContain('номер не указан');
  });
});
