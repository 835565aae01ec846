import { describe, expect, it } from 'vitest';
import { createSSRApp, h } from 'vue';
import { addMessages } from '@/i18n/catalogue';
import { createMessages, useMessages } from '@/i18n/use-messages';

describe('the words of an application', () => {
  it('are said in its language, and in Russian where that lacks them', () => {
    addMessages('ru', { app: { name: 'Суфлёр', close: 'Закрыть' } });
    addMessages('en', { app: { name: 'Sufler' } });
    const words = createMessages();

    expect(words.t('app.name')).toBe('Суфлёр');
    words.locale.value = 'en';
    expect([words.t('app.name'), words.t('app.close')]).toEqual(['Sufler', 'Закрыть']);
  });

  it('reach every component, and their lack is a bug', () => {
    const words = createMessages();
    const app = createSSRApp({ render: () => h('p') }).use(words);

    expect(app.runWithContext(useMessages).t).toBe(words.t);
    expect(() => createSSRApp({ render: () => h('p') }).runWithContext(useMessages)).toThrow('no words');
  });
});
