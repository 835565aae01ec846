import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScript } from '@/scripts/parse/parse-script';
import { retentionSource } from '@/scripts/retention/retention-source';
import { intakeFacts, parseIntake } from '@/stores/intake/intake';
import { readScreenPop } from '@/stores/intake/screen-pop';

const NOW = '2026-05-02T14:30';

const parsed = parseScript(retentionSource);
if (!parsed.ok) throw new Error('The built-in script does not pass the door');
const script = parsed.value;

const FULL = {
  ctn: '+7 (000) 000-00-01',
  campaign: 'epk',
  callNo: '3',
  deadline: '02.05.2026',
  zone: 'utc5',
  operator: 'Другой',
  plan: 'Простой',
};

describe('a screen pop', () => {
  it('fills the form so that the call can start', () => {
    const pop = readScreenPop(script, FULL, NOW);

    expect(pop.problems).toEqual([]);
    expect(pop.notices).toEqual([]);
    expect(parseIntake(script, pop.texts, NOW)).toMatchObject({
      problems: [],
      facts: {
        ctn: '0000000001',
        campaignKind: 'epk',
        callNo: 3,
        cancelDeadline: '2026-05-02',
        timeZone: 'utc5',
        operator: 'Другой',
        plan: 'Простой',
      },
    });
  });

  it.each([
    ['letters in the number', { ctn: 'abc' }, 'ctn', 'ctn'],
    ['a day that does not exist', { deadline: '31.02.2026' }, 'cancelDeadline', 'date'],
    ['a campaign of nobody', { campaign: 'epc' }, 'campaignKind', 'one-of'],
    ['a call number that is too large', { callNo: 100 }, 'callNo', 'range:1..99'],
    ['a call number that is none', { callNo: 'third' }, 'callNo', 'integer'],
  ])('tells %s at its field and keeps what was given', (_, parameters, fact, expected) => {
    const pop = readScreenPop(script, parameters, NOW);

    expect(pop.problems).toHaveLength(1);
    expect(pop.problems[0]).toMatchObject({ fact, problem: { expected: expect.stringContaining(expected) } });
    expect(pop.texts[fact]).toBe(String(Object.values(parameters)[0]));
  });

  it.each([
    ['unknown', { foo: '1' }, 'foo'],
    ['unknown', { agentName: 'Чужой' }, 'agentName'],
    ['unknown', { __proto__x: '1' }, '__proto__x'],
    ['unknown', { constructor: 'x' }, 'constructor'],
    ['repeated', { plan: ['a', 'b'] }, 'plan'],
    ['not-text', { plan: { a: 1 } }, 'plan'],
    ['not-text', { plan: true }, 'plan'],
    ['too-long', { plan: 'x'.repeat(501) }, 'plan'],
  ])('tells what is %s with its place and fills nothing', (kind, parameters, place) => {
    const pop = readScreenPop(script, parameters, NOW);

    expect(pop.notices).toEqual([expect.objectContaining({ kind, place })]);
    expect(pop.texts).toEqual({});
  });

  it('survives anything, and lets no other fact through', () => {
    const facts = new Set(intakeFacts(script).map(({ id }) => id));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (parameters) => {
        const pop = readScreenPop(script, parameters, NOW);
        expect(Object.keys(pop.texts).every((id) => facts.has(id))).toBe(true);
      }),
    );
  });
});

describe('the intake form', () => {
  it('names every required field that is empty, and only those', () => {
    expect(parseIntake(script, {}, NOW).problems.map(({ fact, problem }) => [fact, problem.code])).toEqual([
      ['ctn', 'missing-field'],
      ['campaignKind', 'missing-field'],
      ['callNo', 'missing-field'],
    ]);
  });

  it('does not ask for what the application fills itself', () => {
    const asked = intakeFacts(script).map(({ id }) => id);

    expect(asked).toContain('ctn');
    expect(asked).not.toContain('today');
    expect(asked).not.toContain('agentName');
  });
});
