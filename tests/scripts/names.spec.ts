// The small tools of the parser: nearest names, paths, placeholders, the list of steps.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allSteps } from '@/scripts/language/all-steps';
import { memberPath, pathSegments } from '@/scripts/parse/json-path';
import { nearestName } from '@/scripts/parse/nearest-name';
import { placeholdersOf, strayBrace, textParts } from '@/scripts/texts/placeholder';
import { valueAt } from '../support/edit-json';
import { smallScript } from '../support/small-script';

describe('nearestName', () => {
  it.each([
    ['helo', 'hello'],
    ['hlelo', 'hello'],
    ['Hello', 'hello'],
    ['introduction-', 'introduction'],
    ['iz', 'is'],
    ['clientNmae', 'clientName'],
  ])('takes %s for %s', (typed, meant) => {
    expect(nearestName(typed, ['need', 'hello', 'introduction', 'is', 'clientName'])).toBe(meant);
  });

  it('takes nothing for a name that is far from all', () => {
    expect(nearestName('goodbye', ['hello', 'need'])).toBeUndefined();
    expect(nearestName('', [])).toBeUndefined();
    expect(nearestName('x'.repeat(10_000), ['x'.repeat(9_999)])).toBeUndefined();
  });

  it('prefers the nearer one, and the first of equals', () => {
    expect(nearestName('offre', ['offer-2', 'offer'])).toBe('offer');
    expect(nearestName('step-3', ['step-1', 'step-2'])).toBe('step-1');
  });

  it('mends any single slip of the finger', () => {
    const name = fc.stringMatching(/^[a-z]{4,20}$/);
    fc.assert(
      fc.property(name, fc.nat(), fc.constantFrom('drop', 'double', 'swap', 'other'), (meant, place, slip) => {
        const i = place % (meant.length - 1);
        const [head, at = '', next = '', tail] = [meant.slice(0, i), meant[i], meant[i + 1], meant.slice(i + 2)];
        const typed = {
          drop: head + next + tail,
          double: head + at + at + next + tail,
          swap: head + next + at + tail,
          other: `${head}#${next}${tail}`,
        }[slip];
        if (typed !== meant) expect(nearestName(typed, [meant])).toBe(meant);
      }),
    );
  });
});

describe('paths', () => {
  it('read back as the keys that they were made of', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.nat(9_999))), (segments) => {
        const path = segments.reduce<string>(
          (at, segment) => (typeof segment === 'number' ? `${at}[${segment}]` : memberPath(at, segment)),
          '$',
        );
        expect(pathSegments(path)).toEqual(segments);
      }),
    );
  });

  it.each(['', 'a', '$.', '$[', '$["a]', '$.a b'])('%j is none', (text) => {
    expect(pathSegments(text)).toBeNull();
  });
});

describe('placeholders', () => {
  it('are found with their formats', () => {
    expect(placeholdersOf('До {deadline:dateTime}, {clientName}! {fee:mony}')).toEqual([
      { isItem: false, name: 'deadline', format: 'dateTime', source: 'deadline:dateTime' },
      { isItem: false, name: 'clientName', format: 'plain', source: 'clientName' },
      { isItem: false, name: 'fee', format: null, source: 'fee:mony' },
    ]);
  });

  it('leave the rest of a text as it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const whole = textParts(text).map((part) => ('words' in part ? part.words : `{${part.placeholder.source}}`));
        expect(whole.join('')).toBe(text);
      }),
    );
  });

  it.each(['{', '}', '{}', '{a b}', '{{name}', 'x {name'])('%j has a brace that is none', (text) => {
    expect(strayBrace(text)).not.toBeNull();
  });

  it.each(['', 'слова', '{name}', '{name:money} и {name}'])('%j has not', (text) => {
    expect(strayBrace(text)).toBeNull();
  });
});

describe('allSteps', () => {
  it('finds every step once, with its home and its place', () => {
    const script = smallScript();
    const placed = allSteps(script);
    expect(placed.map(({ step }) => step.id)).toEqual([
      'prepare',
      'hello',
      'greeting-fork',
      'need',
      'choose',
      'read-back',
      'finish-fork',
      'saved-work',
      'wrap',
      'dear-ask',
      'dear-check',
      'not-now-ask',
      'waiting',
    ]);
    for (const { step, path } of placed) expect(valueAt(script, path)).toEqual(step);
    expect(placed.at(-1)?.home).toMatchObject({ kind: 'event', event: { id: 'wait' } });
  });
});
