// A bundle comes back from its file as it went in, and says what is wrong with any of its parts, in its place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUNDLE_PARTS } from '@/scripts/language/bundle';
import { bundleHash } from '@/scripts/library/bundle-hash';
import { contentHash } from '@/scripts/library/content-hash';
import { printData } from '@/scripts/library/print-data';
import { parseBundle } from '@/scripts/parse/parse-bundle';
import { parseBundleText } from '@/scripts/parse/parse-bundle-text';
import { retentionBundleSource } from '@/scripts/retention/retention-bundle';
import { everyPath, valueAt, withValue } from '../../support/edit-json';
import { smallBundle } from '../../support/small-bundle';

function problemsOf(data: unknown) {
  const parsed = parseBundle(data);
  return parsed.ok ? [] : parsed.error;
}

describe('a bundle', () => {
  it.each([
    ['the built-in one', retentionBundleSource],
    ['one with every part', smallBundle()],
  ])('%s is read, printed and read again with the same hash', (_, source) => {
    const first = parseBundle(source);
    expect(first.ok ? [] : first.error).toEqual([]);
    if (!first.ok) return;
    const again = parseBundleText(printData(first.value));
    expect(again).toEqual(first);
    expect(again.ok && bundleHash(again.value)).toEqual(bundleHash(first.value));
  });

  it('keeps its hash under any order of keys', () => {
    const reversed = (data: unknown): unknown => {
      if (Array.isArray(data)) return data.map(reversed);
      if (typeof data !== 'object' || data === null) return data;
      return Object.fromEntries(
        Object.entries(data)
          .map(([key, value]) => [key, reversed(value)] as const)
          .reverse(),
      );
    };
    const parsed = parseBundle(reversed(smallBundle()));
    expect(parsed.ok && bundleHash(parsed.value)).toEqual(bundleHash(smallBundle()));
  });

  it('pins its script by the hash that calls are pinned by', () => {
    expect(bundleHash(smallBundle()).parts.script).toBe(contentHash(smallBundle().script));
  });

  it('has another hash for the part that changed, and for that part only', () => {
    const edits = {
      script: ['$.script.title', 'Другой'],
      translations: ['$.translations.en.texts["script/title"]', 'Other'],
      desk: ['$.desk.flash.contactType', 'Срочный'],
      training: ['$.training.personas[0].temper.start', 60],
    } as const;
    const before = bundleHash(smallBundle());
    for (const part of BUNDLE_PARTS) {
      const [path, value] = edits[part];
      const parsed = parseBundle(withValue(smallBundle(), path, value));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
      const after = bundleHash(parsed.value);
      expect(BUNDLE_PARTS.filter((each) => after.parts[each] !== before.parts[each])).toEqual([part]);
      expect(after.whole).not.toBe(before.whole);
    }
  });

  it.each([
    ['a problem of the script', '$.script.stages[0].id', 5, 'wrong-type', '$.script.stages[0].id'],
    [
      'a target that is none',
      '$.script.stages[1].steps[0].fallback',
      'nowhere',
      'unknown-target',
      '$.script.stages[1].steps[0].fallback',
    ],
    [
      'a text that the script has not',
      '$.translations.en.texts["script/titel"]',
      'x',
      'text-unknown',
      '$.translations.en.texts["script/titel"]',
    ],
    [
      'a translation under another language',
      '$.translations.en.language',
      'ru',
      'wrong-value',
      '$.translations.en.language',
    ],
    ['an offer twice', '$.desk.offers.offers[1].id', 'D1', 'duplicate-id', '$.desk.offers.offers[1].id'],
    [
      'days that no offer has',
      '$.desk.offers.offers[0].effect.days',
      -14,
      'out-of-range',
      '$.desk.offers.offers[0].effect.days',
    ],
    ['a package in a phase', '$.desk.offers.offers[2].phase', 1, 'wrong-kind', '$.desk.offers.offers[2].phase'],
    [
      'an offer of a campaign that is none',
      '$.desk.offers.campaignKinds[0]',
      'third',
      'unknown-value',
      '$.desk.offers.campaignKinds[0]',
    ],
    ['a ready ladder of no tile', '$.desk.offers.ready[0][1]', 'D9', 'unknown-name', '$.desk.offers.ready[0][1]'],
    [
      'a threshold of no setting',
      '$.desk.thresholds.cancelHintDays',
      { setting: 'x' },
      'unknown-setting',
      '$.desk.thresholds.cancelHintDays.setting',
    ],
    [
      'a value that no fact has',
      '$.training.personas[0].facts.decision',
      'go',
      'unknown-value',
      '$.training.personas[0].facts.decision',
    ],
    [
      'an answer that no step has',
      '$.training.personas[0].answers[0]',
      'hello/never',
      'unknown-name',
      '$.training.personas[0].answers[0]',
    ],
    [
      'an objection that is none',
      '$.training.paraphrases[1].objection',
      'never',
      'unknown-name',
      '$.training.paraphrases[1].objection',
    ],
    [
      'an event that is none',
      '$.training.personas[0].events[0].event',
      'never',
      'unknown-name',
      '$.training.personas[0].events[0].event',
    ],
    [
      'words in another language only',
      '$.training.panels[0].title',
      { en: 'Card' },
      'text-missing',
      '$.training.panels[0].title.ru',
    ],
    ['a system that is none', '$.training.panels[0].system', 'never', 'unknown-system', '$.training.panels[0].system'],
    [
      'a tab that is none',
      '$.training.panels[0].tabs[0].actions[0].opens',
      'never',
      'unknown-name',
      '$.training.panels[0].tabs[0].actions[0].opens',
    ],
    [
      'a task that cannot be ticked',
      '$.training.panels[0].tabs[0].actions[0].does',
      'prepare/never',
      'unknown-name',
      '$.training.panels[0].tabs[0].actions[0].does',
    ],
    [
      'options of a text',
      '$.training.panels[0].tabs[0].fields[0].options',
      [],
      'wrong-kind',
      '$.training.panels[0].tabs[0].fields[0].options',
    ],
    [
      'a persona that is none',
      '$.training.curriculum.first[0]',
      'never',
      'unknown-name',
      '$.training.curriculum.first[0]',
    ],
    [
      'a fact of a persona that is none',
      '$.training.personas[0].facts.never',
      true,
      'unknown-fact',
      '$.training.personas[0].facts.never',
    ],
    [
      'an ending that the table has not',
      '$.training.personas[0].ending',
      'never',
      'unknown-name',
      '$.training.personas[0].ending',
    ],
    [
      'a day counted from the call for a fact that is no date',
      '$.training.personas[0].facts.fee',
      { inDays: 1 },
      'wrong-kind',
      '$.training.personas[0].facts.fee',
    ],
    [
      'an objection raised at a step that is none',
      '$.training.personas[0].objections[0].at',
      'never',
      'unknown-name',
      '$.training.personas[0].objections[0].at',
    ],
    [
      'a claim without words in the language of the script',
      '$.training.personas[0].claims[0].words',
      { en: 'I pay' },
      'text-missing',
      '$.training.personas[0].claims[0].words.ru',
    ],
    ['a firm no that is none', '$.training.firmNo', ['never'], 'unknown-name', '$.training.firmNo[0]'],
    ['a tag that is none', '$.training.curriculum.focus', ['never'], 'unknown-name', '$.training.curriculum.focus[0]'],
  ])('tells %s', (_, path, value, code, place) => {
    expect(problemsOf(withValue(smallBundle(), path, value))).toContainEqual(
      expect.objectContaining({ code, path: place }),
    );
  });

  it('never throws, whatever stands where', () => {
    const bundle = smallBundle();
    const paths = everyPath(bundle).filter((path) => !path.startsWith('$.script.'));
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const edited = withValue(bundle, path, value);
        const parsed = parseBundle(edited);
        if (parsed.ok) expect(valueAt(parsed.value, '$.format')).toBe(2);
        else expect(parsed.error.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
