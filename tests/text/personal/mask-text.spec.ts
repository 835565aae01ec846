import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskText } from '@/text/personal/mask-text';
import { nameWords } from '@/text/personal/name-words';
import { plainText } from '@/text/personal/plain-text';
import { ORDINARY_NOTES } from '../../support/ordinary-notes';
import { personalCorpus, type PersonalCase } from '../../support/personal-corpus';

const NOBODY = () => false;

function maskedCase({ text, name }: PersonalCase): string {
  const stems = new Set(nameWords(plainText(name).plain).map(({ stem }) => stem));
  return maskText(text, (stem) => stems.has(stem));
}

/** Whether something of the personal part can still be read, or something beside it no longer can. */
function isWrong(one: PersonalCase): boolean {
  const masked = maskedCase(one);
  if (!masked.startsWith(one.before) || !masked.endsWith(one.after)) return true;
  const middle = masked.slice(one.before.length, masked.length - one.after.length);
  return one.kind === 'name' || one.kind === 'e-mail' ? /[\p{L}\p{N}]/u.test(middle) : /\p{N}/u.test(middle);
}

describe('F9: a personal note', () => {
  it.each([1, 20_260_502])('of the corpus of seed %i is never kept readable, and the words around it stay', (seed) => {
    const corpus = personalCorpus(seed);

    expect(corpus.length).toBeGreaterThanOrEqual(1_000);
    expect(corpus.filter(isWrong).map((one) => `${one.kind}: ${one.text} → ${maskedCase(one)}`)).toEqual([]);
  });

  it('loses the name of a street too', () => {
    expect(maskText('ул. Мира 5', NOBODY)).toBe('**. **** *');
  });
});

describe('an ordinary note', () => {
  it('stays as it is in 198 of 200 cases at least', () => {
    const changed = ORDINARY_NOTES.filter((note) => maskText(note, NOBODY) !== note);

    expect(ORDINARY_NOTES).toHaveLength(200);
    expect(changed.length, changed.join('\n')).toBeLessThanOrEqual(2);
  });
});

describe('masking', () => {
  it('keeps the length, and a second time changes nothing', () => {
    const alphabet = fc.constantFrom(...Array.from('0123456789 .,/-№@ул.домкв\u200b\u00a0９٣рсерия'));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: alphabet, maxLength: 60 })), (text) => {
        const once = maskText(text, NOBODY);
        expect(once).toHaveLength(text.length);
        expect(maskText(once, NOBODY)).toBe(once);
      }),
    );
  });
});
