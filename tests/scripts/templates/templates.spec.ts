// The templates are whole scripts: read without a problem, proved without an error, told in both languages, walked to their endings.
import { describe, expect, it } from 'vitest';
import { compileScript } from '@/machines/machine/compile-script';
import { valueOfRole } from '@/scripts/language/roles/role-of';
import { TEMPLATES } from '@/scripts/templates/templates';
import { parseTranslation, translateScript } from '@/scripts/texts/translate-script';
import { verifyScript } from '@/verify/verify-script';
import { loadedTemplate, TEMPLATE_CALLS } from '../../support/template-calls';
import { stepOf, walk } from '../../support/walk';

describe.each(TEMPLATES.map(({ name }) => name))('the template %s', (name) => {
  it('is told in both languages, without a text left out', async () => {
    const { script, translations } = await loadedTemplate(name);
    expect(parseTranslation(translations.ru, script, { mustBeComplete: true })).toMatchObject({ ok: true });
  });

  it('is proved without an error', async () => {
    const { script } = await loadedTemplate(name);
    const errors = verifyScript(script, {}).findings.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });

  it('is walked to its ending in either language', async () => {
    const { script, translations } = await loadedTemplate(name);
    const [, intake = {}, moves = [], ending] = TEMPLATE_CALLS.find(([of]) => of === name) ?? [];
    const russian = translations.ru === undefined ? script : translateScript(script, translations.ru);
    expect(russian.language).toBe('ru');
    for (const told of [script, russian]) expect(stepOf(walk(compileScript(told), intake, moves))).toBe(ending);
    expect(valueOfRole(script, intake, 'campaign')).not.toBeNull();
  });
});
