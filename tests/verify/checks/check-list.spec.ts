import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseScript } from '@/scripts/parse/parse-script';
import { scriptTexts } from '@/scripts/texts/script-texts';
import { BEHAVIOUR_CHECKS, SHAPE_CHECKS } from '@/verify/checks/check-list';
import { PUBLISHING_PRESET } from '@/verify/report/preset';
import { verifyScript } from '@/verify/verify-script';
import { withValues } from '../../support/edit-json';
import { smallScript } from '../../support/small-script';

const CHECKS = [...SHAPE_CHECKS, ...BEHAVIOUR_CHECKS];
const folder = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

type Edit = readonly [path: string, value: unknown];

/** What a fixture changes in the small script, and what the check says of it. */
interface Fixture {
  /** The check finds this place, and this place only. */
  readonly bad: { readonly edits: readonly Edit[]; readonly place: string };
  /** A script like it, of which the check says nothing. */
  readonly good?: { readonly edits: readonly Edit[]; readonly because: string };
  /** Ids of texts that the translation lacks in the bad script. */
  readonly untranslated?: readonly string[];
}

function fixtureOf(id: string): Fixture {
  const fixture: Fixture = JSON.parse(readFileSync(folder(`tests/fixtures/checks/${id}.json`), 'utf8'));
  return fixture;
}

/** What makes the small script one without any finding but those that the last row and the order of rows give. */
const MENDED: readonly Edit[] = [
  ['$.events[0].when', { fact: 'hungUp', is: false }],
  ['$.events[1].steps[0].answers[1].heard', ['Тишина', 'Гудки', 'Не отвечает']],
  [
    '$.rules[1].pattern.expect',
    { any: [{ status: 'willBe' }, { status: 'willNotBe' }, { status: 'thinks' }, { status: null }] },
  ],
];

/** Places that a check finds in the small script with these edits. */
function placesOf(check: string, edits: readonly Edit[], untranslated: readonly string[]): readonly string[] {
  const parsed = parseScript(withValues(smallScript(), [...MENDED, ...edits]));
  if (!parsed.ok) throw new Error(`${check}: ${JSON.stringify(parsed.error)}`);
  const texts = scriptTexts(parsed.value).filter(({ id }) => !untranslated.includes(id));
  const translation = { language: 'en' as const, texts: Object.fromEntries(texts.map(({ id, text }) => [id, text])) };
  const report = verifyScript(parsed.value, { translation: { ...translation, script: 'small', format: 1 } });
  return report.findings.filter((finding) => finding.check === check).map((finding) => finding.place);
}

describe('a check', () => {
  it('has a file, a fixture and a page of its own, and nothing is left of checks that are gone', () => {
    const ids = CHECKS.map(({ id }) => id).sort();

    expect(readdirSync(folder('docs/checks')).sort()).toEqual(ids.map((id) => `${id}.md`));
    expect(readdirSync(folder('tests/fixtures/checks')).sort()).toEqual(ids.map((id) => `${id}.json`));
    for (const { id, layer } of CHECKS) {
      const code = `src/verify/checks/${layer}`;
      const files = readdirSync(folder(code), { recursive: true, encoding: 'utf8' }).filter((file) =>
        `/${file}`.endsWith(`/${id}.ts`),
      );
      expect(files, id).toHaveLength(1);
      expect(readFileSync(folder(`docs/checks/${id}.md`), 'utf8'), id).toContain(`\`${code}/${files[0]}\``);
    }
  });

  it('has an id of its own', () => {
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
  });

  it.each(CHECKS.map(({ id }) => id))('%s finds the fault of its fixture, where it is', (id) => {
    const { bad, untranslated = [] } = fixtureOf(id);

    expect(placesOf(id, bad.edits, untranslated)).toEqual([bad.place]);
  });

  it.each(CHECKS.map(({ id }) => id))('%s says nothing of what only looks like it', (id) => {
    const { good } = fixtureOf(id);

    expect(good === undefined ? [] : placesOf(id, good.edits, [])).toEqual([]);
  });
});

describe('the page of a check', () => {
  it.each(CHECKS.map(({ id, words }) => [id, words] as const))('%s tells its severity and its words', (id, words) => {
    const page = readFileSync(folder(`docs/checks/${id}.md`), 'utf8');

    expect(page).toContain(`# ${id}\n`);
    expect(page).toContain(`Severity: **${PUBLISHING_PRESET[id]}**.`);
    expect(page).toContain(words.en[0]);
    expect(page).toContain(words.ru[0]);
  });
});
