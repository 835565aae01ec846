// The words of the built-in script as they are said: one breath, one question, no opening worn out, nothing promised that no task
// or tool keeps, nothing assumed that was not offered. In both languages.
import { describe, expect, it } from 'vitest';
import { allSteps } from '@/scripts/language/all-steps';
import type { Script } from '@/scripts/language/script';
import type { ForkStep, Line, TalkStep, WorkStep } from '@/scripts/language/step';
import english from '@/scripts/retention/en.json';
import { translateScript } from '@/scripts/texts/translate-script';
import { retention } from '../../support/retention-roads';

type Walked = TalkStep | WorkStep;

const BREATH = 110;
const SENTENCES = 3;
/** The same first word in the first questions of the objections, and «посчита…» in the whole script. */
const SAME_OPENING = 2;
const COUNTING = 6;

const languages = {
  ru: retention,
  en: translateScript(retention, { ...english, format: 1, language: 'en' }),
} as const;

const walkedSteps = (script: Script): readonly Walked[] =>
  allSteps(script).flatMap(({ step }) => (step.kind === 'fork' ? [] : [step]));

const linesOf = (script: Script): readonly Line[] => walkedSteps(script).flatMap(({ say }) => say ?? []);

/** What the deck fixes word for word is not ours to shorten. */
const ours = (script: Script) => linesOf(script).filter(({ verbatim }) => verbatim !== true);

const isAsked = (text: string) => /[?]/u.test(text);

/** The first words of a text, without signs, small. */
function opening(text: string, count: number): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, count).join(' ');
}

/** Steps that the client may hear next: forks are looked through. */
function following(script: Script): ReadonlyMap<string, ReadonlySet<string>> {
  const steps = new Map(allSteps(script).map(({ step }) => [step.id, step]));
  const landings = (target: string, seen: ReadonlySet<string>): readonly string[] => {
    const step = steps.get(target);
    if (step === undefined || seen.has(target)) return [];
    if (step.kind !== 'fork') return [target];
    const next = new Set([...seen, target]);
    return routesOf(step).flatMap((to) => landings(to, next));
  };
  return new Map(
    walkedSteps(script).map((step) => {
      const ways = [...step.answers.map(({ to }) => to), ...(step.kind === 'talk' ? [step.fallback] : [])];
      return [step.id, new Set(ways.flatMap((to) => landings(to, new Set())))];
    }),
  );
}

const routesOf = (fork: ForkStep) => fork.routes.map(({ to }) => to);

describe.each(Object.entries(languages))('what is said (%s)', (_language, script) => {
  it('fits one breath between two pauses', () => {
    const long = ours(script).flatMap(({ id, text }) =>
      text
        .split(/[.,;:—?!]/u)
        .filter((part) => part.trim().length > BREATH)
        .map((part) => `${id}: ${part}`),
    );
    expect(long).toEqual([]);
  });

  it('is three sentences a step at most, one question among them', () => {
    const crowded = walkedSteps(script).flatMap((step) => {
      const said = (step.say ?? []).filter(({ verbatim, optional, when }) => !verbatim && !optional && !when);
      const text = said.map((line) => line.text).join(' ');
      const sentences = text.split(/[.!?…]+(?:\s|$)/u).filter((part) => /\p{L}/u.test(part)).length;
      const asked = said.filter((line) => isAsked(line.text)).length;
      return sentences > SENTENCES + 1 || asked > 1 ? [`${step.id}: ${text}`] : [];
    });
    expect(crowded).toEqual([]);
    const doubled = ours(script).filter(({ text }) => (text.match(/\?/gu) ?? []).length > 1);
    expect(doubled.map(({ id }) => id)).toEqual([]);
    const long = ours(script).filter(({ text }) => (text.match(/[.!?…]+(?=\s|$)/gu) ?? []).length > SENTENCES);
    expect(long.map(({ id }) => id)).toEqual([]);
  });

  it('never opens twice running with the same two words', () => {
    const say = new Map(walkedSteps(script).map((step) => [step.id, (step.say ?? []).map(({ text }) => text)]));
    const worn = [...following(script)].flatMap(([from, ways]) =>
      [...ways]
        .filter((to) => to !== from)
        .flatMap((to) => {
          const [here, there] = [say.get(from)?.[0], say.get(to)?.[0]];
          if (here === undefined || there === undefined || opening(here, 2) !== opening(there, 2)) return [];
          return [`${from} → ${to}: ${there}`];
        }),
    );
    expect(worn).toEqual([]);
  });

  it('opens the objections with words of their own', () => {
    const firsts = script.objections.flatMap(({ steps }) => {
      const first = steps.find((step) => step.kind === 'talk');
      return first?.kind === 'talk' ? [opening(first.say?.[0]?.text ?? '', script.language === 'ru' ? 1 : 2)] : [];
    });
    const often = [...new Set(firsts)].filter((word) => firsts.filter((one) => one === word).length > SAME_OPENING);
    expect(often).toEqual([]);
  });
});

