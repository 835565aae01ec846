// The English translation of the built-in script: complete, without a Russian word left by mistake, and still one script.
import { describe, expect, it } from 'vitest';
import { allSteps } from '@/scripts/language/all-steps';
import type { Script } from '@/scripts/language/script';
import { parseScript } from '@/scripts/parse/parse-script';
import { problemText } from '@/scripts/parse/problem-text';
import english from '@/scripts/retention/en.json';
import { retentionSource } from '@/scripts/retention/retention-source';
import { scriptTexts } from '@/scripts/texts/script-texts';
import { parseTranslation, translateScript } from '@/scripts/texts/translate-script';

/** Cyrillic letters that do not stand in «…», where the operator's own names of tabs, buttons and statuses are quoted. */
const strayCyrillic = (text: string) => text.replace(/«[^»]*»/g, '').match(/[а-яё]+/giu);

function retention(): Script {
  const parsed = parseScript(retentionSource);
  if (!parsed.ok) throw new Error(parsed.error.map((problem) => problemText(problem, 'en')).join('\n'));
  return parsed.value;
}

describe('the English translation of the retention script', () => {
  const script = retention();
  const russian = new Map(scriptTexts(script).map(({ id, text }) => [id, text]));
  const texts = new Map(Object.entries(english.texts));
  const translated = translateScript(script, { ...english, format: 1, language: 'en' });

  it('has every text of the script, no other, and the same placeholders', () => {
    const parsed = parseTranslation(english, script, { mustBeComplete: true });
    const told = parsed.ok ? [] : parsed.error.map((problem) => problemText(problem, 'en'));
    expect(told).toEqual([]);
  });

  it('leaves no Russian word but the quoted names of the operator', () => {
    const left = [...texts].filter(([, text]) => strayCyrillic(text)).map(([id, text]) => `${id}: ${text}`);
    expect(left).toEqual([]);
  });

  it('quotes only names that the Russian text quotes or uses too', () => {
    const words = [...russian.values()].join('\n').toLowerCase().replaceAll('ё', 'е');
    const invented = [...texts].flatMap(([id, text]) =>
      [...text.matchAll(/«([^»]*)»/g)]
        .filter(([, name = '']) => !words.includes(name.toLowerCase().replaceAll('ё', 'е')))
        .map(([quoted]) => `${id}: ${quoted}`),
    );
    expect(invented).toEqual([]);
  });

  it('says different things with different words where two answers of one step stand side by side', () => {
    const doubled = allSteps(translated).flatMap(({ step }) => {
      if (step.kind === 'fork') return [];
      const labels = step.answers.map(({ label }) => label);
      return labels.filter((label, i) => labels.indexOf(label) !== i).map((label) => `${step.id}: ${label}`);
    });
    expect(doubled).toEqual([]);
  });

  it('keeps labels short enough for a key and lines short enough for one breath', () => {
    const long = allSteps(translated).flatMap(({ step }) => {
      if (step.kind === 'fork') return [];
      return [
        ...step.answers.filter(({ label }) => label.length > 40).map(({ label }) => `${step.id}: ${label}`),
        ...(step.say ?? [])
          .filter(({ text }) => (text.match(/[.?!](?=\s|$)/g) ?? []).length > 3 || text.length > 230)
          .map(({ text }) => `${step.id}: ${text}`),
      ];
    });
    expect(long).toEqual([]);
  });

  it('is one logic in two languages: without its words the script is the same, and it is parsed without a problem', () => {
    const back = translateScript(translated, {
      format: 1,
      script: script.id,
      language: 'ru',
      texts: Object.fromEntries(russian),
    });
    expect(back).toEqual(script);
    expect(translated.language).toBe('en');
    expect(parseScript(translated).ok).toBe(true);
  });
});
