// The templates are whole scripts: read without a problem, proved without an error, told in both languages, walked to their endings.
import { describe, expect, it } from 'vitest';
import { compileScript } from '@/machines/machine/compile-script';
import type { Bundle } from '@/scripts/language/bundle';
import type { Facts } from '@/scripts/language/fact';
import { valueOfRole } from '@/scripts/language/roles/role-of';
import { parseBundle } from '@/scripts/parse/parse-bundle';
import { TEMPLATES } from '@/scripts/templates/templates';
import { parseTranslation, translateScript } from '@/scripts/texts/translate-script';
import { verifyScript } from '@/verify/verify-script';
import { type ShortMove, stepOf, walk } from '../../support/walk';

async function loaded(name: string): Promise<Bundle> {
  const template = TEMPLATES.find((each) => each.name === name);
  const parsed = parseBundle(await template?.load());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

const CALLS: readonly (readonly [name: string, intake: Facts, moves: readonly ShortMove[], ending: string])[] = [
  [
    'bank',
    { channel: 'phone' },
    [
      { answer: 'fraud' },
      { objection: 'why-code' },
      { answer: 'fine' },
      { answer: 'right' },
      { enter: 'blocked', value: true },
      { answer: 'done' },
      { enter: 'sum', value: 20_000 },
      { answer: 'named' },
      { answer: 'yes' },
      { answer: 'end' },
      { enter: 'claim', value: true },
      { answer: 'close' },
    ],
    'closed:blocked',
  ],
  [
    'clinic',
    { doctor: 'AgentDemo', visitAt: '2026-05-02T14:30', kind: 'fasting', tryNo: 1 },
    [
      { answer: 'person' },
      { answer: 'me' },
      { answer: 'yes' },
      { answer: 'ok' },
      { answer: 'end' },
      { answer: 'close' },
    ],
    'closed:confirmed',
  ],
  [
    'outage',
    { line: 'home' },
    [
      { enter: 'hours', value: 5 },
      { answer: 'no-internet' },
      { answer: 'down' },
      { answer: 'ok' },
      { answer: 'done' },
      { answer: 'close' },
    ],
    'closed:outage',
  ],
];

describe.each(TEMPLATES.map(({ name }) => name))('the template %s', (name) => {
  it('is told in both languages, without a text left out', async () => {
    const { script, translations } = await loaded(name);
    expect(parseTranslation(translations.ru, script, { mustBeComplete: true })).toMatchObject({ ok: true });
  });

  it('is proved without an error', async () => {
    const { script } = await loaded(name);
    const errors = verifyScript(script, {}).findings.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });

  it('is walked to its ending in either language', async () => {
    const { script, translations } = await loaded(name);
    const [, intake = {}, moves = [], ending] = CALLS.find(([of]) => of === name) ?? [];
    const russian = translations.ru === undefined ? script : translateScript(script, translations.ru);
    expect(russian.language).toBe('ru');
    for (const told of [script, russian]) expect(stepOf(walk(compileScript(told), intake, moves))).toBe(ending);
    expect(valueOfRole(script, intake, 'campaign')).not.toBeNull();
  });
});
