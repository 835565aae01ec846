// What answers sound like: enough different examples for training and the search, in both languages, as people speak.
import { describe, expect, it } from 'vitest';
import { allSteps } from '@/scripts/language/all-steps';
import type { Script } from '@/scripts/language/script';
import english from '@/scripts/retention/en.json';
import { translateScript } from '@/scripts/texts/translate-script';
import { foldText } from '@/text/fold-text';
import { retention } from '../../support/retention-roads';

const inEnglish = translateScript(retention, { ...english, format: 1, language: 'en' });

/** The answers of clients, each with its place, its examples and those of its neighbours on the step. */
function spoken(script: Script) {
  return allSteps(script).flatMap(({ step }) =>
    step.kind !== 'talk'
      ? []
      : step.answers.map(({ id, label, heard = [], heldOut = [] }) => ({
          place: `${step.id}/${id}`,
          step: step.id,
          label: plain(label),
          examples: [...heard, ...heldOut].map(plain),
        })),
  );
}

/** Letters and figures only: a full stop makes no other example. */
function plain(text: string): string {
  return (foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

describe.each([
  ['ru', retention, 5],
  ['en', inEnglish, 3],
] as const)('the examples of what is heard (%s)', (_language, script, least) => {
  const answers = spoken(script);

  it(`are ${least} or more different ones for each answer`, () => {
    expect(answers.length).toBeGreaterThan(300);
    const poor = answers.filter(({ examples }) => new Set(examples).size < least);
    expect(poor.map(({ place }) => place)).toEqual([]);
  });

  it('never are the label, nor hold all of it', () => {
    const told = answers.flatMap(({ place, label, examples }) =>
      examples.filter((text) => ` ${text} `.includes(` ${label} `)).map((text) => `${place}: ${text}`),
    );
    expect(told).toEqual([]);
  });

  it('mean one answer of their step only', () => {
    const seen = new Map<string, string>();
    const doubled = answers.flatMap(({ place, step, examples }) =>
      [...new Set(examples)].flatMap((text) => {
        const key = `${step}: ${text}`;
        const before = seen.get(key);
        seen.set(key, place);
        return before === undefined ? [] : [`${before} and ${place}: ${text}`];
      }),
    );
    expect(doubled).toEqual([]);
  });
});
