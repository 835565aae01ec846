// A script in another language: the texts change, the logic does not.
import { describe, expect, it } from 'vitest';
import type { Script } from '@/scripts/language/script';
import { parseScript } from '@/scripts/parse/parse-script';
import type { Problem } from '@/scripts/parse/problem';
import { scriptTexts } from '@/scripts/texts/script-texts';
import type { Translation } from '@/scripts/language/translation';
import { parseTranslation, translateScript } from '@/scripts/texts/translate-script';
import { everyPath, valueAt } from '../../support/edit-json';
import { smallScript } from '../../support/small-script';

const script: Script = smallScript();

function translation(texts: Record<string, string>): Translation {
  return { format: 1, script: 'small', language: 'en', texts };
}

function problemsOf(input: unknown, options?: { mustBeComplete: boolean }): readonly Problem[] {
  const parsed = parseTranslation(input, script, options);
  return parsed.ok ? [] : parsed.error;
}

/** Every text with a mark before it. */
const marked = translation(Object.fromEntries(scriptTexts(script).map(({ id, text }) => [id, `EN ${text}`])));

describe('the texts of a script', () => {
  it('have ids of their own', () => {
    const ids = scriptTexts(script).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are found at their paths', () => {
    for (const { path, text } of scriptTexts(script)) expect(valueAt(script, path), path).toBe(text);
  });

  it('are all there: no Russian word is left out', () => {
    const paths = new Set(scriptTexts(script).map(({ path }) => path));
    const russian = everyPath(script).filter((path) => /[а-яё]/i.test(String(valueAt(script, path))));
    expect(russian.filter((path) => typeof valueAt(script, path) === 'string' && !paths.has(path))).toEqual([]);
  });

  it.each([
    'script/title',
    'stage/opening/title',
    'step/hello/title',
    'step/prepare/hint/1',
    'task/prepare/open-card',
    'ask/read-back/callbackAt',
    'answer/hello/listens/label',
    'answer/hello/listens/heard/2',
    'answer/prepare/done/blocked',
    'objection/too-dear/never/1',
    'objection/too-dear/heard/3',
    'event/hung-up/confirm',
    'event/late/hint',
    'fact/decision/label',
    'fact/decision/value/stay',
    'setting/maxOffers/label',
    'system/crm/name',
    'condition/enough/label',
    'campaign/bonus/label',
    'status/willBe/label',
    'disposition/saved/label',
    'obligation/save-note/label',
    'obligation/save-note/reason',
    'row/kept/because',
    'row/kept/consequence',
    'note/agreement/title',
    'assumption/second-call/title',
    'rule/introduced-first/title',
    'source/R1/title',
    'hello.greet',
    'note.agreement.plan',
  ])('include %s', (id) => {
    expect(scriptTexts(script).some((text) => text.id === id)).toBe(true);
  });
});

describe('a translated script', () => {
  const english = translateScript(script, marked);

  it('has every text of the translation', () => {
    expect(scriptTexts(english).map(({ text }) => text)).toEqual(scriptTexts(script).map(({ text }) => `EN ${text}`));
  });

  it('is the same script otherwise, and says its language', () => {
    const back = translateScript(english, {
      ...translation(Object.fromEntries(scriptTexts(script).map(({ id, text }) => [id, text]))),
      language: 'ru',
    });
    expect(english.language).toBe('en');
    expect(back).toEqual(script);
  });

  it('is parsed without a problem', () => {
    expect(parseScript(english).ok).toBe(true);
  });

  it('keeps the words of the original where the translation has none', () => {
    const partly = translateScript(script, translation({ 'step/hello/title': 'Greeting' }));
    const changed = scriptTexts(partly).filter(({ text }, i) => text !== scriptTexts(script)[i]?.text);
    expect(changed.map(({ id, text }) => [id, text])).toEqual([['step/hello/title', 'Greeting']]);
  });
});

describe('a translation', () => {
  it('comes through whole', () => {
    expect(parseTranslation(marked, script, { mustBeComplete: true })).toEqual({ ok: true, value: marked });
  });

  it('may lack texts, unless it must be complete', () => {
    const { 'step/hello/title': _, ...texts } = marked.texts;
    expect(problemsOf(translation(texts))).toEqual([]);
    expect(problemsOf(translation(texts), { mustBeComplete: true })).toEqual([
      { code: 'text-missing', path: '$.texts["step/hello/title"]', value: 'step/hello/title' },
    ]);
  });

  it('may put placeholders in another order and use one twice', () => {
    const texts = { 'need.ask': 'For {fee:money} you have {plan}. Is {plan} right?' };
    expect(problemsOf(translation(texts))).toEqual([]);
  });

  it.each([
    ['a text that the script has not', { 'step/helo/title': 'x' }, 'text-unknown', 'step/hello/title'],
    ['a placeholder left out', { 'need.ask': 'You have {plan}.' }, 'placeholder-mismatch', undefined],
    ['a placeholder too many', { 'choose.ask': 'Stay, {clientName}?' }, 'placeholder-mismatch', undefined],
    ['a placeholder in another format', { 'need.ask': '{plan} {fee}' }, 'placeholder-mismatch', undefined],
    ['a brace alone', { 'choose.ask': 'Stay {with us?' }, 'unknown-placeholder', undefined],
    ['an empty text', { 'choose.ask': '' }, 'too-short', undefined],
  ])('with %s is refused', (_, texts, code, suggestion) => {
    const [id = ''] = Object.keys(texts);
    expect(problemsOf(translation(texts))).toContainEqual(
      expect.objectContaining({
        code,
        path: `$.texts["${id}"]`,
        ...(suggestion === undefined ? {} : { suggestion }),
      }),
    );
  });

  it.each([
    ['of another script', { ...marked, script: 'smal' }, { code: 'script-unknown', suggestion: 'small' }],
    ['of a newer format', { ...marked, format: 2 }, { code: 'format-newer' }],
    ['in an unknown language', { ...marked, language: 'fr' }, { code: 'wrong-value', path: '$.language' }],
    ['with a number for a text', { ...marked, texts: { 'hello.greet': 1 } }, { code: 'wrong-type' }],
    ['that is no object', null, { code: 'wrong-type', path: '$' }],
  ])('%s is refused', (_, input, problem) => {
    expect(problemsOf(input)).toContainEqual(expect.objectContaining(problem));
  });
});
