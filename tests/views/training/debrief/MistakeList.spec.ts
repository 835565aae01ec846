import { afterEach, describe, expect, it } from 'vitest';
import { showLanguage } from '@/install-messages';
import { MISTAKE_KINDS } from '@/training/score/mistake';
import MistakeList from '@/views/training/debrief/MistakeList.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { sampleMistake } from '../sample-mistake';
import { showTrainingPart } from '../show-training';

afterEach(() => showLanguage('ru'));

const around = { doubted: new Set([2]), sources: [{ id: 'R1', title: 'Напомнить о приёме' }], startedAt: 0 };

describe('the list of mistakes', () => {
  it('names each by step, time, what was done, what was right, and the rule', async () => {
    const list = await showTrainingPart(MistakeList, { ...around, mistakes: [sampleMistake()] });

    for (const words of ['Критично', 'Напоминание', '01:05', 'Не придёт', 'Придёт', 'R1', 'Напомнить о приёме']) {
      expect(list.text()).toContain(words);
    }
    expect(list.text()).toContain('вы это заметили');
    await expectAccessible(document.body);
  });

  it.each(['ru', 'en'] as const)('has a word for every kind: %s', async (language) => {
    await showLanguage(language);
    const mistakes = MISTAKE_KINDS.map((kind) => sampleMistake({ kind, entry: null, isTakenBack: true }));
    const list = await showTrainingPart(MistakeList, { ...around, mistakes });
    const heads = list.findAll('strong').map((head) => head.text());

    expect(new Set(heads).size).toBe(MISTAKE_KINDS.length);
    expect(heads.filter((head) => head === '' || head.includes('train.'))).toEqual([]);
    expect(list.text()).not.toContain(language === 'ru' ? 'вы это заметили' : 'noticed it');
  });
});