describe('what is promised', () => {
  const PROMISE =
    /(?:^|[^\p{L}])(?:перезвон[юи]|подключаю|переподключу|отключу|поставлю|оформлю|подберу|верну|передаю|запишу|отменяю|добавить|побеспокоим|поставить запрет|проверю)(?![\p{L}])/iu;
  /** Said of what was just done, or asked back: nothing is owed. */
  const KEPT_AT_ONCE = ['consent.1'];

  it('names the task or tool that keeps it', () => {
    const bare = linesOf(retention).filter(
      ({ id, text, promises }) => PROMISE.test(text) && promises === undefined && !KEPT_AT_ONCE.includes(id),
    );
    expect(bare.map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
  });

  it('is promised in dozens of lines, so that the rule above speaks of something', () => {
    expect(linesOf(retention).filter(({ text }) => PROMISE.test(text)).length).toBeGreaterThan(15);
  });

  it('is not «посчитаю» again and again', () => {
    const counted = linesOf(retention).filter(({ text }) => /посчита/iu.test(text));
    expect(counted.length, counted.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(COUNTING);
  });
});

describe('what must be said word for word', () => {
  const MUST = ['recording-notice', 'read-back', 'consent', 'winback'];
  const steps = walkedSteps(retention);

  it('is marked on the recording notice, the read-back, the consent and WinBack', () => {
    for (const tag of MUST) {
      const tagged = steps.filter(({ tags }) => tags?.includes(tag));
      expect(tagged.length, tag).toBeGreaterThan(0);
      for (const { id, say } of tagged)
        expect(
          say?.some(({ verbatim }) => verbatim),
          id,
        ).toBe(true);
    }
  });

  it('has one answer by which the client agrees to it', () => {
    const spoken = steps.filter(({ say }) => say?.some(({ verbatim }) => verbatim));
    for (const { id, answers } of spoken) {
      expect(answers.filter(({ affirmative }) => affirmative).length, id).toBe(1);
    }
    const elsewhere = steps.filter((step) => !spoken.includes(step));
    expect(elsewhere.filter(({ answers }) => answers.some(({ affirmative }) => affirmative))).toEqual([]);
  });
});

describe('an offer', () => {
  it('is named only where there is one: asked for on the step, voiced before, or by condition', () => {
    const AFTER_A_VOICED_ONE = ['o20-first'];
    const assumed = walkedSteps(retention).flatMap((step) =>
      (step.say ?? [])
        .filter(({ text }) => /\{offerText\}|договорились/u.test(text))
        .filter(({ when }) => !JSON.stringify(when ?? null).includes('offersVoiced'))
        .filter(() => !(step.tags ?? []).includes('offer') && !AFTER_A_VOICED_ONE.includes(step.id))
        .map(({ id }) => id),
    );
    expect(assumed).toEqual([]);
  });
});
