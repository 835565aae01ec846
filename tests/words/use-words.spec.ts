import { describe, expect, it } from 'vitest';
import { createSSRApp, h } from 'vue';
import { addMessages } from '@/words/catalogue';
import { createWords, useWords } from '@/words/use-words';

describe('the words of an application', () => {
  it('are said in its language, and in Russian where that lacks them', () => {
    addMessages('ru', { app: { name: 'Суфлёр', close: 'Закрыть' } });
    addMessages('en', { app: { name: 'Sufler' } });
    const words = createWords();

    expect(words.t('app.name')).toBe('Суфлёр');
    words.locale.value = 'en';
    expect([words.t('app.name'), words.t('app.close')]).toEqual(['Sufler', 'Закрыть']);
  });

  it('reach every component, and their lack is a bug', () => {
    const words = createWords();
    const app = createSSRApp({ render: () => h('p') }).use(words);

    expect(app.runWithContext(useWords).t).toBe(words.t);
    expect(() => createSSRApp({ render: () => h('p') }).runWithContext(useWords)).toThrow('no words');
  });
});
